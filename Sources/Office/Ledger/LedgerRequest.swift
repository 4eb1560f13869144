public import Values

/// On which day the ledger is read, and what of a view is wanted.
public struct LedgerRequest: Sendable {
  /// The day on which it is read, of all that is filed; by default the day of processing.
  public var asOf: Day?
  /// Only what was filed and done by the end of that day: the ledger as it was known then.
  public var knownOn: Day?
  /// Of what is due, only that of one who is in charge.
  public var owner: String?
  /// Of what is due, also what was met.
  public var includesMet = false
  /// What is due in the order of who is in charge.
  public var byOwner = false
  /// Whether what is due and says the same but for its days is one row, as people read it.
  public var isForPeople = false
  /// For how many days nobody was in contact; by default the period of regular visits.
  public var staleDays: Int?
  /// Of the accounts, those that a query finds.
  public var query: String?
  /// The column by which the accounts are sorted, numbers the largest first; by default by name.
  public var sort: String?
  /// Whether the accounts come in the reverse order.
  public var isReversed = false

  /// The ledger as it is on the day of processing, with nothing left out but what was met.
  public init() {}
}
