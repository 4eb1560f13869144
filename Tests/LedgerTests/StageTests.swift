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
        #"{"stage":"sampling","accounts":2,"prospect":2,"reached":3,"conversion":33.3,"days":0,"skipped":1,"lingering":1}"#,
        #"{"stage":"evaluation","accounts":1,"developing":1,"reached":1,"conversion":0,"skipped":0,"lingering":1}"#,
      ]
    )
  }
}
