public import ArgumentParser
public import Ledger
import Office

/// `guidang ledger plan`: what was planned against what was done.
struct LedgerPlan: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "What was planned against what was done, by person, week and month. 计划完成情况。"
  )

  @OptionGroup var options: LedgerOptions

  @Option(help: "Count by week, month or all. 按周、月或合计。")
  var by: PlanPeriod = .month

  @Flag(help: "Every planned contact, and how it stands. 逐条列出。")
  var list = false

  func run() async throws {
    try await options.show(list ? .planned : .plan(by: by))
  }
}

extension PlanPeriod: OptionWord {}
