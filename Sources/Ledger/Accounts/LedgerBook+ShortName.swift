extension LedgerBook {
  /// The name of the account that a person means: the name as given where an account goes under it,
  /// else that of the only account of whose names it is a part.
  ///
  /// Throws ``LedgerRefusal/unknown(name:near:)`` where none is meant, or several may be.
  public func name(meantBy name: String) throws(LedgerRefusal) -> String {
    guard histories(named: name).isEmpty else { return name }
    let key = AccountName(name).key
    let meant = histories.filter { history in
      history.records.contains { $0.nameKey.contains(key) }
        || history.further.flatMap { $0.record.formerNames ?? [] }
          .contains { AccountName($0).key.contains(key) }
        || (history.aliases + history.joinedNames).contains { AccountName($0).key.contains(key) }
    }
    switch meant.count {
    case 1 where key.count > 1: return meant[0].name
    case 0, 1: throw .unknown(name: name, near: namesNear(name))
    default: throw .unknown(name: name, near: meant.prefix(3).map(\.name))
    }
  }
}
