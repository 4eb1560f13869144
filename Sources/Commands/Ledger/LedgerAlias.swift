import ArgumentParser
import Ledger
import Office
import Wording

/// `guidang ledger alias`: another name of an account.
struct LedgerAlias: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alias",
    abstract: "Give an account another name, under which forms may name it. 客户别名。",
    discussion: LocalizedText(
      zh: """
        以后和以前用这个别名的表单都算在该客户名下。两个名称中须有一个是台账里的客户。\
        可用 guidang ledger unmerge 撤销。
        """,
      en: """
        Forms that name the account by its alias are counted as its own, those that were filed and \
        those to come. One of the two names must be an account of the ledger. guidang ledger unmerge \
        undoes it.
        """
    )[.onCommandLine]
  )

  @Argument(help: "The account, by name or credit code. 客户。")
  var name: String

  @Argument(help: "Its other name. 别名。")
  var alias: String

  @OptionGroup var options: LedgerActOptions

  func validate() throws {
    if AccountName(alias).key.isEmpty {
      throw ValidationError(zh: "别名不能为空。", en: "The alias is empty.")
    }
  }

  func run() async throws {
    try await options.enter(.alias(name, as: alias))
  }
}
