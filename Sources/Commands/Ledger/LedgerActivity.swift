import ArgumentParser
import Ledger
import Office

/// `guidang ledger activity`: who visited, how often, and how often in person.
struct LedgerActivity: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "activity",
    abstract: "Visits by person and month, and the share in person. 拜访情况。"
  )

  @OptionGroup var options: LedgerOptions

  func run() async throws {
    try await options.show(.activity)
  }
}
