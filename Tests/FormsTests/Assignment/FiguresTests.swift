import Testing
import Values

@testable import Forms

/// A table with a figure to each label gives the figures that were reached, and no others.
@Suite struct FiguresTests {
  /// The unit in a column of its own counts for what was reached and for what was aimed at.
  @Test func takesTheUnitOfTheRowForBothFigures() throws {
    let page = DrawnPage(
      """
      大客户考核表
      客户名称：大庆油田物资公司　考核期：2026年第一季度
      | 考评指标 | 单位 | 目标 | 实绩 | 得分 |
      | 销售额 | 万元 | 500 | 612.8 | 29 |
      | 市场份额 | % | 30 | 26 | 21 |
      """
    )
    let answers = try #require(ReadPage(page.document).first).submission.answers
    let amounts = ["salesAmount", "salesTarget"].map { answers[FieldID(rawValue: $0)]?.value }
    #expect(
      amounts == [
        .money(Money(hundredths: 612_800_000)), .money(Money(hundredths: 500_000_000)),
      ]
    )
  }

  /// A weight, an aim and a score are no answers.
  @Test func readsWhatWasReachedInATableOfFigures() throws {
    let page = DrawnPage(
      """
      政企大客户季度考核评分表
      客户名称：大庆油田物资公司　考核期：2026年第一季度
      | 考核指标 | 权重 | 目标值 | 实际值 | 单项得分 |
      | 业务收入(万元) | 40% | 80 | 72 | 36 |
      | 市场占有率(%) | 20% |  | 55 | 11 |
      | 合作稳定性(分) | 20% |  | 85 | 17 |
      | 新项目合作意愿 | 20% | √高 □中 □低 | < | 20 |
      | 综合得分 | 100% | 84 | < | < |
      """
    )
    let text = try ReadPage(page.document).text()
    #expect(
      text == """
        account-assessment
        accountName: "大庆油田物资公司"
        period: "2026-01-01/2026-03-31"
        salesAmount: {"amount":"720000.00","currency":"CNY"}
        salesTarget: {"amount":"800000.00","currency":"CNY"}
        marketShare: 55
        stability: 85
        newProjectWillingness: "high"
        score: 84
        业务收入(万元) → salesAmount 0.66
        业务收入(万元) 目标值 → salesTarget 0.96
        - 政企大客户季度考核评分表
        - 考核指标
        - 权重
        - 目标值
        - 实际值
        - 单项得分
        权重 = 40%
        单项得分 = 36
        权重 = 20%
        单项得分 = 11
        权重 = 20%
        单项得分 = 17
        权重 = 20%
        单项得分 = 20
        权重 = 100%
        """
    )
  }

  /// What was sold and what was aimed at, in a trade's own words: both are told by each other.
  @Test(arguments: [
    ("年度运费收入（万元）", "年度运费目标（万元）"), ("当月快递收入（万元）", "当月收入目标（万元）"),
  ])
  func takesASumAndItsAimInATradesOwnWords(sold: String, aimed: String) throws {
    let page = DrawnPage(
      """
      大客户考核表
      客户名称：大庆油田物资公司　考核期：2026年第一季度
      | \(sold) | 1,286.4 | \(aimed) | 1200 |
      | 新线路合作意愿 | √高 □中 □低 | 客户年收入（万元） | 90000 |
      """
    )
    let answers = try #require(ReadPage(page.document).first).submission.answers
    let read = ["salesAmount", "salesTarget", "newProjectWillingness"]
      .map { answers[FieldID(rawValue: $0)]?.value }
    #expect(
      read == [
        .money(Money(hundredths: 1_286_400_000)), .money(Money(hundredths: 1_200_000_000)),
        .choice(ChoiceCode(rawValue: "high")),
      ]
    )
  }

  /// A sum without its aim may be the account's own, and one beside another's aim is another sum.
  @Test(arguments: [
    ("年度运费收入（万元）", "客户满意度"), ("年度欠款额（万元）", "销售目标（万元）"),
    ("同期快递收入（万元）", "快递收入目标（万元）"), ("年度运费收入（万元）", "年度仓储目标（万元）"),
  ])
  func takesNoSumForASaleThatNothingTellsOf(sum: String, beside: String) throws {
    let page = DrawnPage(
      """
      大客户考核表
      客户名称：大庆油田物资公司　考核期：2026年第一季度
      | \(sum) | 1,286.4 | \(beside) | 90 |
      """
    )
    let answers = try #require(ReadPage(page.document).first).submission.answers
    #expect(answers[FieldID(rawValue: "salesAmount")] == nil)
  }

  /// A numbered list of labels with their answers beside them.
  @Test func readsANumberedListOfLabels() throws {
    let page = DrawnPage(
      """
      大客户考核表
      | 序号 | 考核内容 | 结果 |
      | 1 | 协议客户 | 大庆油田物资公司 |
      | 2 | 归属网点 | 北苑二部 |
      | 3 | 考核月份 | 2026年9月 |
      | 4 | 当月收入目标（元） | 80,000 |
      | 5 | 总得分 | 90 |
      """
    )
    let text = try ReadPage(page.document).text()
    #expect(
      text == """
        account-assessment
        accountName: "大庆油田物资公司"
        period: "2026-09-01/2026-09-30"
        salesTarget: {"amount":"80000.00","currency":"CNY"}
        score: 90
        协议客户 → accountName 0.9
        考核月份 → period 0.96
        当月收入目标（元） → salesTarget 0.96
        总得分 → score 0.96
        - 序号
        - 考核内容
        - 结果
        归属网点 = 北苑二部
        error missing-field on salesAmount
        """
    )
  }

  /// Last year's figures in a numbered list are not this year's.
  @Test func readsNoNumberedListOfOtherFigures() throws {
    let page = DrawnPage(
      """
      大客户考核表
      客户名称：大庆油田物资公司　考核期：2026年9月
      | 序号 | 考核内容 | 权重 |
      | 1 | 市场份额 | 20 |
      | 2 | 合作稳定性 | 30 |
      | 3 | 综合得分 | 100 |
      """
    )
    let answers = try #require(ReadPage(page.document).first).submission.answers
    #expect(Set(answers.keys.map(\.rawValue)) == ["accountName", "period"])
  }

  /// Of 15 points, 13 are no degree of satisfaction.
  @Test func takesNoPointsForAnAnswer() throws {
    let page = DrawnPage(
      """
      大客户考核表
      客户名称：大庆油田物资公司　考核期：2026年第一季度
      | 考核项目 | 满分 | 得分 |
      | 客户满意度 | 15 | 13 |
      | 合作稳定性 | 15 | 12 |
      | 市场份额 | 20 | 11 |
      """
    )
    let text = try ReadPage(page.document).text()
    #expect(
      text == """
        account-assessment
        accountName: "大庆油田物资公司"
        period: "2026-01-01/2026-03-31"
        - 考核项目
        - 满分
        - 得分
        - 客户满意度
        满分 = 15
        得分 = 13
        - 合作稳定性
        满分 = 15
        得分 = 12
        - 市场份额
        满分 = 20
        得分 = 11
        error missing-field on salesAmount
        """
    )
  }

  /// A year's sum counts, and the quarters it is of are kept; the unit stands in the table's name.
  @Test func readsTheSumOfTheQuarters() throws {
    let page = DrawnPage(
      """
      大客户考核表
      客户名称：大庆油田物资公司　考核期：2025年度
      销售完成情况（单位：万元）
      | 项目 | 一季度 | 二季度 | 三季度 | 四季度 | 全年合计 |
      | 目标销售额 | 40 | 45 | 50 | 65 | 200 |
      | 实际销售额 | 38.2 | 47.5 | 52.3 | 60 | 198 |
      """
    )
    let said = try ReadPage(page.document).text().split(separator: "\n")
    #expect(
      said.filter { $0.hasPrefix("sales") } == [
        "salesAmount: {\"amount\":\"1980000.00\",\"currency\":\"CNY\"}",
        "salesTarget: {\"amount\":\"2000000.00\",\"currency\":\"CNY\"}",
      ]
    )
    #expect(said.filter { $0.hasPrefix("三季度") } == ["三季度 = 50", "三季度 = 52.3"])
  }

  /// Of a hundred points, the score is the answer where nothing else tells what was reached.
  @Test func takesTheScoreWhereNothingElseWasReached() throws {
    let page = DrawnPage(
      """
      大客户考核表
      客户名称：大庆油田物资公司　考核期：2025年度
      | 评价项目 | 权重 | 实际情况 | 得分（百分制） |
      | 年度合同额（万元） | 40% | 186.5 | 93 |
      | 合作稳定性 | 20% | — | 90 |
      | 客户满意度 | 20% | 94% | 94 |
      """
    )
    let said = try ReadPage(page.document).text().split(separator: "\n")
    #expect(
      said.filter { line in ["sales", "stab", "sati"].contains { line.hasPrefix($0) } } == [
        "salesAmount: {\"amount\":\"1865000.00\",\"currency\":\"CNY\"}", "stability: 90",
        "satisfaction: 94",
      ]
    )
  }
}
