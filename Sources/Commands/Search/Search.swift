public import Archive
public import ArgumentParser
import Filing
import Findings
import Forms
import Foundation
import Ledger
import Query
import Values
import Wording

/// `guidang search`: finds filed items.
struct Search: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
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

  @Option(help: "text, json, csv, paths or ids. 输出格式。")
  var format = SearchFormat.text

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

  @OptionGroup var revealing: RevealOption
  @OptionGroup var archiving: ArchiveOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
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
    case .csv, .paths, .ids:
      if facets != nil {
        throw ValidationError(
          zh: "--facets 只与 --format text 或 json 同用。",
          en: "--facets goes with --format text or json."
        )
      }
    }
    switch format {
    case .text, .json, .csv: break
    case .paths, .ids:
      if fields != nil {
        throw ValidationError(
          zh: "--fields 只与 --format text、json 或 csv 同用。",
          en: "--fields goes with --format text, json or csv."
        )
      }
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
      || format != .text || revealing.reveal != nil
  }

  private func validateCounting() throws {
    switch format {
    case .text, .json:
      if facets == nil && fields == nil && limit == nil && offset == 0 { return }
    case .csv, .paths, .ids: break
    }
    throw ValidationError(
      zh: """
        --count 计全部条数，只与 --format text 或 json 同用，不与 --facets、--fields、--limit、--offset 同用。
        """,
      en: """
        --count is of all hits: it goes with --format text or json, and not with --facets, --fields, \
        --limit and --offset.
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
    if interactive { return try await browse() }
    if query.first == "save" {
      return try await Failure.reported(in: global.language) {
        try SearchSave.save(Array(query.dropFirst()), archiving: archiving, global: global)
      }
    }
    try await Failure.reported(in: global.language) {
      let library = try global.library()
      let archive = try archiving.open()
      let reading = try QueryReading(library: library, archive: archive, today: global.day)
      let text = query.joined(separator: " ")
      let parsed = try reading.read(text)
      if explain {
        for line in try SearchOutline(library: library, language: global.language)
          .lines(of: parsed, run: archive.explain(reading.settled(parsed)))
        {
          Console.print(line)
        }
        return
      }
      try find(reading.settled(parsed), text: text, reading: reading)
    }
  }

  private func browse() async throws {
    try await Failure.reported(in: global.language) {
      let archive = try archiving.open()
      let reading = try QueryReading(
        library: global.library(),
        archive: archive,
        today: global.day
      )
      let browser = Browser(reading: reading, order: sort, language: global.language)
      try browser.run(query: query.joined(separator: " ")).end()
    }
  }

  private func find(_ query: SearchQuery, text: String, reading: QueryReading) throws {
    let archive = reading.archive
    if try !archive.hasUsableIndex() {
      Console.note(SearchNotes.indexAwaitsRebuilding[global.language])
    }
    if count {
      let count = try archive.count(query)
      let object: JSON = [
        "count": .integer(count), "schemaVersion": .integer(SearchSchema.version),
      ]
      Console.print(json: format == .json ? object.description : String(count))
      if count == 0 { try nothingFound(text) }
      return
    }
    let columns = try fields.map { try HitColumn.columns($0, vocabulary: reading.vocabulary) }
    let kinds = try facets.map { try NameList.facets($0, vocabulary: reading.vocabulary) }
    let personal = revealing.personalData(of: reading.library)
    let hits = try archive.search(
      query,
      hiding: personal,
      order: sort,
      limit: limit,
      offset: offset,
      scored: sort == .relevance || needsScores(columns),
      withSnippets: format != .ids && format != .paths
    )
    let printer = HitPrinter(
      format: format,
      columns: columns,
      archive: archive,
      personal: personal,
      library: reading.library,
      language: global.language
    )
    var counts = try kinds.map { try archive.facets(query, by: $0, hiding: personal) } ?? []
    if let kinds, kinds.contains(where: { $0.kind == .account }),
      let book = try archive.bookOfJoins(policy: reading.policy, on: reading.vocabulary.today)
    {
      let names = book.accountsByName
      counts = zip(kinds, counts).map { $0.kind == .account ? $1.joined(by: names) : $1 }
    }
    try revealing.enter(search: text, hits: hits, of: reading.library, in: archive)
    let isFound = try !hits.isEmpty || (limit == 0 || offset > 0) && archive.count(query) > 0
    let pager = format == .text && !noPager && isFound ? Pager.onTerminal() : nil
    try printer.print(hits)
    if isFound || format == .json { printer.print(counts) }
    pager?.wait()
    if !isFound { try nothingFound(text) }
  }

  private func needsScores(_ columns: [HitColumn]?) -> Bool {
    guard let columns else { return format == .json }
    return columns.contains { column in
      if case .hit(.score, _) = column { true } else { false }
    }
  }

  private func nothingFound(_ text: String) throws {
    Console.note(SearchNotes.nothingFound[global.language])
    if let hint = SearchNotes.prefixHint(text) { Console.note(hint[global.language]) }
    throw ExitCode(ExitStatus.findings.rawValue)
  }
}

extension SearchOrder: ExpressibleByArgument {}
