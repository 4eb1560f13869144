import Archive
import ArgumentParser
import Findings
import Foundation
import Office
import Reports
import Values
import Wording

/// `guidang search save`: keeps queries under names.
struct SearchSave: AsyncParsableCommand {
  /// As ``SearchArguments`` writes it.
  static let name = "search-save"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: "Save a search under a name, for saved:NAME. 保存检索式。",
    usage: """
      guidang search save <name> <query> [<options>]
      guidang search save --list [<options>]
      guidang search save --remove <name> [<options>]
      """,
    discussion: LocalizedText(
      zh: """
        guidang search save 逾期回访 '表单:拜访表 is:overdue'，\
        然后用 guidang search saved:逾期回访 检索，可与其他条件组合。\
        名称已有时换成新的检索式。
        """,
      en: """
        guidang search save 逾期回访 '表单:拜访表 is:overdue', then guidang search saved:逾期回访. \
        A name that is there already is given the new query.
        """
    )[.onCommandLine],
    shouldDisplay: false
  )

  @Argument(
    parsing: .remaining,
    help: ArgumentHelp("A name and a query. 名称和检索式。", valueName: "name-and-query")
  )
  var words: [String] = []

  @Flag(help: "List the saved searches. 列出已存检索式。")
  var list = false

  @Option(help: ArgumentHelp("Forget the search of that name. 删除。", valueName: "name"))
  var remove: String?

  @Option(help: "With --list: text or json. 输出格式。")
  var format = ArchiveFormat.text

  @OptionGroup var archiving: ArchiveOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if list || remove != nil {
      if !words.isEmpty || list && remove != nil {
        throw ValidationError(
          zh: "请给出名称和检索式，或 --list，或 --remove 名称。",
          en: "Give either a name and a query, --list, or --remove NAME."
        )
      }
    } else {
      try SearchSave.check(words)
    }
  }

  /// The name among the words of a command that keeps a query.
  @discardableResult
  static func check(_ words: [String]) throws -> SearchName {
    if words.count < 2 {
      throw ValidationError(zh: "请给出名称和检索式。", en: "Give a name and a query.")
    }
    guard let name = SearchName(words[0]) else {
      throw ValidationError(zh: UnusableSearchName.rule.zh, en: UnusableSearchName.rule.en)
    }
    return name
  }

  func run() async throws {
    try await Failure.reported(in: global.language) {
      let office = global.office(over: try archiving.open())
      if list { return try printSaved(in: office) }
      if let remove = remove.map({ SearchName($0)?.text ?? $0 }) {
        try office.forgetSearch(remove, as: .localUser)
        Console.note(
          LocalizedText(zh: "已删除“\(remove)”。", en: "Forgot “\(remove)”.")[global.language]
        )
        return
      }
      try SearchSave.save(words, archiving: archiving, global: global)
    }
  }

  /// Saves a name and the words of a query.
  static func save(_ words: [String], archiving: ArchiveOptions, global: GlobalOptions) throws {
    let name = try check(words).text
    let query = words.dropFirst().joined(separator: " ")
    let office = global.office(over: try archiving.open())
    let former = try office.save(query, under: name, as: .localUser)
    Console.note(
      LocalizedText(
        zh: "已保存“\(name)”：\(query)" + (former.map { "（原为：\($0)）" } ?? ""),
        en: "Saved “\(name)”: \(query)" + (former.map { " (was: \($0))" } ?? "")
      )[global.language]
    )
  }

  private func printSaved(in office: Office) throws {
    var table = TextTable()
    for search in try office.savedSearches(as: .localUser) {
      switch format {
      case .json:
        let object: JSON = [
          "name": .string(search.name), "query": .string(search.query),
          "at": .string(search.at.rawValue),
          "who": .string(search.who),
        ]
        Console.print(json: object.description)
      case .text: table.add([search.name, search.query])
      }
    }
    for line in table.lines { Console.print(line) }
  }
}
