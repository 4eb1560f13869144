import ArgumentParser
import Office

/// `guidang ledger information`: what was collected of accounts, and to whom it was passed on.
struct LedgerInformation: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "information",
    abstract: "What was collected of accounts, from where, and passed on to whom. 客户信息。"
  )

  @OptionGroup var options: LedgerOptions

  @Flag(help: "How much came from each source, of each class. 按来源和类别统计。")
  var bySource = false

  func run() async throws {
    try await options.show(bySource ? .sources : .information)
  }
}
