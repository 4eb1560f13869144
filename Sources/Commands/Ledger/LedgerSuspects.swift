import ArgumentParser
import Ledger
import Office

/// `guidang ledger suspects`: near names that may be one account.
struct LedgerSuspects: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suspects",
    abstract: "Near names that may be one account; nothing is joined. 疑似同一客户。"
  )

  @OptionGroup var options: LedgerOptions

  func run() async throws {
    try await options.show(.suspects)
  }
}
