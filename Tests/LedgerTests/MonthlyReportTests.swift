import Findings
import Forms
import Foundation
import Ledger
import TestSupport
import Testing
import Values
import Wording

@Suite struct MonthlyReportTests {
  private static let won = "甲公司"
  private static let lost = "乙公司"

  /// Two accounts in spring: one is won in April, one is lost; a follow-up of each month.
  private var story: Story {
    var story = Story()
    story.visit(
      .on(3, 20),
      account: MonthlyReportTests.won,
      stage: "sampling",
      people: ["王建国"],
      followedUp: .on(3, 25)
    )
    story.visit(
      .on(4, 2),
      account: MonthlyReportTests.won,
      advice: "月底签约",
      people: ["王建国", "李敏"]
    )
    story.visit(.on(4, 8), .phone, account: MonthlyReportTests.lost, people: ["李敏"])
    story.development(
      [.row(.on(4, 2)), .row(.on(4, 15), .letter)],
      success: true,
      account: MonthlyReportTests.won
    )
    story.development([.row(.on(4, 20), .phone)], success: false, account: MonthlyReportTests.lost)
    // What a later month brings is not of this one.
    story.visit(.on(5, 6), account: MonthlyReportTests.won, people: ["王建国"])
    return story
  }

  private func report(
    on day: Day,
    of month: String = "2024-04",
    told story: Story? = nil,
    filedOn days: [Day] = [],
    filing: MonthFiling = MonthFiling(),
    policy: LedgerPolicy = Story.policy
  ) throws -> Report {
    let records = (story ?? self.story).filed.enumerated().map { index, filed in
      FiledRecord(
        item: filed.item,
        record: filed.record,
        filedAt: days.indices.contains(index)
          ? Timestamp(rawValue: "\(days[index])T12:00:00Z") : nil
      )
    }
    let book = LedgerBook(LedgerEntries(records: records), policy: policy, on: day)
    let library = try FormLibrary(folder: Repository.forms)
    return Report(
      book,
      month: try #require(LedgerMonth(iso8601: month)),
      words: LedgerWords(library: library),
      filing: filing
    )
  }

  /// A table's cells as a person reads them, a row a line.
  private func rows(_ id: String, of report: Report) throws -> [String] {
    let table = try #require(report.sections.flatMap(\.tables).first { $0.id == id })
    return table.rows.map { row in
      row.cells.map { cell in
        switch cell.shown {
        case .empty: "-"
        case .text(let text): text
        case .word(let word): word.zh
        case .integer(let number): String(number)
        case .number(let number): "\(number)"
        case .percent(let share), .bar(let share): "\(share)%"
        case .day(let day): "\(day)"
        case .moment(let moment): moment.rawValue
        case .trend: "~"
        }
      }
      .joined(separator: " ")
    }
  }

  @Test func countsTheMonthBesideTheOneBefore() throws {
    #expect(
      try rows("figures", of: report(on: .on(4, 30))) == [
        "拜访和接触（次） 4 1 5", "其中当面（次） 1 1 2", "当面占比 25% 100% 40%", "接触的客户（家） 2 1 2",
        "首次接触的客户（家） 1 1 2", "新增大客户（家） 1 0 1", "开发失败（家） 1 0 1", "月末大客户（家） 1 0 1",
        "到期事项（件） 1 1 2", "其中按期完成（件） 0 1 1", "其中逾期完成（件） 0 0 0",
        "其中逾期未完成（件） 1 0 1", "其中未到期（件） 0 0 0",
      ]
    )
  }

  @Test func listsWhoWasWonAndWhoWasLostWithTheirReasons() throws {
    let report = try report(on: .on(4, 30))
    #expect(try rows("won", of: report) == ["2024-04-15 甲公司 王建国 价格合适"])
    #expect(try rows("lost", of: report) == ["2024-04-20 乙公司 李敏 其他 价格合适"])
  }

  @Test func tellsALossOnceWhereSeveralAccountsHaveTheName() throws {
    var story = Story()
    for code in ["91110000100000001A", "91110000100000002B"] {
      story.profile(.on(4, 1), account: MonthlyReportTests.lost, creditCode: code)
    }
    story.development([.row(.on(4, 20), .phone)], success: false, account: MonthlyReportTests.lost)
    let report = try report(on: .on(4, 30), told: story)
    #expect(try rows("lost", of: report) == ["2024-04-20 乙公司 - 其他 价格合适"])
  }

  /// Two records of a day are one loss; one beside a success of its day is none.
  @Test func countsALossOfADayOnceAndListsWhatTellsOfIt() throws {
    var story = Story()
    for account in ["甲公司", "甲公司", "乙公司"] {
      story.development([.row(.on(4, 20), .phone)], success: false, account: account)
    }
    story.development([.row(.on(4, 20), .letter)], success: true, account: "乙公司")
    let report = try report(on: .on(4, 30), told: story)
    #expect(
      try rows("lost", of: report) == Array(repeating: "2024-04-20 甲公司 - 其他 价格合适", count: 2)
    )
    let section = try #require(report.sections.first { $0.tables.first?.id == "lost" })
    #expect(section.lead?.zh == "本月开发失败 1 家；本年累计 1 家。")
    #expect(try rows("figures", of: report).contains("开发失败（家） 1 0 1"))
  }

  /// What was filed after its month's report stands in that of the month of its filing.
  @Test func tellsWhatWasFiledLate() throws {
    var story = story
    story.visit(.on(4, 10), .phone, account: "丙公司", people: ["李敏"])
    let days: [Day] = [
      .on(3, 25), .on(4, 3), .on(4, 9), .on(5, 20), .on(5, 21), .on(5, 7), .on(5, 22),
    ]
    let may = try report(on: .on(5, 31), of: "2024-05", told: story, filedOn: days)
    #expect(try rows("won", of: may) == ["补报：4月15日 甲公司 王建国 价格合适"])
    #expect(try rows("lost", of: may) == ["补报：4月20日 乙公司 李敏 其他 价格合适"])
    #expect(try rows("late-first-contacts", of: may) == ["补报：4月10日 丙公司 李敏"])
    #expect(
      try rows("figures", of: may).filter { $0.contains("大客户") || $0.contains("补报") } == [
        "补报：以前月份首次接触（家） 1 - -", "新增大客户（家） 0 1 1", "补报：以前月份新增大客户（家） 1 - -",
        "补报：以前月份开发失败（家） 1 - -", "月末大客户（家） 1 1 1",
      ]
    )
    let section = try #require(may.sections.first { $0.tables.first?.id == "won" })
    #expect(section.lead?.zh == "本月新增大客户 0 家，另补报以前月份 1 家；本年累计 1 家。")
    // A revision in May of what was filed in time, and all of it filed in one month, are not late.
    let revised = MonthFiling(firstFiled: [4: .on(4, 16), 5: .on(4, 21), 7: .on(4, 11)].mapKeys())
    let known = try report(
      on: .on(5, 31),
      of: "2024-05",
      told: story,
      filedOn: days,
      filing: revised
    )
    #expect(try rows("won", of: known).isEmpty && rows("lost", of: known).isEmpty)
    #expect(try rows("late-first-contacts", of: known).isEmpty)
    let began = Array(repeating: Day.on(5, 20), count: 7)
    let first = try report(on: .on(5, 31), of: "2024-05", told: story, filedOn: began)
    #expect(try rows("won", of: first).isEmpty)
  }

  @Test func beginsWithWhatADirectorHasToSeeTo() throws {
    var policy = Story.policy
    policy.stages = [ChoiceCode(rawValue: "sampling")]
    policy.lingerDays = 30
    policy.targets = LedgerTargets(satisfaction: 85)
    var story = Story()
    story.development([.row(.on(1, 10), .phone)], success: true, account: "甲公司")
    story.profile(.on(1, 11), account: "甲公司")
    story.tell(.on(2, 1), account: "甲公司") { $0.satisfaction = 90 }
    story.tell(.on(4, 1), account: "甲公司") { $0.satisfaction = 80 }
    story.visit(.on(2, 1), .phone, account: "乙公司", stage: "sampling")
    story.visit(.on(4, 25), .phone, account: "丙公司", ends: true)
    story.plan(
      .on(3, 1),
      by: "李敏",
      [
        .contact(.on(3, 12), with: "丁公司"), .contact(.on(3, 13), with: "丁公司"),
        .contact(.on(4, 12), with: "丁公司"),
      ]
    )
    let returned = MonthFiling.Returned(
      person: "李敏",
      account: "丁公司",
      form: LocalizedText(verbatim: "拜访表"),
      since: .on(4, 20)
    )
    let report = try report(
      on: .on(4, 30),
      told: story,
      filing: MonthFiling(returned: [returned]),
      policy: policy
    )
    #expect(report.sections.first?.title.zh == "一、需要您处理")
    #expect(
      try rows("attention", of: report) == [
        "满意度低于目标 85% 1 甲公司（80%）", "大客户超过 30 天未接触 1 甲公司（111 天）",
        "停在一个阶段超过 30 天 1 乙公司（信息收集/提供样品 89 天）", "开发已终止、未填开发表 1 丙公司（2024-04-25）",
        "退回未改的表单 1 李敏 1 份", "本月漏访 1 李敏 1 次",
      ]
    )
    #expect(
      try rows("overdue", of: report) == [
        "甲公司 定期拜访 2024-02-09 - 81", "丁公司 计划拜访 2024-04-12 李敏 18",
        "丁公司 以前月份漏访 2 次 2024-03-12 李敏 -",
      ]
    )
    #expect(try rows("returned", of: report) == ["李敏 丁公司 拜访表 2024-04-20"])
    #expect(
      try rows("satisfaction", of: report) == ["甲公司 大客户 2024-04-01 80% 85% -10 -"]
    )
  }

  @Test func tellsGrowthInAccountsAndMoneyInTenThousands() throws {
    var policy = Story.policy
    policy.targets = LedgerTargets(
      growth: 20,
      sales: SalesAmount(amount: 5_000_000, currency: "CNY")
    )
    var story = Story()
    for (index, account) in ["甲", "乙", "丙"].enumerated() {
      story.development([.row(.on(12, 1, in: 2023), .phone)], success: true, account: account)
      if index == 0 {
        story.development([.row(.on(2, 1), .phone)], success: true, account: "丁")
      }
    }
    story.tell(.on(3, 31), account: "甲") {
      $0.sales = LedgerRecord.Sales(hundredths: 12_345_600, currency: "CNY", from: .on(1, 1))
      $0.salesTarget = LedgerRecord.Sales(hundredths: 20_000_000, currency: "CNY", from: .on(1, 1))
    }
    let report = try report(on: .on(4, 30), told: story, policy: policy)
    #expect(
      try rows("targets", of: report) == [
        "大客户数量增长 2024-01-01 2024-12-31 20% 33.3% 年初 3 家，现 4 家，目标 4 家",
        "全年销售额（万元） 2024-01-01 2024-12-31 500 12.3456 2.5%",
      ]
    )
    #expect(try rows("sales", of: report) == ["甲 2024-01-01 2024-03-31 12.3456 20 61.7%"])
    #expect(try rows("tiered", of: report) == ["A 重点 甲 大客户 12.3456 - -"])
  }

  @Test func listsEveryContactOnceAndByPersonAndMethod() throws {
    let report = try report(on: .on(4, 30))
    #expect(
      try rows("contacts", of: report) == [
        "2024-04-02 甲公司 当面拜访 王建国、李敏 - 月底签约", "2024-04-08 乙公司 电话 李敏 - -",
        "2024-04-15 甲公司 信函 - - -", "2024-04-20 乙公司 电话 - - -",
      ]
    )
    #expect(try rows("methods", of: report) == ["电话 2 50%", "当面拜访 1 25%", "信函 1 25%"])
    #expect(try rows("activity", of: report) == ["李敏 2 2 1 50%", "王建国 1 1 1 100%"])
  }

  @Test func tellsWhatIsOverdueAndWhatComes() throws {
    let report = try report(on: .on(4, 30))
    #expect(try rows("obligations", of: report) == ["回访 1 0 0 1 0 0%"])
    #expect(try rows("overdue", of: report) == ["甲公司 回访 2024-04-09 王建国 21"])
    #expect(
      try rows("coming", of: report) == [
        "甲公司 填写信息分类表 2024-05-15 王建国 2024-04-15", "甲公司 定期拜访 2024-05-15 王建国 2024-04-15",
      ]
    )
  }

  @Test func saysThatAMonthHasNotEnded() throws {
    let report = try report(on: .on(4, 10))
    #expect(report.subtitle.zh.hasSuffix("；本月尚未结束"))
    #expect(try rows("won", of: report).isEmpty)
    #expect(try self.report(on: .on(4, 30)).subtitle.zh == "数据截至 2024-04-30，由已归档的表单得出")
  }

  @Test(arguments: [
    ("2024-02", "2024-02-01", "2024-02-29"), ("2023-12", "2023-12-01", "2023-12-31"),
  ])
  func knowsItsMonths(text: String, first: String, last: String) throws {
    let month = try #require(LedgerMonth(iso8601: text))
    #expect(month.description == text)
    #expect((month.first.description, month.last.description) == (first, last))
    #expect(month.next?.previous == month)
  }

  @Test(arguments: ["2024-13", "2024-1", "2024", "2024-04-01", "", "二〇二四-04"])
  func knowsWhatIsNoMonth(text: String) {
    #expect(LedgerMonth(iso8601: text) == nil)
  }
}

extension [Int: Day] {
  fileprivate func mapKeys() -> [ItemID: Day] {
    reduce(into: [:] as [ItemID: Day]) { $0[ItemID(rawValue: $1.key)] = $1.value }
  }
}
