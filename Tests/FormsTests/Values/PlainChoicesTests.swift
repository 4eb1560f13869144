import Testing
import Values

@testable import Forms

/// The words by which offices say yes and no to what the forms ask.
@Suite struct PlainChoicesTests {
  private static func choice(_ field: String, of lines: String) throws -> Value? {
    let page = DrawnPage(lines)
    let first = try #require(ReadPage(page.document).first)
    return first.submission.answers[FieldID(rawValue: field)]?.value
  }

  @Test(arguments: [
    ("有机会", "yes"), ("是", "yes"), ("暂无", "no"), ("没有机会", "no"), ("暂时没有", "no"), ("尚无", "no"),
    ("否", "no"),
    ("有可能没有", nil), ("不是没有", nil), ("看情况", nil),
  ])
  func tellWhetherThereIsAnOpportunity(text: String, code: String?) throws {
    let value = try PlainChoicesTests.choice(
      "opportunity",
      of: "目标客户拜访表\n客户名称：大庆油田物资公司\n拜访时间：2026-11-05\n成交机会：" + text
    )
    #expect(value == code.map { .choice(ChoiceCode(rawValue: $0)) })
  }

  @Test(arguments: [
    ("有价值", "yes"), ("没有价值", "no"), ("无价值", "no"), ("不是", "no"), ("暂不具备", nil),
  ])
  func tellWhetherAnAccountIsWorthIt(text: String, code: String?) throws {
    let value = try PlainChoicesTests.choice(
      "worthwhile",
      of: "大客户分析表\n客户名称：大庆油田物资公司\n分析日期：2026-11-05\n是否有开发价值：" + text
    )
    #expect(value == code.map { .choice(ChoiceCode(rawValue: $0)) })
  }
}
