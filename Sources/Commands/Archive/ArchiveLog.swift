import Archive
import ArgumentParser
import Findings
import Ledger
import Office
import Reports
import Values
import Wording

/// `guidang archive log`: what was done, by whom and when.
struct ArchiveLog: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "List the journal, or the import log. 列出档案日志或导入日志。"
  )

  @Option(help: ArgumentHelp("Only the acts on one item. 只列一件的记录。", valueName: "id"))
  var item: String?

  @Flag(help: "The import log instead: what became of every document. 导入日志。")
  var imports = false

  @Flag(help: "Of the import log, only what was rejected or unreadable. 只列退回和无法读取的。")
  var rejected = false

  @Option(help: "text or json. 输出格式。")
  var format = ArchiveFormat.text

  @OptionGroup var disclosure: RevealOption

  @OptionGroup var options: ArchiveCareOptions

  func run() async throws {
    try await Failure.reported(in: options.global.language) {
      let office = try options.office()
      let language = options.global.language
      if imports || rejected {
        let log = try office.importLog(refusedOnly: rejected, of: item, as: .localUser)
        let personal = PersonalData(in: try options.global.library())
        print(log, json: { $0.json(in: language, hiding: personal) }) { $0.cells(in: language) }
      } else {
        let acts = try office.journal(
          of: item,
          revealing: disclosure.reveal,
          as: .localUser
        )
        print(acts, json: \.json) { $0.cells(in: language) }
      }
    }
  }

  /// Prints rows, each made when it is printed, as an entry's findings may be many.
  private func print<Row>(_ rows: [Row], json: (Row) -> JSON, cells: (Row) -> [String]) {
    switch format {
    case .json: for row in rows { Console.print(json: json(row).description) }
    case .text:
      var table = TextTable()
      for row in rows { table.add(cells(row)) }
      for line in table.lines { Console.print(line) }
    }
  }
}

extension JournalAct {
  fileprivate func cells(in language: Language) -> [String] {
    let name = Kind(rawValue: act)?.name[language] ?? act
    let version = revision.map { " r\($0)" } ?? ""
    let subject = archiveNumber.map { "\($0)\(version)" } ?? "-"
    let rest = [path, detail].compactMap(\.self).joined(separator: "  ")
    return [String(id), at.localText, who, name, subject, rest]
  }
}

extension ImportLogEntry {
  fileprivate func cells(in language: Language) -> [String] {
    let name = submission.map { "\(path) #\($0 + 1)" } ?? path
    let kept =
      isKept ? LocalizedText(zh: "留有原件", en: "kept")[language] : "-"
    return [String(id), at.localText, who, outcome.name[language], name, kept, digest.rawValue]
  }
}
