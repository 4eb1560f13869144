import Findings
import Testing
import Values

@testable import Forms

/// Rows that a form has begun for people who are not there are no answers.
@Suite struct PrintedRowsTests {
  private func page(_ rows: String) -> DrawnPage {
    DrawnPage(
      """
      大客户信息分类表
      客户名称：大庆油田物资公司　地址：大庆市让胡路区
      | 职务 | 姓名 | 性格 | 爱好 |
      \(rows)
      """
    )
  }

  private func people(_ page: DrawnPage) throws -> [String] {
    let reading = try #require(try ReadPage(page.document).first)
    guard
      case .rows(let rows)? = reading.submission.answers[FieldID(rawValue: "decisionMakers")]?.value
    else { return [] }
    return rows.map { row in
      ["position", "name"].map { row.answers[FieldID(rawValue: $0)]?.text ?? "-" }
        .joined(separator: " ")
    }
  }

  @Test func keepsThePostsNobodyIsNamedFor() throws {
    let page = page(
      """
      | 总经理 | 耿志永 | 豪爽 | 羽毛球 |
      | 采购负责人 |  |  |  |
      | 财务负责人 | 石慧 | 话不多 | 烘焙 |
      """
    )
    #expect(try people(page) == ["总经理 耿志永", "财务负责人 石慧"])
    let reading = try #require(try ReadPage(page.document).first)
    #expect(reading.submission.unmapped.map(\.text) == ["采购负责人"])
  }

  @Test func findsNobodyOnABlank() throws {
    let page = page(
      """
      | 总经理 |  |  |  |
      | 采购负责人 |  |  |  |
      | 财务负责人 |  |  |  |
      """
    )
    #expect(try people(page) == [])
  }

  /// Of two rows, one may lack its name because somebody forgot it.
  @Test func missesTheNameInARowThatSomebodyWrote() throws {
    let page = page(
      """
      | 总经理 | 耿志永 | 豪爽 | 羽毛球 |
      | 采购负责人 |  |  |  |
      """
    )
    let reading = try #require(try ReadPage(page.document).first)
    let found = reading.findings.filter { $0.code == .missingValue }
    #expect(found.map(\.row) == [2])
  }
}
