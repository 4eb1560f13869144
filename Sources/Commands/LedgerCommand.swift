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
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case csv
  }

  @Option(help: "text, json or csv. 输出格式。")
  var format = Format.text

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

  /// Prints rows: as JSON objects, or as cells under headings.
  func print(_ rows: [LedgerRow], headings: [LocalizedText]) {
    LedgerOptions.print(rows, headings: headings, format: format, language: global.language)
  }

  static func print(
    _ rows: [LedgerRow],
    headings: [LocalizedText],
    format: Format,
    language: Language
  ) {
    switch format {
    case .json:
      for row in rows { Console.print(row.json.description) }
    case .csv:
      Console.print(CSV.line(headings.map { $0[language] }))
      for row in rows { Console.print(CSV.line(row.cells)) }
    case .text:
      var table = TextTable()
      table.add(headings.map { $0[language] })
      for row in rows { table.add(row.cells) }
      for line in table.lines { Console.print(line) }
    }
  }
}

/// A row of the ledger in both its shapes.
struct LedgerRow {
  var json: JSON
  var cells: [String]
}
