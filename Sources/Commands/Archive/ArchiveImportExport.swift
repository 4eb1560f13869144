import Archive
import ArgumentParser
import Office
import Wording

/// `guidang archive import-export`: restores an export into an empty archive.
struct ArchiveImportExport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import-export",
    abstract: "Restore a whole export into an empty archive. 从导出恢复档案库。",
    discussion: LocalizedText(
      zh: """
        每个文件都须与清单一致，恢复出来的档案库也须通过校验，否则什么也不留；导出时已损坏的件照原样恢复，并逐件指出。档号、版本、撤回、\
        日志和导入记录都照原样恢复。
        """,
      en: """
        Every file must be what its manifest says, and the restored archive must verify; otherwise \
        nothing is kept; what was damaged when it was exported comes back so, and is named. Numbers, revisions, withdrawals, journal and import log come back as they were.
        """
    )[.onCommandLine]
  )

  @Argument(
    help: ArgumentHelp(
      "A folder that guidang archive export wrote. archive export 写出的文件夹。",
      valueName: "dir"
    )
  )
  var folder: String

  @OptionGroup var options: ArchiveCareOptions

  func run() async throws {
    try await Failure.reported(in: options.global.language) {
      let damage = try options.archiving.restore(export: folder)
      let office = try options.office()
      let statistics = try office.statistics(as: .localUser)
      Console.note(
        LocalizedText(
          zh:
            "已恢复 \(statistics.items + statistics.withdrawn) 件，\(damage.isEmpty ? "检测通过" : "其余检测通过")。",
          en: """
            Restored \(statistics.items + statistics.withdrawn) items; \
            \(damage.isEmpty ? "the archive verifies" : "all else verifies").
            """
        )[options.global.language]
      )
      try damage.tell(in: options.global.language)
    }
  }
}
