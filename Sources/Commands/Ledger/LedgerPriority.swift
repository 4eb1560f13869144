import ArgumentParser
import Ledger
import Office

/// `guidang ledger priority`: the accounts most worth looking after.
struct LedgerPriority: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "priority",
    abstract: "The accounts, those most worth looking after first. 客户优先级。"
  )

  @OptionGroup var options: LedgerOptions

  @Flag(help: "How many accounts each tier has, and what it buys. 客户分级。")
  var tiers = false

  func run() async throws {
    try await options.show(tiers ? .tiers : .priority)
  }
}
