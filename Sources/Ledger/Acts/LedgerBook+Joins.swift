import Values

/// An alias or merge that no act has undone.
struct AccountJoin: Sendable, Hashable {
  var account: AccountReference
  var other: AccountReference
  /// Its entry in the journal.
  var entry: Int
}

extension LedgerBook {
  /// The aliases and merges between two accounts that a person names, or of one of them, in the
  /// order of the journal.
  func joins(of name: String, _ other: String?) -> [AccountJoin] {
    directory.joins.compactMap { join -> AccountJoin? in
      guard let (account, joined) = join.filed.act.deed.joined else { return nil }
      func isNamed(_ name: String) -> (first: Bool, second: Bool) {
        let key = AccountName(name).key
        let base = directory.base(of: AccountReference(name: name, creditCode: name))
        return (
          join.account == base || AccountName(account.name).key == key,
          join.other == base || AccountName(joined.name).key == key
        )
      }
      let one = isNamed(name)
      let holds: Bool
      if let other {
        let two = isNamed(other)
        holds = (one.first && two.second) || (one.second && two.first)
      } else {
        holds = one.first || one.second
      }
      return holds
        ? AccountJoin(account: account, other: joined, entry: join.filed.entry) : nil
    }
  }

  /// All accounts and obligations as their JSON, a line each: what two ledgers are compared by.
  public var replayedText: String {
    (accounts.map(\.json) + obligations.map(\.json)).map { "\($0)\n" }.joined()
  }
}

extension LedgerAct.Deed {
  /// The two that an alias or merge joins.
  var joined: (account: AccountReference, other: AccountReference)? {
    switch self {
    case .alias(let account, let other), .merge(let account, let other): (account, other)
    case .unmerge, .handOver, .reopen: nil
    }
  }
}
