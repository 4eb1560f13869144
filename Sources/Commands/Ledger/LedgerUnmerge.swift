import ArgumentParser
import Ledger
import Office

/// `guidang ledger unmerge`: undoes a merge or an alias.
struct LedgerUnmerge: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unmerge",
    abstract: "Undo a merge or an alias; both accounts are as they were. 撤销合并或别名。"
  )

  @Argument(help: "One of the two names, or a credit code. 客户。")
  var name: String

  @Argument(help: "The other (default: whichever was joined last). 另一客户。")
  var other: String?

  @OptionGroup var options: LedgerActOptions

  func run() async throws {
    try await options.enter(.unmerge(name, from: other))
  }
}
