import Archive
import ArgumentParser
import Filing
import Forms
import Ledger
import Office
import Values
import Wording

/// `guidang archive export`: originals, metadata and journal in a form that outlives the program.
struct ArchiveExport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Export as BagIt or OCFL, with metadata after DA/T 46. 导出档案包。",
    discussion: LocalizedText(
      zh: """
        不写 --account、--year、--query 时全部导出，包括已撤回的档案、\
        日志和导入记录；用 guidang archive import-export 可以恢复。
        """,
      en: """
        Without --account, --year or --query everything is exported, withdrawn items, journal and \
        import log too, and guidang archive import-export restores it.
        """
    )[.onCommandLine]
  )

  @Option(
    help: ArgumentHelp(
      "Write a bag (RFC 8493, SHA-512) to a new folder. 导出为 BagIt 包，写到新文件夹。",
      valueName: "dir"
    )
  )
  var bagit: String?

  @Option(
    help: ArgumentHelp(
      "Write an OCFL 1.1 storage root, revisions as versions, to a new folder. 导出为 OCFL 存储库，写到新文件夹。",
      valueName: "dir"
    )
  )
  var ocfl: String?

  @Option(help: ArgumentHelp("Only this account's items. 只导出一个客户。", valueName: "name"))
  var account: String?

  @Option(help: ArgumentHelp("Only the items of a year. 只导出一个年度。", valueName: "year"))
  var year: Int?

  @Option(
    // A query may begin with the hyphen of what it leaves out.
    parsing: .unconditional,
    help: ArgumentHelp("Only what a search finds. 只导出检索到的。", valueName: "query")
  )
  var query: String?

  @OptionGroup var options: ArchiveCareOptions

  func validate() throws {
    if (bagit == nil) == (ocfl == nil) {
      throw ValidationError(
        zh: "请写 --bagit 文件夹 或 --ocfl 文件夹，二者选一。",
        en: "Give either --bagit DIR or --ocfl DIR."
      )
    }
  }

  func run() async throws {
    try await Failure.reported(in: options.global.language) {
      let language = options.global.language
      let targets = [bagit.map { ($0, ExportLayout.bagIt) }, ocfl.map { ($0, .ocfl) }]
        .compactMap(\.self)
      let office = try options.office()
      let damages = try office.export(
        ExportSelection(account: account, year: year, query: query),
        to: targets,
        as: .localUser
      )
      guard let damages else {
        Console.note(
          LocalizedText(zh: "没有找到，未导出。", en: "Nothing found; nothing was exported.")[language]
        )
        return try ExitStatus.findings.end()
      }
      for (folder, layout) in targets {
        Console.note(
          LocalizedText(
            zh: "已导出到 \(folder)（\(layout.rawValue)）。",
            en: "Exported to \(folder) (\(layout.rawValue))."
          )[language]
        )
      }
      if account == nil, year == nil, query == nil {
        Console.note(try office.journalHead(as: .localUser).note[language])
      }
      try damages.tell(in: language)
    }
  }
}

extension [ExportDamage] {
  /// Says what was exported or restored as the damage that it is, which then is the command's finding.
  func tell(in language: Language) throws {
    guard !isEmpty else { return }
    for damage in self { Console.note("guidang: " + damage.sentence[language]) }
    throw ExitCode(ExitStatus.findings.rawValue)
  }
}
