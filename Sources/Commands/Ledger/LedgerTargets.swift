import ArgumentParser
import Ledger
import Office

/// `guidang ledger targets`: what was reached of the goals.
struct LedgerTargets: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "targets",
    abstract: "What was reached of the month's and the year's goals. 目标完成情况。"
  )

  @OptionGroup var options: LedgerOptions

  func run() async throws {
    try await options.show(.targets)
  }
}
