import Forms
import Ledger
import Testing
import Values

@Suite("Work calendar")
struct WorkCalendarTests {
  private let working = WorkCalendar(
    counting: .workingDays,
    holidays: [.on(10, 1), .on(10, 2), .on(10, 3), .on(10, 4), .on(10, 7)],
    workdays: [.on(9, 29), .on(10, 12)]
  )

  /// 2024-09-29, a Sunday, and 2024-10-12, a Saturday, made up for the holidays of October.
  @Test(arguments: [
    (Day.on(9, 27), 1, Day.on(9, 29)), (.on(9, 27), 2, .on(9, 30)), (.on(9, 30), 1, .on(10, 8)),
    (.on(10, 8), 4, .on(10, 12)), (.on(10, 8), 5, .on(10, 14)), (.on(10, 5), 0, .on(10, 5)),
  ])
  func countsTheDaysOnWhichOfficesWork(start: Day, days: Int, end: Day) {
    #expect(working.day(days, after: start) == end)
  }

  @Test func countsEveryDayOtherwise() {
    #expect(WorkCalendar().day(7, after: .on(9, 27)) == .on(10, 4))
  }

  @Test func isWhatPeriodsCountBy() {
    var story = Story()
    story.visit(.on(9, 27))
    var policy = Story.policy
    policy.calendar = working
    let ledger = Ledger.replay(story.filed, policy: policy, on: .on(10, 9))
    #expect(ledger.obligations.map(\.summary) == ["2024-09-27 2024-10-12 open 1"])
  }
}
