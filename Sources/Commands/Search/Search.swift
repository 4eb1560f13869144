public import Archive
public import ArgumentParser
import Filing
import Findings
import Forms
import Foundation
import Ledger
import Office
import Query
import Values
import Wording

/// `guidang search`: finds filed items.
struct Search: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Search the archive. 检索档案。",
    discussion: LocalizedText(
      zh: """
        QUERY 是须同时出现的词：石油 报价。还可以写 "短语"、KH-2024*、OR 或、\
        -词 NOT 非、(分组)、栏目:内容（客户:大庆、拜访方式:当面、\
        contactCount:>=5）、日期:2024-01..2024-03、日期:近7天、\
        is:overdue、has:unmapped、form:visit-record、\
        state:withdrawn、revision:all、\
        saved:名称（用 guidang search save 名称 检索式 保存）。\
        汉字在任何位置都能检索到，字母和数字按整词；全角半角、大小写、繁简不分。\
        详见 Docs/search.md。以 save 开头的检索式写在 -- 之后。
        """,
      en: """
        QUERY is words that must all stand in the item: 石油 报价. Also "a phrase", KH-2024*, OR 或, \
        -word NOT 非, (groups), field:value with ids or labels (客户:大庆, 拜访方式:当面, contactCount:>=5), \
        日期:2024-01..2024-03, 日期:近7天, is:overdue, has:unmapped, form:visit-record, state:withdrawn, \
        revision:all, saved:NAME (guidang search save NAME QUERY). Chinese is found wherever it stands, letters and digits as whole \
        words; width, case and simplified or traditional form make no difference. Docs/search.md \
        has it all. A query that begins with the word save goes after --.
        """
    )[.onCommandLine]
  )

  @Argument(
    parsing: .remaining,
    help: ArgumentHelp(
      "What to look for; put it in quotation marks. 检索式，请用引号括起。",
      valueName: "query"
    ),
    completion: .custom(SearchCompletion.words)
  )
  var query: [String] = []

  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "text, json, csv, xlsx, paths or ids (default: by the name of -o, else text). 输出格式。",
      valueName: "format"
    )
  )
  var wanted: SearchFormat?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write; it is replaced (default: standard output). 输出文件。",
      valueName: "file"
    ),
    completion: .file()
  )
  var output: String?

  /// The format that is asked for, by name or by the file's.
  var format: SearchFormat {
    wanted ?? output.flatMap(SearchFormat.init(fileName:)) ?? .text
  }

  @Option(
    help: ArgumentHelp(
      "What to print of each hit: id, archiveNumber, form, account, date, revision, path, snippet, "
        + "score, and fields by id or label, joined by commas. 输出的栏目。",
      valueName: "list"
    ),
    completion: .custom(SearchCompletion.fields)
  )
  var fields: String?

  @Option(help: ArgumentHelp("At most so many hits (default: all). 最多条数。", valueName: "n"))
  var limit: Int?

  @Option(help: ArgumentHelp("Leave out so many hits first. 跳过条数。", valueName: "n"))
  var offset = 0

  @Option(help: "date (newest first) or relevance. 排序。")
  var sort = SearchOrder.date

  @Flag(help: "Print the number of hits alone. 只输出条数。")
  var count = false

  @Option(
    help: ArgumentHelp(
      "Count all that is found, too: form, account, year, visitor, method, outcome, or any field, "
        + "joined by commas (text and json). 分类计数。",
      valueName: "list"
    ),
    completion: .custom(SearchCompletion.facets)
  )
  var facets: String?

  @Flag(help: "Print how the query is read and run, and search nothing. 说明检索式如何理解和执行。")
  var explain = false

  @Flag(help: "Browse on a terminal: the list narrows as you type. 在终端里边输入边检索。")
  var interactive = false

  @Flag(help: "Print on a terminal without PAGER. 不分页。")
  var noPager = false

  @OptionGroup var overwriting: OverwriteOption

  @OptionGroup var revealing: RevealOption
  @OptionGroup var archiving: ArchiveOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    try validateOutput()
    if let limit, limit < 0 {
      throw ValidationError(zh: "--limit 须为 0 以上的整数。", en: "--limit takes a number from 0.")
    }
    if offset < 0 {
      throw ValidationError(zh: "--offset 须为 0 以上的整数。", en: "--offset takes a number from 0.")
    }
    if interactive { return try validateBrowsing() }
    if query.isEmpty {
      throw ValidationError(zh: "请写要检索的内容。", en: "Say what to look for.")
    }
    // Options may stand before the word.
    if query.first == "save" { return try validateSaving() }
    if count { try validateCounting() }
    switch format {
    case .text, .json: break
    case .csv, .xlsx, .paths, .ids:
      if facets != nil {
        throw ValidationError(
          zh: "--facets 只与 --format text 或 json 同用。",
          en: "--facets goes with --format text or json."
        )
      }
    }
    switch format {
    case .text, .json, .csv, .xlsx: break
    case .paths, .ids:
      if fields != nil {
        throw ValidationError(
          zh: "--fields 只与 --format text、json、csv 或 xlsx 同用。",
          en: "--fields goes with --format text, json, csv or xlsx."
        )
      }
    }
  }

  private func validateOutput() throws {
    if let output, output != "-", wanted == nil, SearchFormat(fileName: output) == nil {
      throw ValidationError(
        zh: "-o 的文件名须以 .xlsx、.csv、.json 或 .txt 结尾，\(output) 不是；也可以用 --format 指定格式。",
        en:
          "-o takes a file that ends in .xlsx, .csv, .json or .txt, not \(output); or say --format."
      )
    }
    if format == .xlsx, output ?? "-" == "-", Console.isTerminal {
      throw ValidationError(
        zh: "--format xlsx 须用 -o 写入文件，不能显示在终端上。",
        en: "--format xlsx takes -o FILE: a workbook is nothing for a terminal."
      )
    }
  }

  private func validateSaving() throws {
    if asksForHits {
      throw ValidationError(
        zh: "save 只保存检索式，不与 --limit、--count 等检索选项同用。",
        en: "save keeps the query alone: options of a search do not go with it."
      )
    }
    try SearchSave.check(Array(query.dropFirst()))
  }

  /// Whether an option says which hits to print, or how.
  private var asksForHits: Bool {
    count || explain || facets != nil || fields != nil || limit != nil || offset != 0
      || wanted != nil || output != nil || revealing.reveal != nil
  }

  private func validateCounting() throws {
    switch format {
    case .text, .json:
      if facets == nil && fields == nil && limit == nil && offset == 0 && output == nil { return }
    case .csv, .xlsx, .paths, .ids: break
    }
    throw ValidationError(
      zh: """
        --count 计全部条数，只与 --format text 或 json 同用，不与 --facets、--fields、--limit、--offset、-o 同用。
        """,
      en: """
        --count is of all hits: it goes with --format text or json, and not with --facets, --fields, \
        --limit, --offset and -o.
        """
    )
  }

  private func validateBrowsing() throws {
    if asksForHits {
      throw ValidationError(
        zh: "检索选项中只有 --sort 可与 --interactive 同用。",
        en: "Of the options of a search, --sort alone goes with --interactive."
      )
    }
    if !BrowserTerminal.isThere {
      throw ValidationError(
        zh: "--interactive 须在终端上使用。",
        en: "--interactive needs a terminal on standard input and output."
      )
    }
  }

  func run() async throws {
    try await Failure.reported(in: global.language) {
      if !interactive, query.first == "save" {
        return try SearchSave.save(Array(query.dropFirst()), archiving: archiving, global: global)
      }
      let definitions = global.definitions
      let library = try definitions.library()
      let office = global.office(
        over: try archiving.openForReading(in: global.language),
        definitions
      )
      let text = query.joined(separator: " ")
      if interactive {
        let browser = try Browser(office: office, order: sort, language: global.language)
        return try browser.run(query: text).end()
      }
      if explain {
        let (parsed, run) = try office.explanation(of: text, as: .localUser)
        let outline = SearchOutline(library: library, language: global.language)
        for line in outline.lines(of: parsed, run: run) { Console.print(line) }
        return
      }
      try find(text, in: office, library: library)
    }
  }

  private func find(_ text: String, in office: Office, library: FormLibrary) throws {
    var request = SearchRequest(query: text)
    request.order = sort
    request.limit = count ? 0 : limit
    request.offset = offset
    request.isScored = sort == .relevance || needsScores
    request.hasSnippets = format != .ids && format != .paths
    request.facets = facets.map(NameList.names) ?? []
    request.fields = fields.map(NameList.names)
    request.countsAll = count
    request.reason = revealing.reveal
    let answer = try office.search(request, as: .localUser)
    let warnings = answer.notes.filter { $0 == SearchNotes.indexAwaitsRebuilding }
    for warning in warnings { Console.note(warning[global.language]) }
    if count {
      let count = answer.count ?? answer.hits.count
      let object: JSON = [
        "count": .integer(count), "schemaVersion": .integer(SearchSchema.version),
      ]
      Console.print(json: format == .json ? object.description : String(count))
    } else {
      let printer = HitPrinter(
        format: format,
        output: output,
        replacing: overwriting.force,
        global: global,
        library: library
      )
      let isPaged = format == .text && output == nil && !noPager && answer.isFound
      let pager = isPaged ? Pager.onTerminal() : nil
      try printer.print(answer)
      pager?.wait()
    }
    if answer.isFound { return }
    for note in answer.notes where !warnings.contains(note) {
      Console.note(note[global.language])
    }
    try ExitStatus.findings.end()
  }

  private var needsScores: Bool {
    guard let fields else { return format == .json }
    return NameList.names(fields).contains { HitColumn.Name.named($0) == .score }
  }
}

extension SearchOrder: OptionWord {}
