import ArgumentParser
import Ledger
import Office
import Wording

/// `guidang ledger reopen`: develops a lost account again.
struct LedgerReopen: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen",
    abstract: "Develop a lost account again, before a new contact. 重新开发。",
    discussion: LocalizedText(
      zh: """
        失败客户之后又有接触的，会自动恢复，不需要这个命令。
        """,
      en: """
        A later contact reopens a lost account by itself.
        """
    )[.onCommandLine]
  )

  @Argument(help: "The account, by name or credit code. 客户。")
  var name: String

  @OptionGroup var options: LedgerActOptions

  func run() async throws {
    try await options.enter(.reopen(name))
  }
}
