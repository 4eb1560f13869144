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
    var (nextVisit, nextMeeting) = (visits.startIndex, meetings.startIndex)
    // Both come in the order of their days.
    while let day = Day.earlier(
      nextVisit < visits.endIndex ? visits[nextVisit].on : nil,
      nextMeeting < meetings.endIndex ? meetings[nextMeeting].on : nil
    ) {
      let firstVisit = nextVisit
      while nextVisit < visits.endIndex, visits[nextVisit].on == day { nextVisit += 1 }
      for index in open.indices where open[index].isMetByItself(before: day) {
        open[index].meetByItself()
      }
      closed += open.filter(\.isMet).map(\.course)
      open.removeAll(where: \.isMet)

      var endsChain = false
      if nextMeeting < meetings.endIndex, meetings[nextMeeting].on == day {
        let meeting = meetings[nextMeeting]
        nextMeeting += 1
        for index in open.indices {
          endsChain = endsChain || day <= open[index].course.due
          open[index].meet(by: meeting)
        }
        closed += open.map(\.course)
        open = []
      }
      for filed in visits[firstVisit..<nextVisit] where policy.openedBy.holds(filed.method) {
        if endsChain && policy.metBy.holds(filed.method) { continue }
        open.append(OpenFollowUp(filed, days: policy.days, of: rules.calendar))
      }
    }
    for index in open.indices { open[index].meetByItself() }
    return closed + open.map(\.course)
  }

  /// Of each day the contact that can meet a follow-up, in the order of the days; a visit record comes
  /// before a row.
  private func firstMeetings(by policy: LedgerPolicy.FollowUp) -> [ObligationCourse.Meeting] {
    var visited: Set<ItemID>?
    func rank(_ item: ItemID) -> (Int, ItemID) {
      let items = visited ?? Set(visits.map(\.item))
      visited = items
      return (items.contains(item) ? 0 : 1, item)
    }
    var meetings: [ObligationCourse.Meeting] = []
    for contact in contacts where policy.metBy.holds(contact.method) {
      let meeting = ObligationCourse.Meeting(on: contact.on, item: contact.item)
      guard let known = meetings.last, known.on == contact.on else {
        meetings.append(meeting)
        continue
      }
      if rank(contact.item) < rank(known.item) { meetings[meetings.count - 1] = meeting }
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
      opened: filed.on,
      days: days,
      of: calendar,
      record: filed.item
    )
    own = filed.followedUpOn.flatMap { $0 >= filed.on ? $0 : nil }
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
