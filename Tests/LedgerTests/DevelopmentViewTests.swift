import Foundation
import Ledger
import Testing
import Values
import Wording

/// What analyses, surveys, profiles and research tell the views.
@Suite("Views of the development")
struct DevelopmentViewTests {
  private static let policy: LedgerPolicy = {
    var policy = Story.policy
    policy.targets = LedgerTargets(satisfaction: 85)
    policy.priority = PriorityWeights(
      assessment: 3,
      satisfaction: 1,
      fullSales: SalesAmount(amount: 100, currency: "CNY")
    )
    policy.tiers = TierRules(topShare: 20, criteria: 2)
    return policy
  }()

  private func book(_ story: Story, on day: Day = .on(12, 31)) -> LedgerBook {
    story.book(on: day, policy: DevelopmentViewTests.policy)
  }

  @Test func takeTheLatestSatisfactionOfSurveysAndAssessments() {
    var story = Story()
    story.tell(.on(3, 31), account: "甲") { ($0.score, $0.satisfaction) = (80, 70) }
    story.tell(.on(5, 1), account: "甲") { $0.satisfaction = 90 }
    story.tell(.on(4, 1), account: "乙") { $0.satisfaction = 80 }
    let book = book(story)
    #expect(LedgerTable.targets(book).lines[0].contains(#""goal":85,"actual":85"#))
    // (80 · 3 + 90) / 4 of 甲.
    #expect(book.accounts.map(\.priority) == [80, 82.5])
  }

  @Test func screenOutWhatTheLatestAnalysisFindsNotWorthIt() {
    var story = Story()
    story.tell(.on(3, 1), account: "甲") { $0.satisfaction = 90 }
    story.tell(.on(3, 2), account: "甲") { $0.analysis = LedgerRecord.Analysis(isWorthwhile: false) }
    story.tell(.on(3, 3), account: "乙") { $0.satisfaction = 50 }
    #expect(
      LedgerTable.priority(book(story), words: .none).lines == [
        #"{"account":"乙","priority":50,"status":"prospect","parts":{"satisfaction":50},"tier":"C"}"#,
        #"{"account":"甲","status":"prospect","screenedOut":true,"tier":"C","worthwhile":false}"#,
      ]
    )
    story.tell(.on(4, 2), account: "甲") { $0.analysis = LedgerRecord.Analysis(isWorthwhile: true) }
    #expect(
      LedgerTable.priority(book(story), words: .none).lines[0]
        == #"{"account":"甲","priority":90,"status":"prospect","parts":{"satisfaction":90},"tier":"C","worthwhile":true}"#
    )
  }

  @Test func putTheLargestAndTheBestInTheFirstTier() {
    var story = Story()
    for (account, hundredths) in [("甲", 8000), ("乙", 500), ("丙", 500), ("丁", 500), ("戊", 500)] {
      story.tell(.on(6, 30), account: account) {
        $0.sales = LedgerRecord.Sales(hundredths: hundredths, currency: "CNY", from: .on(1, 1))
      }
    }
    story.tell(.on(7, 1), account: "乙") {
      $0.criteria = ["technical", "strategic"].map(ChoiceCode.init)
    }
    story.tell(.on(7, 1), account: "己") { $0.criteria = [ChoiceCode(rawValue: "technical")] }
    story.visit(.on(7, 2), account: "庚")
    #expect(
      LedgerTable.tiers(book(story)).lines == [
        #"{"tier":"A","accounts":2,"sales":85,"currency":"CNY","share":85}"#,
        #"{"tier":"B","accounts":4,"sales":15,"currency":"CNY","share":15}"#,
        #"{"tier":"C","accounts":1,"sales":0,"currency":"CNY","share":0}"#,
        #"{"tier":"top","accounts":1,"sales":80,"currency":"CNY","share":80}"#,
      ]
    )
  }

  @Test func tellWhereInformationComesFromAndWhomItReached() {
    var story = Story()
    story.tell(.on(3, 1), account: "甲") {
      $0.research = LedgerRecord.Research(
        by: "冯桂芳",
        sources: ["press", "peers"].map(ChoiceCode.init),
        classes: [ChoiceCode(rawValue: "person")],
        fedBackTo: "经理",
        fedBackOn: .on(3, 2)
      )
    }
    story.tell(.on(3, 5), account: "乙") {
      $0.research = LedgerRecord.Research(sources: [ChoiceCode(rawValue: "press")])
    }
    let book = book(story)
    #expect(
      LedgerTable.information(book, words: .none).lines == [
        #"{"on":"2024-03-05","account":"乙","sources":["press"],"classes":[],"record":"2"}"#,
        #"{"on":"2024-03-01","account":"甲","sources":["press","peers"],"classes":["person"],"person":"冯桂芳","fedBackTo":"经理","fedBackOn":"2024-03-02","record":"1"}"#,
      ]
    )
    #expect(
      LedgerTable.sources(book, words: .none).lines == [
        #"{"source":"peers","class":"person","records":1,"accounts":1,"fedBack":1}"#,
        #"{"source":"press","records":1,"accounts":1,"fedBack":0}"#,
        #"{"source":"press","class":"person","records":1,"accounts":1,"fedBack":1}"#,
      ]
    )
    #expect(LedgerTable.information(self.book(story, on: .on(2, 1)), words: .none).rows.isEmpty)
  }

  @Test func gatherAnalysisCompetitorsAndResearchOfAnAccount() throws {
    var story = Story()
    story.tell(.on(3, 1)) {
      $0.analysis = LedgerRecord.Analysis(
        isWorthwhile: true,
        profit: LedgerRecord.Sales(hundredths: 5, currency: "CNY"),
        conclusion: "先送样",
        competitors: [LedgerRecord.Competitor(name: "丙", strengths: "价低")]
      )
    }
    story.tell(.on(3, 2)) { $0.research = LedgerRecord.Research(fedBackTo: "经理") }
    let view = try #require(book(story).views(of: Story.account).first)
    let json = view.json(decisionMakers: []) { _ in nil }.description
    #expect(
      json.contains(
        #""analysis":{"on":"2024-03-01","worthwhile":true,"expectedProfit":{"amount":"0.05","currency":"CNY"},"conclusion":"先送样","record":"1"},"competitors":[{"name":"丙","strengths":"价低"}],"research":[{"on":"2024-03-02","sources":[],"classes":[],"fedBackTo":"经理","record":"2"}]"#
      )
    )
    let ids = view.tables(words: .none) { _ in nil }.map(\.id)
    #expect(ids.suffix(3) == ["analysis", "competitors", "information"])
    #expect(view.events.map(\.kind) == [.analysed, .researched])
  }
}
