import Archive
import ArgumentParser
import Foundation
import Office
import Wording

/// `guidang archive move`: brings an archive into another engine, or to another place.
struct ArchiveMove: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move",
    abstract: "Bring an archive into another, empty one, and verify it. 把档案库搬到另一处。",
    discussion: LocalizedText(
      zh: """
        两边都可以是文件，也可以是 postgresql:// 地址。先整库导出，再恢复到新的档案库并校验；\
        编号、版本、撤回、日志、导入记录和保存的检索都不变。原来的档案库留在原处，请停用后再删。
        """,
      en: """
        Either may be a file or a postgresql:// address. Everything is exported, restored into the \
        new archive and verified; numbers, revisions, withdrawals, journal, import log and saved \
        searches stay as they are. The old archive stays where it is; delete it when it is out of use.
        """
    )[.onCommandLine]
  )

  @Argument(help: ArgumentHelp("The archive as it is. 现在的档案库。", valueName: "from"))
  var from: String

  @Argument(
    help: ArgumentHelp("Where it is to be; nothing may be there yet. 新的档案库。", valueName: "to")
  )
  var target: String

  @Option(
    help: ArgumentHelp(
      "The folder for the export meanwhile (default: the system's for temporary files). 中转文件夹。",
      valueName: "dir"
    )
  )
  var through: String?

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await Failure.reported(in: global.language) {
      let source = try ArchiveAddress(from).open(.existing, waitingTime: 10)
      let moved = try ArchiveAddress(target).open(.create, waitingTime: 10)
      let damage = try global.office(over: source).move(
        to: moved,
        through: through ?? FileManager.default.temporaryDirectory.path(percentEncoded: false),
        as: .localUser
      )
      let statistics = try moved.statistics()
      let (items, path) = (statistics.items + statistics.withdrawn, moved.path)
      Console.note(
        LocalizedText(
          zh: "已把 \(items) 件搬到 \(path)，\(damage.isEmpty ? "检测通过" : "其余检测通过")。原来的档案库没有动。",
          en: """
            Brought \(items) items to \(path); \
            \(damage.isEmpty ? "it verifies" : "all else verifies"). The old archive is as it was.
            """
        )[global.language]
      )
      try damage.tell(in: global.language)
    }
  }
}
