import ArgumentParser
import Wording

/// `guidang ledger`: the account ledger (大客户台账).
struct LedgerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "The account ledger: accounts, what is due, funnel, targets. 大客户台账。",
    discussion: LocalizedText(
      zh: """
        台账由已归档的文件和台账操作（alias、merge、unmerge、hand-over、\
        reopen，都记入日志）推算而来，没有手工录入的内容。
        """,
      en: """
        The ledger is derived from what was filed, and from the acts (alias, merge, unmerge, \
        hand-over, reopen), which are entries of the journal: nothing in it is typed in.
        """
    )[.onCommandLine],
    subcommands: [
      LedgerAccounts.self, LedgerShow.self, LedgerDue.self, LedgerFunnel.self, LedgerReasons.self,
      LedgerTargets.self, LedgerPlan.self, LedgerInformation.self, LedgerPriority.self,
      LedgerStale.self, LedgerActivity.self,
      LedgerReport.self, LedgerSuspects.self, LedgerCheck.self, LedgerRebuild.self,
      LedgerMerge.self,
      LedgerAlias.self, LedgerUnmerge.self, LedgerHandOver.self, LedgerReopen.self,
    ]
  )
}
