public import Forms
public import Values

/// A contact that a plan names, the day of which is over without it: nothing that tells of it was
/// handed in.
public struct PlanNotDone: Sendable, Hashable {
  /// Who planned it.
  public var planner: String
  /// The account.
  public var account: String
  /// The day for which it was planned.
  public var on: Day
  /// How it was to take place.
  public var method: ChoiceCode
  /// What for; nil where the plan does not say.
  public var purpose: String?
  /// The item that plans it.
  public var record: ItemID
}

extension LedgerBook {
  /// What plans name and nobody has handed in, in the order of the days.
  public var plansNotDone: [PlanNotDone] {
    plannedContacts.filter { $0.obligation.state == .overdue }.map { account, planned, obligation in
      PlanNotDone(
        planner: planned.planner,
        account: account,
        on: planned.contact.on,
        method: planned.contact.method,
        purpose: planned.contact.purpose,
        record: obligation.record
      )
    }
  }
}
