import ArgumentParser
import Ledger

/// `guidang ledger accounts`: a row for each account.
struct LedgerAccounts: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accounts",
    abstract: "List the accounts. 列出客户。"
  )

  @OptionGroup var options: LedgerOptions

  func run() async throws {
    try await Failure.reported(in: options.global.language) {
      let library = try options.global.library()
      let ledger = try options.ledger(library: library)
      try options.print(.accounts(ledger.accounts, words: LedgerWords(library: library)))
    }
  }
}
