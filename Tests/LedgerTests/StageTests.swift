import Ledger
import Testing
import Values
import Wording

/// The stages that visits and reviews tell.
@Suite("Stages")
struct StageTests {
  private static let policy: LedgerPolicy = {
    var policy = Story.policy
    policy.stages = ["targeting", "sampling", "evaluation", "relationship", "closing"]
      .map { ChoiceCode(rawValue: $0) }
    policy.lingerDays = 30
    return policy
  }()

  private func stage(_ story: Story) -> String? {
    story.ledger(on: .on(12, 31)).accounts.first?.stage?.rawValue
  }

  @Test func areThoseOfTheLatestVisitOrReview() {
    var story = Story()
    story.visit(.on(1, 5), stage: "targeting")
    story.review(.on(2, 1), "sampling")
    #expect(stage(story) == "sampling")
    story.visit(.on(3, 1), stage: "evaluation")
    #expect(stage(story) == "evaluation")
    story.review(.on(3, 1), "sampling", .stay)
    #expect(stage(story) == "sampling")
  }

  @Test func endByAReviewAsByAVisit() {
    var story = Story()
    story.review(.on(2, 1), "sampling", .end)
    #expect(
      story.obligations(.developmentRecord, on: .on(3, 2)) == ["2024-02-01 2024-03-02 open 1"]
    )
    story.development([.row(.on(2, 20), .phone, "cold")], success: false)
    #expect(
      story.obligations(.developmentRecord, on: .on(3, 2)) == ["2024-02-01 2024-03-02 met 1 2"]
    )
  }

  private func funnel(_ story: Story, on day: Day) -> [String] {
    let book = story.book(on: day, policy: StageTests.policy)
    return LedgerTable.funnel(book, words: .none).lines
  }

  private func stays(_ story: Story, on day: Day) -> [String] {
    let book = story.book(on: day, policy: StageTests.policy)
    return LedgerTable.stages(book, words: .none).lines
  }

  /// Lost from 01-25 on, and developed again from 07-01.
  @Test func leaveTheDaysOutOnWhichAnAccountWasLost() {
    var story = Story()
    story.visit(.on(1, 5), .phone, stage: "evaluation")
    story.development([.row(.on(1, 25), .phone)], success: false)
    story.visit(.on(7, 1), .phone, stage: "sampling")
    let lines = funnel(story, on: .on(8, 15))
    #expect(
      lines[2]
        == #"{"stage":"evaluation","accounts":0,"reached":1,"conversion":0,"days":20,"skipped":0,"lingering":0}"#
    )
    #expect(
      stays(story, on: .on(8, 15)) == [
        #"{"account":"\#(Story.account)","stage":"sampling","since":"2024-07-01","days":45,"lingering":true,"skipped":[]}"#
      ]
    )
    // A call without a stage resumes the stage of before.
    var resumed = Story()
    resumed.visit(.on(1, 5), .phone, stage: "evaluation")
    resumed.development([.row(.on(1, 25), .phone)], success: false)
    resumed.visit(.on(7, 1), .phone)
    #expect(
      stays(resumed, on: .on(8, 15)) == [
        #"{"account":"\#(Story.account)","stage":"evaluation","since":"2024-07-01","days":45,"lingering":true,"skipped":[]}"#
      ]
    )
  }

  @Test func leaveTheDaysOutOnWhichAnAccountWasAKeyAccount() {
    var story = Story()
    story.visit(.on(1, 5), .phone, stage: "closing")
    story.development([.row(.on(1, 15), .phone)], success: true)
    story.visit(.on(3, 15), .phone, stage: "relationship")
    story.development([.row(.on(6, 15), .phone)], success: false)
    let lines = funnel(story, on: .on(7, 31))
    #expect(
      lines[3].hasPrefix(
        #"{"stage":"relationship","accounts":1,"lost":1,"reached":1,"conversion":100,"skipped":0"#
      )
    )
    #expect(
      lines[4]
        == #"{"stage":"closing","accounts":0,"reached":1,"conversion":100,"days":10,"skipped":0,"lingering":0}"#
    )
  }

  /// What ends a development before its record ends the stay, until a later visit tells a stage.
  @Test func endWithTheDevelopment() {
    var story = Story()
    story.visit(.on(1, 1), stage: "targeting")
    story.visit(.on(1, 21), stage: "targeting", ends: true)
    story.visit(.on(1, 25), .phone)
    #expect(
      funnel(story, on: .on(7, 1))[0]
        == #"{"stage":"targeting","accounts":1,"ended":1,"reached":1,"conversion":0,"days":20,"skipped":0,"lingering":0}"#
    )
    #expect(stays(story, on: .on(7, 1)).isEmpty)
    story.visit(.on(5, 1), stage: "targeting")
    #expect(
      stays(story, on: .on(7, 1)) == [
        #"{"account":"\#(Story.account)","stage":"targeting","since":"2024-05-01","days":61,"lingering":true,"skipped":[]}"#
      ]
    )
  }

  @Test func tellWhoLingersAndWhatIsPassedOver() {
    var story = Story()
    story.visit(.on(1, 1), account: "甲", stage: "targeting")
    story.review(.on(2, 1), "evaluation", account: "甲")
    story.review(.on(2, 1), "sampling", account: "乙")
    story.review(.on(3, 20), "sampling", .end, account: "丙")
    let book = story.book(on: .on(4, 1), policy: StageTests.policy)
    let words = LedgerWords.none
    #expect(
      LedgerTable.stages(book, words: words).lines == [
        #"{"account":"乙","stage":"sampling","since":"2024-02-01","days":60,"lingering":true,"skipped":[]}"#,
        #"{"account":"甲","stage":"evaluation","since":"2024-02-01","days":60,"lingering":true,"skipped":["sampling"]}"#,
      ]
    )
    #expect(
      LedgerTable.funnel(book, words: words).lines.prefix(3) == [
        #"{"stage":"targeting","accounts":0,"reached":3,"conversion":100,"days":31,"skipped":0,"lingering":0}"#,
        #"{"stage":"sampling","accounts":2,"prospect":1,"ended":1,"reached":3,"conversion":33.3,"days":0,"skipped":1,"lingering":1}"#,
        #"{"stage":"evaluation","accounts":1,"developing":1,"reached":1,"conversion":0,"skipped":0,"lingering":1}"#,
      ]
    )
  }
}
