import Ledger
import Testing
import Values
import Wording

/// What plans oblige their planners to do.
@Suite("Planned visits")
struct PlannedVisitTests {
  @Test(arguments: [(8, "overdue"), (9, "met 2"), (16, "met 2"), (17, "overdue")])
  func areMetFromAWeekBeforeToTheDayNamed(day: Int, state: String) {
    var story = Story()
    story.plan(.on(3, 1), [.contact(.on(3, 16))])
    story.visit(.on(3, day), .letter)
    let told = story.obligations(.plannedVisit, on: .on(3, 20))
    let (word, by) = (state.prefix { $0 != " " }, state.drop { $0 != " " })
    #expect(told == ["2024-03-01 2024-03-16 \(word) 1\(by)"])
  }

  @Test func areOpenUpToTheDayAndOverdueFromTheNext() {
    var story = Story()
    story.plan(.on(3, 1), [.contact(.on(3, 16))])
    #expect(story.obligations(.plannedVisit, on: .on(3, 16)) == ["2024-03-01 2024-03-16 open 1"])
    #expect(story.obligations(.plannedVisit, on: .on(3, 17)) == ["2024-03-01 2024-03-16 overdue 1"])
  }

  @Test func giveEveryAccountARowAndAreThePlanners() throws {
    var story = Story()
    story.plan(
      .on(3, 1),
      by: "李敏",
      [.contact(.on(3, 5), with: "甲公司"), .contact(.on(3, 6), with: "乙 公司")]
    )
    story.visit(.on(1, 3), account: "乙公司", people: ["王建国"])
    let ledger = story.ledger(on: .on(3, 1))
    #expect(ledger.accounts.map(\.name) == ["乙 公司", "甲公司"])
    #expect(ledger.accounts.map(\.status) == [.developing, .prospect])
    let owners = story.book(on: .on(3, 1)).ownedObligations
      .filter { $0.obligation.kind == .plannedVisit }.map(\.owner)
    #expect(owners == ["李敏", "李敏"])
  }

  @Test func areOneWhereThePlansOfAMonthAndItsWeekNameThem() {
    var story = Story()
    story.plan(.on(3, 4), [.contact(.on(3, 6))])
    story.plan(.on(3, 1), [.contact(.on(3, 6)), .contact(.on(3, 6), .phone)])
    #expect(
      story.obligations(.plannedVisit, on: .on(3, 1)) == [
        "2024-03-01 2024-03-06 open 2", "2024-03-01 2024-03-06 open 2",
      ]
    )
  }

  @Test func areCountedByPersonAndPeriod() {
    var story = Story()
    story.plan(.on(2, 26), [.contact(.on(2, 29)), .contact(.on(3, 1), with: "乙公司")])
    story.plan(.on(3, 1), by: "李敏", [.contact(.on(3, 4))])
    story.visit(.on(2, 28), .phone)
    let book = story.book(on: .on(3, 2))
    #expect(
      LedgerTable.plan(book, by: .month).lines == [
        #"{"month":"2024-03","person":"李敏","planned":1,"done":1,"overdue":0,"open":0,"percent":100}"#,
        #"{"month":"2024-03","person":"王建国","planned":1,"done":0,"overdue":1,"open":0,"percent":0}"#,
        #"{"month":"2024-02","person":"王建国","planned":1,"done":1,"overdue":0,"open":0,"percent":100}"#,
      ]
    )
    #expect(
      LedgerTable.plan(book, by: .week).lines.map { $0.prefix(18) } == [
        #"{"week":"2024-W10""#, #"{"week":"2024-W09""#,
      ]
    )
    #expect(
      LedgerTable.plan(book, by: .all).lines.last
        == #"{"person":"王建国","planned":2,"done":1,"overdue":1,"open":0,"percent":50}"#
    )
  }

  @Test(arguments: [
    ("2024-12-29", "2024-W52"), ("2024-12-30", "2025-W01"), ("2021-01-03", "2020-W53"),
    ("2026-11-23", "2026-W48"),
  ])
  func fallIntoTheWeeksOfISO8601(day: String, week: String) throws {
    let day = try #require(Day(iso8601: day))
    #expect(PlanPeriod.week.name(of: day) == week)
  }
}
