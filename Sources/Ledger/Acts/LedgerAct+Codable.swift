import Forms
public import Values

extension LedgerAct {
  /// The act as a word of the journal.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case aliased
    case merged
    case unmerged
    case handedOver = "handed-over"
    case reopened
  }

  /// The word of the journal for the deed.
  public var kind: Kind {
    switch deed {
    case .alias: .aliased
    case .merge: .merged
    case .unmerge: .unmerged
    case .handOver: .handedOver
    case .reopen: .reopened
    }
  }

  /// The account that the act is about.
  public var account: AccountReference {
    switch deed {
    case .alias(let account, _), .merge(let account, _), .unmerge(let account, _, _),
      .handOver(let account, _), .reopen(let account):
      account
    }
  }

  /// The details of an act beside its kind, as a journal entry holds them.
  public struct Details: Sendable, Hashable, Codable {
    /// The account that the act is about, as it was named then.
    public var account: AccountReference
    /// The day from which the act holds.
    public var on: Day
    /// The other account of an alias, a merge or its undoing; nil of other acts.
    public var other: AccountReference?
    /// The number of the journal entry that is undone; nil of other acts, and where a credit code
    /// alone had joined the two.
    public var entry: Int?
    /// Who is in charge from then on; nil of other acts.
    public var person: String?
    /// The operator's reason, where one was given.
    public var why: String?
  }

  /// What a journal entry keeps of the act beside its kind.
  public var details: Details {
    var details = Details(account: account, on: on, why: why)
    switch deed {
    case .alias(_, let other), .merge(_, let other): details.other = other
    case .unmerge(_, let other, let entry):
      details.other = other
      details.entry = entry
    case .handOver(_, let person): details.person = person
    case .reopen: break
    }
    return details
  }

  /// The act that a journal entry tells; nil where it lacks what such an act needs.
  public init?(_ kind: Kind, _ details: Details) {
    let account = details.account
    let deed: Deed? =
      switch kind {
      case .aliased: details.other.map { .alias(account, other: $0) }
      case .merged: details.other.map { .merge(account, other: $0) }
      case .unmerged:
        details.other.map { .unmerge(account, other: $0, entry: details.entry) }
      case .handedOver: details.person.map { .handOver(account, to: $0) }
      case .reopened: .reopen(account)
      }
    guard let deed else { return nil }
    self.init(on: details.on, deed: deed, why: details.why)
  }
}
