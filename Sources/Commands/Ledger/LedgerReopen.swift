import ArgumentParser
import Ledger

/// `guidang ledger reopen`: develops a lost account again.
struct LedgerReopen: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen",
    abstract: "Develop a lost account again, before a new contact. 重新开发。",
    discussion: "A later contact reopens a lost account by itself."
  )

  @Argument(help: "The account, by name or credit code. 客户。")
  var name: String

  @OptionGroup var options: LedgerActOptions

  func run() async throws {
    try await options.enter { book throws(LedgerRefusal) in
      try book.reopening(name)
    }
  }
}
