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
    public var account: AccountReference
    public var on: Day
    public var other: AccountReference?
    public var entry: Int?
    public var person: String?
    public var why: String?
  }

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
        details.other.flatMap { other in
          details.entry.map { .unmerge(account, other: other, entry: $0) }
        }
      case .handedOver: details.person.map { .handOver(account, to: $0) }
      case .reopened: .reopen(account)
      }
    guard let deed else { return nil }
    self.init(on: details.on, deed: deed, why: details.why)
  }
}
