import Archive
import Filing
import Forms
import Ledger
import Query
import Reports
import Values
public import Wording

/// Of what, and of whom, people are reminded.
public struct ReminderRequest: Sendable {
  /// Also of what falls due within so many days; what is overdue is always told.
  public var days = 3
  /// Only of one person.
  public var owner: String?

  /// What is overdue, falls due within three days, or came back.
  public init() {}
}

extension Office {
  /// What each person is to be reminded of, in the order of their names, what is nobody's last; nobody
  /// of whom there is nothing to say.
  public func reminders(
    _ request: ReminderRequest = ReminderRequest(),
    as actor: Actor
  ) throws(OfficeError) -> [Reminder] {
    try actor.need(.ledger)
    try actor.need(.returns)
    var returning = ReturnsRequest()
    returning.owner = request.owner
    returning.includesPlans = false
    let owed = try returns(returning, as: actor).owed.byPerson
    var asking = LedgerRequest()
    asking.owner = request.owner
    let today = clock.today()
    let limit = today.adding(days: request.days) ?? today
    let due = try dueObligations(asking, as: actor).filter { $0.obligation.due <= limit }
    let library = try library()
    let people = try rules().people
    let names = Dictionary(
      library.forms.map { ($0.id, $0.name) },
      uniquingKeysWith: { first, _ in first }
    )
    let duties = Dictionary(grouping: due) { $0.owner.map(PersonName.plain) }
    let returned = Dictionary(owed.map { ($0.person, $0) }) { first, _ in first }
    return Set(duties.keys).union(returned.keys)
      .sorted { one, other in
        guard let one, let other else { return one != nil }
        return PinyinOrder(one) < PinyinOrder(other)
      }
      .map { person in
        let due = duties[person] ?? []
        let colleague = person.flatMap(people.named)
        let isLate = due.contains { $0.obligation.state == .overdue }
        return Reminder(
          person: person,
          colleague: colleague,
          superior: isLate ? colleague?.superior.flatMap(people.named) : nil,
          due: due,
          owed: returned[person] ?? Owed(person: person, forms: []),
          formNames: names,
          day: today
        )
      }
  }

  /// Whether somebody of a name works here: in the office's settings, in charge of an account, or maker of a form
  /// that came back.
  public func knows(_ person: String, as actor: Actor) throws(OfficeError) -> Bool {
    if try rules().people.named(person) != nil { return true }
    let plain = PersonName.plain(person)
    if try accounts(as: actor).contains(where: { $0.owner.map(PersonName.plain) == plain }) {
      return true
    }
    var request = ReturnsRequest()
    request.owner = person
    return try !returns(request, as: actor).owed.byPerson.isEmpty
  }

  /// What the reminders tell as a calendar, an event of a whole day for each obligation.
  public func calendar(of reminders: [Reminder], in language: Language) -> String {
    DueCalendar(reminders.flatMap(\.due), at: clock.moment, language: language).text
  }
}
