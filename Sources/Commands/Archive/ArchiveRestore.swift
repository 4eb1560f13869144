import Archive
import ArgumentParser
import Office
import Wording

/// `guidang archive restore`: puts a backup in the archive's place.
struct ArchiveRestore: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Put a backup in the archive's place. 从备份恢复档案库。",
    discussion: LocalizedText(
      zh: """
        先停下使用档案库的服务。备份先复制并检查，再放到 --archive 的位置；原来在那里的档案库连同它的日志改名为 \
        .replaced-1 等，不会丢失。请不要用 cp 恢复：留在原处的 -wal 日志会写坏放回去的文件。PostgreSQL 用 \
        pg_restore。
        """,
      en: """
        Stop the services that use the archive first. The backup is copied and checked, and then put where --archive \
        says; what was there is kept with its log, under a name with .replaced-1 and so on. Do not \
        restore by cp: a -wal log that is left in the place damages the file that is put there. For PostgreSQL \
        take pg_restore.
        """
    )[.onCommandLine]
  )

  @Argument(
    help: ArgumentHelp("The backup, as archive backup wrote it. 备份文件。", valueName: "file")
  )
  var file: String

  @OptionGroup var archiving: ArchiveOptions
  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try await Failure.reported(in: global.language) {
      let address = ArchiveAddress(archiving.path)
      guard let place = address.file else { throw RestoreFault.server(address.path) }
      let kept = try address.restore(from: file)
      let counts = try address.open(.existing, waitingTime: archiving.wait).statistics()
      Console.note(
        LocalizedText(
          zh: "已把 \(file) 恢复到 \(place)，共 \(counts.items) 件。可用 guidang archive verify 检验。",
          en:
            "Restored \(file) to \(place), items: \(counts.items). guidang archive verify checks it."
        )[global.language]
      )
      guard let kept else { return }
      Console.note(
        LocalizedText(
          zh: "原来的档案库改名为 \(kept)，不再需要时请删除。",
          en: "What was there is now \(kept); delete it when nobody needs it any more."
        )[global.language]
      )
    }
  }
}

/// Why a backup cannot be put in a place.
private enum RestoreFault: SpokenError {
  case server(String)

  var sentence: LocalizedText {
    switch self {
    case .server(let address):
      LocalizedText(
        zh: "\(address)：PostgreSQL 上的档案库请用 pg_restore 恢复。",
        en: "\(address): restore an archive on PostgreSQL with pg_restore."
      )
    }
  }
}
