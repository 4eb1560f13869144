import Archive
import ArgumentParser
import Filing
import Findings
import Forms
import Ledger

/// `guidang ledger`: the account ledger (大客户台账).
struct LedgerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "The account ledger: accounts, and what is due. 大客户台账。",
    subcommands: [LedgerAccounts.self, LedgerDue.self]
  )
}

/// What the ledger's commands share.
struct LedgerOptions: ParsableArguments {
  @OptionGroup var printing: TableOptions
  @OptionGroup var archiving: ArchiveOptions
  @OptionGroup var global: GlobalOptions

  /// The ledger as of the day of processing.
  func ledger(library: FormLibrary) throws -> Ledger {
    let rules = try FilingRules(library: library)
    return Ledger.replay(
      try archiving.open().ledgerRecords(),
      policy: rules.ledger,
      on: global.day
    )
  }

  /// Prints a view's tables.
  func print(_ tables: LedgerTable..., objects: [JSON]? = nil) throws {
    try LedgerPrinter(printing, global: global).print(tables, objects: objects)
  }
}
