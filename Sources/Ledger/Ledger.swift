public import Forms

/// The accounts and the obligations of a ledger, whole.
public struct Ledger: Sendable, Hashable {
  /// A row for every account that a filed form names, in the order of their names.
  public var accounts: [Account]
  /// In the order of their due days.
  public var obligations: [Obligation]

  /// The accounts and obligations of a book, computed once.
  public init(_ book: LedgerBook) {
    accounts = book.accounts
    obligations = book.obligations
  }

  /// Replays the records of all items' present revisions, and reads the ledger on `today`.
  public static func replay(
    _ records: [FiledRecord],
    acts: [FiledAct] = [],
    policy: LedgerPolicy,
    on today: Day
  ) -> Ledger {
    Ledger(LedgerBook(LedgerEntries(records: records, acts: acts), policy: policy, on: today))
  }

  /// The accounts that go under a name, written in whatever way.
  public func accounts(named name: String) -> [Account] {
    let name = AccountName(name)
    return accounts.filter { ($0.names + $0.aliases).contains { AccountName($0) == name } }
  }
}
