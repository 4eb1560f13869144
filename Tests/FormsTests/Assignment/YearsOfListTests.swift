import Testing

@testable import Forms

/// The days of a list take their year from the span that stands over it.
@Suite struct YearsOfListTests {
  /// A contract's term, or a number with a year in it, tells nothing of when a visit was.
  @Test(arguments: ["合同期限：2024年1月1日至2024年12月31日", "试用单号：SY-2024-015"])
  func takesNoYearOfWhatIsNoTimeOfTheForm(line: String) throws {
    let page = DrawnPage(
      """
      目标客户拜访表
      客户名称：甲公司
      拜访时间：11月18日
      编制日期：2026年11月19日
      \(line)
      """
    )
    let text = try ReadPage(page.document).text()
    #expect(text.contains("visitedAt: \"2026-11-18\""))
  }

  @Test func takesTheYearsOfTheWeekOverTheTurnOfTheYear() throws {
    let page = DrawnPage(
      """
      目标客户拜访表
      拜访周报（2025年12月28日至2026年1月3日）
      | 客户名称 | 拜访时间 | 拜访地点 | 拜访方式 | 拜访人员 | 主要要点 | 目标客户的想法 | 下一步的大客户开发建议 |
      | 甲公司 | 12月29日 | 苏州 | 电话 | 王建国（主管） | 水泵 | 好 | 寄样 |
      | 乙公司 | 1月3日 | 苏州 | 电话 | 王建国（主管） | 水泵 | 好 | 寄样 |
      | 丙公司 | 3月3日 | 苏州 | 电话 | 王建国（主管） | 水泵 | 好 | 寄样 |
      """
    )
    let text = try ReadPage(page.document).text()
    #expect(
      text.split(separator: "\n").filter { $0.contains("visitedAt") } == [
        "visitedAt: \"2025-12-29\"", "warning year-inferred on visitedAt",
        "visitedAt: \"2026-01-03\"", "warning year-inferred on visitedAt",
        "error invalid-moment on visitedAt",
      ]
    )
  }
}
