public import Archive

extension Office {
  /// Takes an item out of account for a reason; nothing of it is deleted.
  public func withdraw(
    _ reference: String,
    why: String,
    as actor: Actor
  ) throws(OfficeError) -> (item: FiledItem, outcome: WithdrawalOutcome) {
    try actor.need(.withdraw)
    if why.allSatisfy(\.isWhitespace) { throw .wrongRequest(NoReason()) }
    let item = try item(named: reference)
    do {
      let outcome = try archive.withdraw(item.id, why: why, as: options(of: actor))
      if case .unknown = outcome { throw NoSuchItem(reference: reference) }
      return (item, outcome)
    } catch {
      throw OfficeError(error)
    }
  }

  /// Undoes a withdrawal for a reason.
  public func reinstate(
    _ reference: String,
    why: String,
    as actor: Actor
  ) throws(OfficeError) -> (item: FiledItem, outcome: ReinstatementOutcome) {
    try actor.need(.withdraw)
    if why.allSatisfy(\.isWhitespace) { throw .wrongRequest(NoReason()) }
    let item = try item(named: reference)
    do {
      let outcome = try archive.reinstate(item.id, why: why, as: options(of: actor))
      if case .unknown = outcome { throw NoSuchItem(reference: reference) }
      return (item, outcome)
    } catch {
      throw OfficeError(error)
    }
  }
}
