import Testing
import Values

@testable import Forms

/// What stands in a cell beside its label is its answer, whatever it ends in.
@Suite struct AnswersInCellsTests {
  private static let columns = "| 姓名 | 职务 | 性格 |"

  private func people(of page: DrawnPage) throws -> [String?] {
    let answers = try #require(ReadPage(page.document).first).submission.answers
    guard case .rows(let rows)? = answers[FieldID(rawValue: "decisionMakers")]?.value else {
      return []
    }
    return rows.map { $0.answers[FieldID(rawValue: "name")]?.text }
  }

  @Test(arguments: [
    "客户要求降价一成⏎审核人：", "客户要求降价一成⏎备注：", "下月再谈⏎电话：", "客户提出三点要求：",
  ])
  func readsATextThatEndsInALabel(answer: String) throws {
    let page = DrawnPage(
      """
      目标客户拜访表
      | 客户名称 | 甲公司 |
      | 拜访时间 | 2026-11-02 |
      | 主要要点 | \(answer) |
      | 备注 | \(answer) |
      """
    )
    let answers = try #require(ReadPage(page.document).first).submission.answers
    let said = ["keyPoints", "remarks"].map { answers[FieldID(rawValue: $0)]?.text }
    let text = answer.replacing("⏎", with: "\n")
    #expect(said == [text, text])
  }

  /// The table of something else below a form's own goes on with none of its rows.
  @Test(arguments: [
    "| 品名 | 数量 | 单价 |\n| 离心泵 | 3 | 5万元 |", "| 环节 | 处理人 | 时间 |\n| 部门审核 | 赵六 | 2026-11-05 |",
    "| 序号 | 附件名称 | 份数 |\n| 1 | 合同 | 2 |",
  ])
  func takesNoOtherTableForMoreRows(table: String) throws {
    let page = DrawnPage(
      """
      大客户信息分类表
      客户名称：甲公司　行业：化工
      \(Self.columns)
      | 张总 | 总经理 | 直爽 |
      | 李工 | 部长 | 细 |

      \(table)
      """
    )
    #expect(try people(of: page) == ["张总", "李工"])
  }

  @Test func takesMoreRowsOfTheSameTable() throws {
    let page = DrawnPage(
      """
      大客户信息分类表
      客户名称：甲公司　行业：化工
      \(Self.columns)
      | 张总 | 总经理 | 直爽 |

      | 李工 | 部长 | 细 |
      | 赵工 | 主管 | 稳 |
      """
    )
    #expect(try people(of: page) == ["张总", "李工", "赵工"])
  }
}
