import ArgumentParser
import Ledger
import Office

/// `guidang ledger stale`: the accounts that nobody has contacted for long.
struct LedgerStale: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stale",
    abstract: "Accounts without a contact for some days. 久未接触的客户。"
  )

  @Option(
    help: ArgumentHelp(
      "For how many days (default: the period of regular visits). 天数。",
      valueName: "n"
    )
  )
  var days: Int?

  @OptionGroup var options: LedgerOptions

  func validate() throws {
    if let days, days < 0 {
      throw ValidationError(zh: "--days 须为 0 以上的整数。", en: "--days takes a number from 0.")
    }
  }

  func run() async throws {
    var request = options.request
    request.staleDays = days
    try await options.show(.stale, request)
  }
}
