import Forms
import Values

extension AccountHistory {
  /// The follow-ups that visits opened (DOMAIN filing rule 2, 经销商大客户开发方案 六.6).
  ///
  /// Visits in person or at an event open one each. The earliest meets it: the follow-up that its
  /// own form tells, or a contact by phone or in person on a later day, which meets every
  /// follow-up open then. A visit that meets one inside its window opens none, so that the chain
  /// ends.
  func followUps(by rules: LedgerPolicy) -> [ObligationCourse] {
    let policy = rules.followUp
    var closed: [ObligationCourse] = []
    var open: [OpenFollowUp] = []
    let meetings = firstMeetings(by: policy)
    let visitsByDay = Dictionary(grouping: visits, by: \.visit.on)
    for day in Set(visitsByDay.keys).union(meetings.keys).sorted() {
      for index in open.indices where open[index].isMetByItself(before: day) {
        open[index].meetByItself()
      }
      closed += open.filter(\.isMet).map(\.course)
      open.removeAll(where: \.isMet)

      var endsChain = false
      if let meeting = meetings[day] {
        for index in open.indices {
          endsChain = endsChain || day <= open[index].course.due
          open[index].meet(by: meeting)
        }
        closed += open.map(\.course)
        open = []
      }
      for filed in visitsByDay[day] ?? [] where policy.openedBy.holds(filed.visit.method) {
        if endsChain && policy.metBy.holds(filed.visit.method) { continue }
        open.append(OpenFollowUp(filed, days: policy.days, of: rules.calendar))
      }
    }
    for index in open.indices { open[index].meetByItself() }
    return closed + open.map(\.course)
  }

  /// Of each day the contact that can meet a follow-up; a visit record comes before a row.
  private func firstMeetings(by policy: LedgerPolicy.FollowUp) -> [Day: ObligationCourse.Meeting] {
    let visited = Set(visits.map(\.item))
    var meetings: [Day: ObligationCourse.Meeting] = [:]
    for contact in contacts where policy.metBy.holds(contact.method) {
      let known = meetings[contact.on]
      let isBetter =
        known.map {
          (visited.contains(contact.item) ? 0 : 1, contact.item)
            < (visited.contains($0.item) ? 0 : 1, $0.item)
        } ?? true
      if isBetter {
        meetings[contact.on] = ObligationCourse.Meeting(on: contact.on, item: contact.item)
      }
    }
    return meetings
  }
}

extension Set<ChoiceCode> {
  /// Whether a method is told and is one of these.
  func holds(_ method: ChoiceCode?) -> Bool {
    method.map { contains($0) } ?? false
  }
}

private struct OpenFollowUp {
  var course: ObligationCourse
  /// The day of the follow-up that the visit's own form tells.
  var own: Day?

  init(_ filed: AccountHistory.FiledVisit, days: Int, of calendar: WorkCalendar) {
    course = ObligationCourse(
      .followUp,
      opened: filed.visit.on,
      days: days,
      of: calendar,
      record: filed.item
    )
    own = filed.visit.followedUpOn.flatMap { $0 >= filed.visit.on ? $0 : nil }
  }

  var isMet: Bool { course.met != nil }

  func isMetByItself(before day: Day) -> Bool {
    own.map { $0 < day } ?? false
  }

  mutating func meetByItself() {
    course.met = own.map { ObligationCourse.Meeting(on: $0, item: course.record) }
  }

  /// On the same day, the form's own follow-up is the nearer witness.
  mutating func meet(by meeting: ObligationCourse.Meeting) {
    course.met = meeting
    if own == meeting.on { course.met?.item = course.record }
  }
}
