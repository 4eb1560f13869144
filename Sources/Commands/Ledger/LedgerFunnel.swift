import ArgumentParser
import Ledger
import Office

/// `guidang ledger funnel`: the stages of development, and how many accounts get from one to the next.
struct LedgerFunnel: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "funnel",
    abstract: "The stages of development, conversion and time in each. 开发漏斗。"
  )

  @OptionGroup var options: LedgerOptions

  func run() async throws {
    try await options.show(.funnel)
  }
}
