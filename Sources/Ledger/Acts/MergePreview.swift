public import Wording

/// What a merge would do, told before it is done.
public struct MergePreview: Sendable, Hashable {
  /// One of the two accounts.
  public struct Side: Sendable, Hashable {
    /// The name of the account's row.
    public var name: String
    /// How many items tell of it.
    public var items: Int
    /// How often it was contacted.
    public var contacts: Int
  }

  /// The account that stays, by its name.
  public var stays: Side
  /// The account that joins it.
  public var joins: Side
}

extension MergePreview {
  /// Who stays, who joins it, and how much is told of each.
  public var sentence: LocalizedText {
    LocalizedText(
      zh: """
        保留“\(stays.name)”（\(stays.items) 件，接触 \(stays.contacts) 次）；\
        “\(joins.name)”（\(joins.items) 件，接触 \(joins.contacts) 次）并入。
        """,
      en: """
        “\(stays.name)” stays (items: \(stays.items), contacts: \(stays.contacts)); “\(joins.name)” \
        joins it (items: \(joins.items), contacts: \(joins.contacts)).
        """
    )
  }
}

extension LedgerBook {
  /// What a merge would do, or another name that an account of its own has; nil of another deed, and of
  /// accounts that are not there.
  public func preview(of deed: LedgerAct.Deed) -> MergePreview? {
    let (account, other): (AccountReference, AccountReference)
    switch deed {
    case .merge(let one, let joining), .alias(let one, let joining):
      (account, other) = (one, joining)
    case .unmerge, .handOver, .reopen: return nil
    }
    func side(_ reference: AccountReference) -> MergePreview.Side? {
      let root = directory.root(of: directory.base(of: reference))
      return histories.first { $0.identity == root }.map { history in
        MergePreview.Side(
          name: history.name,
          items: Set(history.records.map(\.item)).count,
          contacts: history.contacts.count
        )
      }
    }
    guard let stays = side(account), let joins = side(other) else { return nil }
    return MergePreview(stays: stays, joins: joins)
  }
}
