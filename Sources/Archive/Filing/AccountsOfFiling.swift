import Ledger

/// The names of the accounts whose forms a run files, as operators have joined them.
struct AccountsOfFiling {
  private var joined: JoinedNames?

  /// The other names of a form's account, as ``FilingIdentity`` has them; none where every account
  /// is one name's, which costs no more than to ask for the acts once a run.
  mutating func otherNames(
    of request: FilingRequest,
    in state: any ArchiveSnapshot
  ) throws -> Set<String> {
    let joined = try self.joined ?? JoinedNames(in: state)
    self.joined = joined
    if joined.isEmpty { return [] }
    let others = try joined.others(
      of: AccountName(request.account),
      code: request.ledger.creditCode
    ) { code in try NamesByCode.names(withCode: code, in: state) }
    return Set(others.map(\.key))
  }
}
