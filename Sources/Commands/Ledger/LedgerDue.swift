import ArgumentParser
import Ledger
import Values

/// `guidang ledger due`: what is open or overdue.
struct LedgerDue: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: "List what is due and overdue. 列出待办和逾期事项。"
  )

  @Flag(help: "Also what was met. 包括已完成的。")
  var all = false

  @Flag(help: "By who is in charge of the account. 按负责人排列。")
  var byOwner = false

  @Option(help: ArgumentHelp("Only of one who is in charge. 只列某负责人的。", valueName: "name"))
  var owner: String?

  @OptionGroup var options: LedgerOptions

  func run() async throws {
    try await Failure.reported(in: options.global.language) {
      let book = try options.reading().book
      let owner = owner.map(PersonName.plain)
      let owned = book.ownedObligations.filter {
        (all || $0.obligation.state.isOutstanding) && (owner == nil || $0.owner == owner)
      }
      try options.print([.due(owned, byOwner: byOwner, on: book.day)], of: book)
    }
  }
}
