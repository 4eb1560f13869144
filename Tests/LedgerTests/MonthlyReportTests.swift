import Findings
import Forms
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
    told story: Story? = nil
  ) throws -> Report {
    let entries = LedgerEntries(records: (story ?? self.story).filed, acts: [])
    let book = LedgerBook(entries, policy: Story.policy, on: day)
    let library = try FormLibrary(folder: Repository.forms)
    return Report(
      book,
      month: try #require(LedgerMonth(iso8601: month)),
      words: LedgerWords(library: library)
    )
  }

  /// A table's cells as a person reads them, a row a line.
  private func rows(_ id: String, of report: Report) throws -> [String] {
    let table = try #require(report.sections.flatMap(\.tables).first { $0.id == id })
    return table.rows.map { row in
      row.cells.map { cell in
        switch cell {
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
        "拜访和接触（次） 4 1", "其中当面（次） 1 1", "当面占比 25% 100%", "接触的客户（家） 2 1",
        "首次接触的客户（家） 1 1", "新增大客户（家） 1 0", "开发失败（家） 1 0", "月末大客户（家） 1 0",
        "到期事项（件） 1 1", "按期完成（件） 0 1", "逾期完成（件） 0 0", "逾期未完成（件） 1 0",
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
    #expect(section.lead?.zh == "本月开发失败 1 家。")
    #expect(try rows("figures", of: report).contains("开发失败（家） 1 0"))
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
