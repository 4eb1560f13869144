import Testing
import Values

@testable import Forms

/// Labels that come again and again, once for each contact, are rows of contacts.
@Suite struct RecordsOfLabelsTests {
  private func contacts(_ drawing: String) throws -> [String] {
    let reading = try #require(try ReadPage(DrawnPage(drawing).document).first)
    guard case .rows(let rows)? = reading.submission.answers[FieldID(rawValue: "contacts")]?.value
    else { return [] }
    return rows.map { row in
      ["on", "counterpart", "method", "notes"].map {
        row.answers[FieldID(rawValue: $0)]?.text ?? "-"
      }.joined(separator: " ")
    }
  }

  @Test func gathersBlocksOfATable() throws {
    let found = try contacts(
      """
      冷库工程客户开发记录表
      | 建设单位 | 果香源果蔬专业合作社 | 累计洽谈次数 | 2 |
      | 第一次 | 洽谈日期 | 2025.11.12 | 洽谈对象 | 理事长 曲广福 | 洽谈方式 | 面谈 |
      | ^ | 洽谈要点 | 踏勘场地 | < | < | < | < |
      | 第二次 | 洽谈日期 | 2026.1.9 | 洽谈对象 | 会计 栾霞 | 洽谈方式 | 电话 |
      | ^ | 洽谈要点 | 核对补贴比例 | < | < | < | < |
      | 第三次 | 洽谈日期 |  | 洽谈对象 |  | 洽谈方式 |  |
      | ^ | 洽谈要点 |  | < | < | < | < |
      """
    )
    #expect(found == ["2025.11.12 理事长 曲广福 面谈 踏勘场地", "2026.1.9 会计 栾霞 电话 核对补贴比例"])
  }

  @Test func gathersLines() throws {
    let found = try contacts(
      """
      大客户开发表
      客户名称：甲公司
      第一次
      接触日期：2026-03-04　接触对象：张总　接触方式：电话
      第二次
      接触日期：2026-03-11　接触对象：李工　接触方式：当面拜访
      """
    )
    #expect(found == ["2026-03-04 张总 电话 -", "2026-03-11 李工 当面拜访 -"])
  }

  /// What stands under two sides is not the same twice.
  @Test func keepsSidesApart() throws {
    let found = try contacts(
      """
      大客户开发表
      客户名称：甲公司
      我方
      日期：2026-03-04　对象：王建国　方式：电话
      对方
      日期：2026-03-04　对象：张总　方式：电话
      """
    )
    #expect(found == [])
  }
}
