import Forms
import Ledger
import Testing
import Values

@Suite("Development records, profiles and regular visits")
struct DutyTests {
  @Test func aVisitWithoutOpportunityOwesADevelopmentRecord() {
    var story = Story()
    story.visit(.on(3, 5), .phone, ends: true)
    #expect(
      story.obligations(.developmentRecord, on: .on(4, 4))
        == ["2024-03-05 2024-04-04 open 1"]
    )
    #expect(
      story.obligations(.developmentRecord, on: .on(4, 5))
        == ["2024-03-05 2024-04-04 overdue 1"]
    )
  }

  @Test(arguments: [(Day.on(3, 5), "met"), (.on(4, 4), "met"), (.on(4, 5), "met-late")])
  func aDevelopmentRecordOfThatDayOrLaterMeetsIt(day: Day, state: String) {
    var story = Story()
    story.development([.row(.on(2, 1))], success: false)
    story.visit(.on(3, 5), ends: true)
    story.development([.row(.on(3, 1)), .row(day, .phone)], success: false)
    #expect(
      story.obligations(.developmentRecord, on: .on(12, 31))
        == ["2024-03-05 2024-04-04 \(state) 2 3"]
    )
  }

  @Test func aDevelopmentThatIsEndedTwiceOwesOneRecord() {
    var story = Story()
    story.visit(.on(3, 2), ends: true)
    story.review(.on(3, 10), "relationship", .end)
    #expect(
      story.obligations(.developmentRecord, on: .on(4, 30)) == ["2024-03-02 2024-04-01 overdue 1"]
    )
    story.development([.row(.on(3, 12), .phone)], success: false)
    // The next one, after the record, is another's.
    story.review(.on(4, 20), "relationship", .end)
    #expect(
      story.obligations(.developmentRecord, on: .on(4, 30)) == [
        "2024-03-02 2024-04-01 met 1 3", "2024-04-20 2024-05-20 open 4",
      ]
    )
  }

  @Test func aSuccessOwesAProfileAndRegularVisits() {
    var story = Story()
    story.development([.row(.on(3, 5))], success: true)
    #expect(
      story.ledger(on: .on(4, 5)).obligations.map { "\($0.kind.rawValue) \($0.summary)" } == [
        "account-profile 2024-03-05 2024-04-04 overdue 1",
        "regular-visit 2024-03-05 2024-04-04 overdue 1",
      ]
    )
  }

  @Test func aProfileMeetsItAndOwesTheNext() {
    var story = Story()
    story.development([.row(.on(1, 5))], success: true)
    story.profile(.on(2, 1))
    #expect(
      story.obligations(.accountProfile, on: .on(3, 1)) == [
        "2024-01-05 2024-02-04 met 1 2", "2024-02-01 2025-01-31 open 2",
      ]
    )
  }

  @Test func aProfileFromBeforeTheSuccessDoesNotMeetIt() {
    var story = Story()
    story.profile(.on(1, 1))
    story.development([.row(.on(1, 5))], success: true)
    #expect(
      story.obligations(.accountProfile, on: .on(1, 6)) == ["2024-01-05 2024-02-04 open 2"]
    )
  }

  @Test func everyContactOwesTheNext() {
    var story = Story()
    story.development([.row(.on(1, 1)), .row(.on(1, 5))], success: true)
    story.visit(.on(1, 20), .letter)
    story.visit(.on(3, 1), .phone)
    #expect(
      story.obligations(.regularVisit, on: .on(3, 2)) == [
        "2024-01-05 2024-02-04 met 1 2", "2024-01-20 2024-02-19 met-late 2 3",
        "2024-03-01 2024-03-31 open 3",
      ]
    )
  }

  @Test func aLostAccountIsOwedNoVisit() {
    var story = Story()
    story.development([.row(.on(1, 5))], success: true)
    story.visit(.on(1, 20), .phone)
    story.development([.row(.on(2, 1))], success: false)
    #expect(
      story.obligations(.regularVisit, on: .on(12, 31)) == [
        "2024-01-05 2024-02-04 met 1 2", "2024-01-20 2024-02-19 met 2 3",
      ]
    )
  }
}
