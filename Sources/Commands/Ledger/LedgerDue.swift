import ArgumentParser
import Ledger

/// `guidang ledger due`: what is open or overdue.
struct LedgerDue: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: "List what is due and overdue. 列出待办和逾期事项。"
  )

  @Flag(help: "Also what was met. 包括已完成的。")
  var all = false

  @OptionGroup var options: LedgerOptions

  func run() async throws {
    try await Failure.reported(in: options.global.language) {
      let ledger = try options.ledger(library: options.global.library())
      let shown = ledger.obligations.filter { all || $0.state.isOutstanding }
      try options.print(.due(shown, on: options.global.day))
    }
  }
}
