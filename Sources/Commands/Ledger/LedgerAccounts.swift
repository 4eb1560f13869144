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
    try await options.show { [.accounts($0.book.accounts, words: $0.words)] }
  }
}
