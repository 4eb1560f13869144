public import Forms

/// The account ledger (大客户台账): a pure fold over what was filed.
///
/// The same records give the same ledger, in whatever order they were filed; only
/// ``Obligation/record`` and ``Obligation/metBy`` name items.
public struct Ledger: Sendable, Hashable {
  /// A row for every account that a filed form names, in the order of their names.
  public var accounts: [Account]
  /// In the order of their due days.
  public var obligations: [Obligation]

  /// Replays the records of all items' present revisions.
  ///
  /// The ledger is read on `today`: contacts, outcomes and profiles of later days do not count
  /// yet; their accounts have a row all the same.
  public static func replay(
    _ records: [FiledRecord],
    policy: LedgerPolicy,
    on today: Day
  ) -> Ledger {
    let directory = AccountDirectory(records)
    let byAccount = Dictionary(grouping: records) { directory.identity(of: $0.record) }
    var accounts: [Account] = []
    var obligations: [Obligation] = []
    for (identity, records) in byAccount {
      guard let history = AccountHistory(records, on: today) else { continue }
      let own = history.courses(by: policy).map { $0.obligation(of: history.name, on: today) }
      accounts.append(
        Account(history, identity: identity, obligations: own, policy: policy, on: today)
      )
      obligations += own
    }
    accounts.sort { $0.sortingKey < $1.sortingKey }
    obligations.sort { $0.precedes($1) }
    return Ledger(accounts: accounts, obligations: obligations)
  }

  /// The accounts that go under a name, written in whatever way.
  public func accounts(named name: String) -> [Account] {
    let name = AccountName(name)
    return accounts.filter { $0.names.contains { AccountName($0) == name } }
  }
}

extension Account {
  /// Accounts of one name differ in their credit codes, the one without it coming first.
  fileprivate var sortingKey: String {
    ([name] + [creditCode].compactMap(\.self)).joined(separator: "\u{1}")
  }
}

extension Obligation {
  fileprivate func precedes(_ other: Obligation) -> Bool {
    if due != other.due { return due < other.due }
    if account != other.account { return account < other.account }
    if kind != other.kind { return kind.rawValue < other.kind.rawValue }
    if opened != other.opened { return opened < other.opened }
    if state != other.state { return state.rawValue < other.state.rawValue }
    return record < other.record
  }
}

extension AccountHistory {
  fileprivate func courses(by policy: LedgerPolicy) -> [ObligationCourse] {
    followUps(by: policy.followUp)
      + developmentRecords(days: policy.developmentRecordDays)
      + accountProfiles(
        days: policy.accountProfileDays,
        renewalDays: policy.profileRenewalDays
      )
      + regularVisits(days: policy.regularVisitDays)
  }
}
