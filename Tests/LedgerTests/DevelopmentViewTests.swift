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
    // (80 · 3 + 90) / 4 of 甲; of 乙, the score of which nothing is known counts 50.
    #expect(book.accounts.map(\.priority) == [57.5, 82.5])
  }

  @Test func screenOutWhatTheLatestAnalysisFindsNotWorthIt() {
    var story = Story()
    story.tell(.on(3, 1), account: "甲") { $0.satisfaction = 90 }
    story.tell(.on(3, 2), account: "甲") { $0.analysis = LedgerRecord.Analysis(isWorthwhile: false) }
    story.tell(.on(3, 3), account: "乙") { $0.satisfaction = 50 }
    #expect(
      LedgerTable.priority(book(story), words: .none).lines == [
        #"{"account":"乙","priority":50,"status":"prospect","parts":{"satisfaction":50},"known":25,"tier":"C"}"#,
        #"{"account":"甲","status":"prospect","screenedOut":true,"tier":"C","worthwhile":false}"#,
      ]
    )
    story.tell(.on(4, 2), account: "甲") { $0.analysis = LedgerRecord.Analysis(isWorthwhile: true) }
    #expect(
      LedgerTable.priority(book(story), words: .none).lines[0]
        == #"{"account":"甲","priority":60,"status":"prospect","parts":{"satisfaction":90},"known":25,"tier":"C","worthwhile":true}"#
    )
  }

  @Test func rankWhatIsWorthDevelopingAndSayWhereLittleIsKnown() throws {
    var story = Story()
    story.tell(.on(3, 1), account: "甲") { $0.analysis = LedgerRecord.Analysis(isWorthwhile: true) }
    story.tell(.on(3, 3), account: "乙") { ($0.score, $0.satisfaction) = (80, 100) }
    story.tell(.on(3, 3), account: "丙") { $0.satisfaction = 100 }
    // Nothing tells for or against it.
    story.profile(.on(3, 3), account: "丁")
    let table = LedgerTable.priority(book(story), words: .none)
    #expect(
      table.lines == [
        #"{"account":"乙","priority":85,"status":"prospect","parts":{"assessment":80,"satisfaction":100},"known":100,"tier":"C"}"#,
        #"{"account":"丙","priority":62.5,"status":"prospect","parts":{"satisfaction":100},"known":25,"tier":"C"}"#,
        #"{"account":"甲","priority":50,"status":"prospect","parts":{},"known":0,"tier":"C","worthwhile":true}"#,
      ]
    )
    let reasons = try #require(table.columns.firstIndex { $0.id == "reasons" })
    let thin = table.rows.map { row in
      if case .word(let text) = row.cells[reasons].shown { text.zh.contains("依据不足") } else { false }
    }
    #expect(thin == [false, true, true])
  }

  @Test func leaveOutWhoseDevelopmentHasEnded() {
    var story = Story()
    story.visit(.on(3, 1), account: "甲", ends: true)
    story.tell(.on(3, 3), account: "甲") { $0.satisfaction = 90 }
    story.review(.on(3, 1), "sampling", .end, account: "乙")
    story.tell(.on(3, 3), account: "乙") { $0.satisfaction = 90 }
    let book = book(story)
    #expect(book.accounts.map(\.priority) == [nil, nil])
    #expect(LedgerTable.priority(book, words: .none).rows.isEmpty)
    #expect(LedgerTable.stale(book, days: 30, words: .none).rows.isEmpty)
  }

  /// A year and the quarters after it; the window of 365 days takes the year's last month alone.
  @Test func countWhatWasSoldByTheDaysOfTheWindow() {
    var story = Story()
    for (from, to) in [(1, 3), (4, 6), (7, 9)] {
      story.tell(.on(to, to == 3 ? 31 : 30), account: "甲") {
        $0.sales = LedgerRecord.Sales(hundredths: 10_000, currency: "CNY", from: .on(from, 1))
      }
    }
    story.tell(.on(12, 31, in: 2023), account: "甲") {
      $0.sales = LedgerRecord.Sales(hundredths: 36_500, currency: "CNY", from: .on(1, 1, in: 2023))
    }
    // The days from 2023-12-02 on: 30 of the year's 365, of which each counts 1.
    #expect(
      LedgerTable.tiers(book(story, on: .on(11, 30))).lines[0]
        == #"{"tier":"A","accounts":1,"sales":330,"currency":"CNY","share":100}"#
    )
    // Of two months that overlap, the days of both count for the longer alone.
    story.tell(.on(10, 20), account: "乙") {
      $0.sales = LedgerRecord.Sales(hundredths: 2_000, currency: "CNY", from: .on(10, 1))
    }
    story.tell(.on(11, 15), account: "乙") {
      $0.sales = LedgerRecord.Sales(hundredths: 3_600, currency: "CNY", from: .on(10, 11))
    }
    #expect(
      LedgerTable.tiers(book(story, on: .on(11, 30))).lines[1]
        == #"{"tier":"B","accounts":1,"sales":46,"currency":"CNY","share":12.2}"#
    )
  }

  @Test func putTheLargestAndTheBestInTheFirstTier() {
    var story = Story()
    for (account, hundredths) in [("甲", 8000), ("乙", 500), ("丙", 500), ("丁", 500), ("戊", 500)] {
      story.tell(.on(6, 30), account: account) {
        $0.sales = LedgerRecord.Sales(hundredths: hundredths, currency: "CNY", from: .on(1, 2))
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
