import Forms
public import Values

/// What an operator tells the ledger: who an account is, who is in charge of it, and that its
/// development goes on.
///
/// Acts are entries of the archive's journal. They are resolved when the ledger is read, and
/// change nothing that was filed, so that undoing one leaves what was there before it.
public struct LedgerAct: Sendable, Hashable {
  /// The day from which it holds; identity (aliases and merges) holds for all days.
  public var on: Day
  /// What is done, and to which accounts.
  public var deed: Deed
  /// The operator's reason; nil where none was given.
  public var why: String?

  /// An act that holds from the day `on`.
  public init(on: Day, deed: Deed, why: String? = nil) {
    self.on = on
    self.deed = deed
    self.why = why
  }

  /// What can be told the ledger.
  public enum Deed: Sendable, Hashable {
    /// `other` is another name of the account.
    case alias(AccountReference, other: AccountReference)
    /// What is told of `other` is told of the account.
    case merge(AccountReference, other: AccountReference)
    /// The alias or merge of a journal entry holds no more; without an entry, `other` is another
    /// account though forms give both one credit code.
    case unmerge(AccountReference, other: AccountReference, entry: Int?)
    /// From that day on a person is in charge of the account.
    case handOver(AccountReference, to: String)
    /// A lost account is developed again from that day on.
    case reopen(AccountReference)
  }
}

/// An account as a person names it.
public struct AccountReference: Sendable, Hashable, Codable {
  /// The name as it was given then, or the account's own where a credit code was given.
  public var name: String
  /// The account's credit code at that time, where it has one.
  public var creditCode: String?

  /// A reference by name, and by credit code where names alone do not tell.
  public init(name: String, creditCode: String? = nil) {
    self.name = name
    self.creditCode = creditCode
  }
}

/// An act with its entry in the journal.
public struct FiledAct: Sendable, Hashable {
  /// The entry's number.
  public var entry: Int
  /// ISO 8601, in UTC.
  public var at: Timestamp
  /// The operator, by the name that the journal has.
  public var who: String
  /// What the operator told.
  public var act: LedgerAct

  /// An act under its entry's number, at a time of the form ISO 8601 in UTC.
  public init(entry: Int, at: Timestamp, who: String, act: LedgerAct) {
    self.entry = entry
    self.at = at
    self.who = who
    self.act = act
  }
}

/// All that the ledger is a fold over: records of filed forms, and acts in the order of the journal.
public struct LedgerEntries: Sendable, Hashable {
  /// What filed forms tell, in any order.
  public var records: [FiledRecord]
  /// What operators told, in the order of the journal.
  public var acts: [FiledAct]

  /// What is folded: records, and acts in the order of the journal.
  public init(records: [FiledRecord], acts: [FiledAct] = []) {
    self.records = records
    self.acts = acts
  }
}
