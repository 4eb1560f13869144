import ArgumentParser
import Ledger
import Office
import Wording

/// `guidang ledger merge`: two accounts that are one.
struct LedgerMerge: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Count one account as another; nothing filed changes. 合并客户。",
    discussion: LocalizedText(
      zh: """
        从此对 OTHER 的记载都算作 NAME 的，不论日期。操作记入日志；\
        guidang ledger unmerge 可以恢复原状。
        """,
      en: """
        All that is told of OTHER is told of NAME from then on, whatever day it is from. It is an \
        entry of the journal: guidang ledger unmerge brings both back as they were.
        """
    )[.onCommandLine]
  )

  @Argument(help: "The account that stays, by name or credit code. 保留的客户。")
  var name: String

  @Argument(help: "The account that joins it. 并入的客户。")
  var other: String

  @Flag(help: "Only say what would be done. 只说明会怎样，不执行。")
  var dryRun = false

  @OptionGroup var options: LedgerActOptions

  func run() async throws {
    try await options.enter(.merge(name, with: other), isDryRun: dryRun)
  }
}
