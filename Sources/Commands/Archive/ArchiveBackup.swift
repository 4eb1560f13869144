import Archive
import ArgumentParser
import Office
import Wording

/// `guidang archive backup`: copies the archive while others work with it.
struct ArchiveBackup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the archive to a new file while others write. 备份档案库。"
  )

  @Argument(
    help: ArgumentHelp("The file to write; it must not be there yet. 备份文件。", valueName: "file")
  )
  var file: String

  @OptionGroup var options: ArchiveCareOptions

  func run() async throws {
    try await Failure.reported(in: options.global.language) {
      try options.office().backUp(to: file, as: .localUser)
      Console.note(
        LocalizedText(
          zh: "已备份到 \(file)。可用 guidang archive verify --archive 检验。",
          en: "Backed up to \(file). guidang archive verify --archive checks it."
        )[options.global.language]
      )
    }
  }
}
