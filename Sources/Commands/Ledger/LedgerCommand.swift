import ArgumentParser

/// `guidang ledger`: the account ledger (大客户台账).
struct LedgerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "The account ledger: accounts, what is due, funnel, targets. 大客户台账。",
    discussion: """
      The ledger is derived from what was filed, and from the acts (alias, merge, unmerge, \
      hand-over, reopen), which are entries of the journal: nothing in it is typed in.
      """,
    subcommands: [
      LedgerAccounts.self, LedgerShow.self, LedgerDue.self, LedgerFunnel.self, LedgerReasons.self,
      LedgerTargets.self, LedgerPriority.self, LedgerStale.self, LedgerActivity.self,
      LedgerReport.self, LedgerSuspects.self, LedgerCheck.self, LedgerRebuild.self,
      LedgerMerge.self,
      LedgerAlias.self, LedgerUnmerge.self, LedgerHandOver.self, LedgerReopen.self,
    ]
  )
}
