import Archive
import ArgumentParser
import Filing
import Foundation
import Ledger
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
      ArchiveWithdraw.self, ArchiveReinstate.self, ArchiveBackup.self, ArchiveExport.self,
      ArchiveImportExport.self,
      ArchiveAttach.self, ArchiveVolume.self, ArchiveDisposal.self,
    ]
  )
}

/// What the archive's commands share.
struct ArchiveCareOptions: ParsableArguments {
  @OptionGroup var archiving: ArchiveOptions
  @OptionGroup var global: GlobalOptions

  /// Who does it, and when, for the journal.
  var act: FilingOptions {
    FilingOptions(actor: NSUserName())
  }

  /// The ledger on the day of processing.
  func book(of archive: any ArchiveStore, rules: FilingRules) throws -> LedgerBook {
    LedgerBook(try archive.ledgerEntries(), policy: rules.ledger, on: global.day)
  }

  /// The item that a person names; where there is none, that is said and the command ends.
  func item(_ reference: String, in archive: any ArchiveStore) throws -> FiledItem {
    if let item = try archive.item(reference) { return item }
    throw NoSuchItem(reference: reference)
  }
}

/// How a command of the archive prints.
enum ArchiveFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}
