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

  @Flag(help: "The accounts that are stalled in a stage or skipped one. 停滞和跳过阶段的客户。")
  var accounts = false

  func run() async throws {
    try await options.show(accounts ? .stages : .funnel)
  }
}
