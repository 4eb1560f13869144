import Forms
public import Values

/// Something that a filed form obliges people to do.
public struct Obligation: Sendable, Hashable {
  /// The account's name as its row writes it.
  public var account: String
  /// What is to be done.
  public var kind: Kind
  /// The day of the contact, outcome or profile that opened it; periods count from the day after.
  public var opened: Day
  /// The last day on which it is met in time.
  public var due: Day
  /// Whether it was met, and in time, on the day on which the ledger is read.
  public var state: State
  /// The item that opened it.
  public var record: ItemID
  /// The item that met it.
  public var metBy: ItemID?
  /// Whose it is by name: the planner of a planned visit; nil where it is of whoever is in charge.
  public var person: String?

  /// What a filed form can oblige people to do.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case followUp = "follow-up"
    case accountProfile = "account-profile"
    case developmentRecord = "development-record"
    case regularVisit = "regular-visit"
    case plannedVisit = "planned-visit"
  }

  /// How an obligation stands: overdue from the day after ``due`` on.
  public enum State: String, Sendable, Hashable, CaseIterable {
    case open
    case overdue
    case met
    case metLate = "met-late"

    /// Whether nothing has met it yet.
    public var isOutstanding: Bool {
      switch self {
      case .open, .overdue: true
      case .met, .metLate: false
      }
    }
  }
}

/// An obligation before its account and the present day are known.
struct ObligationCourse {
  var kind: Obligation.Kind
  var opened: Day
  var due: Day
  var record: ItemID
  var met: Meeting?
  var person: String?

  /// What met it, and when.
  struct Meeting {
    var on: Day
    var item: ItemID
  }

  /// An obligation that falls due a number of days after the one that opens it.
  init(
    _ kind: Obligation.Kind,
    opened: Day,
    days: Int,
    of calendar: WorkCalendar,
    record: ItemID,
    met: Meeting? = nil
  ) {
    self.kind = kind
    self.opened = opened
    // Only past the year 9999 is there no such day.
    due = calendar.day(days, after: opened) ?? opened
    self.record = record
    self.met = met
  }

  /// An obligation of a person to do something by a day.
  init(planned opened: Day, due: Day, by person: String, record: ItemID, met: Meeting?) {
    kind = .plannedVisit
    self.opened = opened
    self.due = due
    self.person = person
    self.record = record
    self.met = met
  }

  func obligation(of account: String, on today: Day) -> Obligation {
    let state: Obligation.State =
      if let met { met.on <= due ? .met : .metLate } else { today <= due ? .open : .overdue }
    return Obligation(
      account: account,
      kind: kind,
      opened: opened,
      due: due,
      state: state,
      record: record,
      metBy: met?.item,
      person: person
    )
  }
}
