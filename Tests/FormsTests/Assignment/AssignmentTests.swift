import Findings
import Forms
import TestSupport
import Testing
import Values
import Wording

/// Labels of a company's own words are given to the fields that they mean, and to no others.
@Suite struct AssignmentTests {
  /// A visit record in which some labels are replaced by others, and what it then says besides.
  struct Pair: Sendable, CustomTestStringConvertible {
    var name: String
    var lacking: [String]
    var drawing: String
    var difference: String

    init(_ name: String, without lacking: String..., by drawing: String, gives difference: String) {
      self.name = name
      self.lacking = lacking
      self.drawing = drawing
      self.difference = difference
    }

    var testDescription: String { name }
  }

  private static let lines = [
    "客户名称：大庆油田物资公司", "拜访时间：2026-11-05", "拜访地点：物资楼", "拜访方式：当面拜访",
    "拜访人员：王建国（大客户开发主管）", "拜访前讨论会：2026-11-03", "资料准备：名片", "主要要点：看泵房。",
    "目标客户的想法：愿意试用。", "下一步的大客户开发建议：一周内再访。",
  ]

  /// The record with a drawing in the place of some of its lines.
  private static func page(without lacking: [String], drawing: String) -> DrawnPage {
    let kept = lines.filter { line in !lacking.contains { line.hasPrefix("\($0)：") } }
    return DrawnPage((["目标客户拜访表", drawing] + kept).joined(separator: "\n"))
  }

  @Test(arguments: moments + people + texts + neighbours + answers)
  func takesALabelForWhatItMeans(_ pair: Pair) throws {
    let base = try ReadPage(AssignmentTests.page(without: [], drawing: "").document)
    let page = AssignmentTests.page(without: pair.lacking, drawing: pair.drawing)
    let difference = try ReadPage(page.document).difference(from: base)
    #expect(difference == pair.difference)
  }

  /// A tick under a word that is none of the choices hides a choice: the row says so.
  @Test func findsATickThatIsNoneOfTheChoices() throws {
    let page = DrawnPage(
      """
      大客户开发表
      客户名称：大庆油田物资公司
      | 序号 | 接触人员 | 接触方式 | 客户进度 | < | < | 日期 |
      | ^ | ^ | ^ | 接触 | 展示 | 路演 | ^ |
      | 1 | 李敏 | 电话 | √ |  |  | 2026-03-02 |
      | 2 | 李敏 | 电话 |  | √ | √ | 2026-03-18 |
      """
    )
    let reading = try #require(try ReadPage(page.document).first)
    let found = reading.findings.filter { $0.code == .invalidChoice }
    #expect(found.map { $0.field.map { "\($0)" } } == ["contacts.progress"])
    #expect(found.map(\.row) == [2])
    #expect(found.map(\.found) == ["产品展示、路演"])
    guard case .rows(let rows)? = reading.submission.answers[FieldID(rawValue: "contacts")]?.value
    else {
      Issue.record("no contacts")
      return
    }
    #expect(rows.map { $0.answers[FieldID(rawValue: "progress")]?.text } == ["接触客户", nil])
  }

  @Test func readsAVisitARowWhoseDaysLackTheirYear() throws {
    let page = DrawnPage(
      """
      客户拜访周报表
      | 序号 | 日期 | 客户名称 | 拜访方式 | 沟通内容 | 客户意见 |
      | 1 | 11.16 | 大庆油田物资公司 | 上门 | 看泵房。 | 愿意试用。 |
      | 2 | 11.17 | 烟台港务公司 | 电话 | 售后回访。 | 满意。 |
      """
    )
    let said = try ReadPage(page.document).text().split(separator: "\n")
    #expect(
      said.filter { $0.hasPrefix("customerViews") || $0.hasPrefix("日期 =") } == [
        "customerViews: \"愿意试用。\"", "日期 = 11.16", "customerViews: \"满意。\"", "日期 = 11.17",
      ]
    )
  }

  @Test func readsDayAndTimeInColumnsOfTheirOwn() throws {
    let page = DrawnPage(
      """
      客户拜访周报表（2026年第47周）
      | 日期 | 时间 | 客户名称 | 拜访方式 | 沟通内容 | 客户意见 |
      | 11月16日 | 9:00-10:00 | 大庆油田物资公司 | 上门 | 看泵房。 | 愿意试用。 |
      | 11月17日 | 14:00 | 烟台港务公司 | 电话 | 售后回访。 | 满意。 |
      """
    )
    let said = try ReadPage(page.document).text().split(separator: "\n")
    #expect(
      said.filter { $0.hasPrefix("visitedAt") } == [
        "visitedAt: \"2026-11-16T09:00/2026-11-16T10:00\"", "visitedAt: \"2026-11-17T14:00\"",
      ]
    )
  }

  @Test func readsDaysWithoutAYearByThePeriodAboveThem() throws {
    let page = DrawnPage(
      """
      客户拜访周报表
      姓名：李敏　　周次：2026年第47周（11.16—11.20）
      | 序号 | 日期 | 客户名称 | 拜访方式 | 沟通内容 | 客户意见 |
      | 1 | 11.16 | 大庆油田物资公司 | 上门 | 看泵房。 | 愿意试用。 |
      | 2 | 11.17 | 烟台港务公司 | 电话 | 售后回访。 | 满意。 |
      """
    )
    let said = try ReadPage(page.document).text().split(separator: "\n")
    #expect(
      said.filter { $0.hasPrefix("visitedAt") } == [
        "visitedAt: \"2026-11-16\"", "visitedAt: \"2026-11-17\"",
      ]
    )
  }

  @Test func saysWhatItTookALabelFor() throws {
    let page = AssignmentTests.page(without: ["拜访时间"], drawing: "会谈的日子：2026-11-05")
    let reading = try #require(try ReadPage(page.document).first)
    let inferred = reading.submission.inferred.map { [$0.label, "\($0.field)"] }
    let findings = reading.findings.filter { $0.code == .labelInferred }
    #expect(inferred == [["会谈的日子", "visitedAt"]])
    #expect(
      findings.map { $0.message(in: .en) } == [
        "“会谈的日子” was taken for “Time of visit”. If that is wrong, name the field more clearly."
      ]
    )
    #expect(reading.isValid)
  }
}
