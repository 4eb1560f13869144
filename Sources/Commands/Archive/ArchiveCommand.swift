import Archive
import ArgumentParser
import Office
import Wording

/// `guidang archive`: the care of the archive.
struct ArchiveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: "Verify, back up, export, withdraw, attach: the archive's care. 档案库的保管。",
    subcommands: [
      ArchiveVerify.self, ArchiveReindex.self, ArchiveCompact.self, ArchiveLog.self,
      ArchiveStats.self,
      ArchiveWithdraw.self, ArchiveReinstate.self, ArchiveBackup.self, ArchiveRestore.self,
      ArchiveExport.self,
      ArchiveImportExport.self, ArchiveMove.self,
      ArchiveAttach.self, ArchiveVolume.self, ArchiveDisposal.self,
    ]
  )
}

/// What the archive's commands share.
struct ArchiveCareOptions: ParsableArguments {
  @OptionGroup var archiving: ArchiveOptions
  @OptionGroup var global: GlobalOptions

  /// The office over the archive.
  func office(_ mode: ArchiveOpening = .existing) throws -> Office {
    global.office(over: try archiving.open(mode))
  }
}

/// How a command of the archive prints.
enum ArchiveFormat: String, OptionWord {
  case text
  case json
}
