import ArgumentParser
import Ledger
import Office
import Wording

/// `guidang ledger hand-over`: who is in charge of an account from a day on.
struct LedgerHandOver: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hand-over",
    abstract: "Put somebody else in charge of an account. 移交客户。",
    discussion: LocalizedText(
      zh: """
        阶段、接触和待办保持不变。从当日起生效，直到再次移交，期间谁去拜访都不影响。
        """,
      en: """
        The stage, the contacts and what is due stay as they are. It holds from its day until the \
        account is handed over again, whoever visits it meanwhile.
        """
    )[.onCommandLine]
  )

  @Argument(help: "The account, by name or credit code. 客户。")
  var name: String

  @Option(help: ArgumentHelp("Who is in charge from then on. 接手人。", valueName: "person"))
  var to: String

  @OptionGroup var options: LedgerActOptions

  func validate() throws {
    if to.allSatisfy(\.isWhitespace) {
      throw ValidationError(zh: "--to 须写明接手人。", en: "--to takes a name.")
    }
  }

  func run() async throws {
    try await options.enter(.handOver(name, to: to))
  }
}
