import Findings
import Foundation
import Testing
import Values

@testable import Forms

/// A unit that stands in a label counts, whatever stands round it.
@Suite struct UnitLabelsTests {
  private static func answers(_ lines: String) throws -> [FieldID: Answer] {
    let page = DrawnPage(lines)
    return try #require(ReadPage(page.document).first).submission.answers
  }

  @Test(arguments: [
    "销售额[万元]：120", "销售额【万元】：120", "销售额〔万元〕：120", "销售额〈万元〉：120", "销售额《万元》：120",
    "销售额（W）：120", "销售额（万元，含税）：120", "销售额（含税，万元）：120", "销售额（万元/年）：120", "销售额（以万元计）：120",
    "销售额（含税）（万元）：120", "销售额（万元）（含税）：120", "销售额（单位：万元）：120", "销售额(单位: 万元)：120",
    "销售额【单位：万元，含税】：120", "| 销售额（单位：万元） | 120 |", "| 销售额【万元】 | 120 |",
    "| 销售额（万元，含税） | 120 |", "【单位：万元】\n| 销售额 | 120 |",
  ])
  func countsTheUnitOfASum(line: String) throws {
    let answers = try UnitLabelsTests.answers("大客户考核表\n客户名称：大庆油田物资公司　考核期：2026年第一季度\n" + line)
    #expect(
      answers[FieldID(rawValue: "salesAmount")]?.value == .money(Money(hundredths: 120_000_000))
    )
  }

  @Test(arguments: ["销售额[万元]", "销售额【万元】", "销售额（万元，含税）", "销售额（单位：万元）"])
  func countsTheUnitOfAColumn(head: String) throws {
    let answers = try UnitLabelsTests.answers(
      """
      大客户分析表
      客户名称：大庆油田物资公司　分析日期：2026年11月2日
      | 月份 | \(head) | 采购量（台） | 所占份额（‰） |
      | 2026年9月 | 5 | 30 | 200 |
      """
    )
    guard case .rows(let rows) = answers[FieldID(rawValue: "transactions")]?.value,
      let row = rows.first
    else {
      Issue.record("\(answers)")
      return
    }
    #expect(row.answers[FieldID(rawValue: "sales")]?.value == .money(Money(hundredths: 5_000_000)))
    #expect(row.answers[FieldID(rawValue: "share")]?.value == .decimal(20))
  }

  @Test(arguments: [
    "回款周期[月]：3", "回款周期【月】：3", "回款周期（年，平均）：3", "回款周期（天/月）：3", "| 回款周期【季度】 | 3 |",
  ])
  func refusesAnotherUnitThanDays(line: String) throws {
    let page = DrawnPage("大客户信息分类表\n客户名称：大庆油田物资公司　行业：化工\n" + line)
    let first = try #require(ReadPage(page.document).first)
    #expect(first.submission.answers[FieldID(rawValue: "collectionDays")] == nil)
    #expect(first.findings.contains { $0.code == .invalidNumber && $0.field == "collectionDays" })
  }

  @Test func takesPerMilleForATenthOfAPercent() throws {
    let answers = try UnitLabelsTests.answers(
      "大客户信息分类表\n客户名称：大庆油田物资公司　行业：化工\n净利润率（‰）：85"
    )
    #expect(answers[FieldID(rawValue: "netProfitMargin")]?.value == .decimal(8.5))
  }
}
