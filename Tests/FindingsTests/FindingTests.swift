import Findings
import Testing
import Wording

@Suite struct FindingTests {
  private let whole = Finding(
    .error,
    .invalidDate,
    form: "visit-record",
    submission: 1,
    field: "contacts.on",
    label: LocalizedText(zh: "日期", en: "Date"),
    row: 2,
    place: .line(12, column: 5),
    found: "2月30日",
    expected: LocalizedText(zh: "日期，例如 2024年3月5日", en: "a date such as 2024年3月5日")
  )

  @Test func writesEveryMemberInOrder() {
    #expect(
      whole.json(in: .zh).description == """
        {"severity":"error","code":"invalid-date","form":"visit-record","submission":1,\
        "field":"contacts.on","message":"第2条记录（第12行）的“日期”填写的“2月30日”不是有效日期。请填写日期，例如 2024年3月5日。",\
        "location":{"line":12,"column":5},"found":"2月30日","expected":"日期，例如 2024年3月5日"}
        """
    )
    #expect(
      whole.json(in: .en).description == """
        {"severity":"error","code":"invalid-date","form":"visit-record","submission":1,\
        "field":"contacts.on",\
        "message":"“Date” of record 2 (line 12) says “2月30日”, which is no date. Enter a date such as 2024年3月5日.",\
        "location":{"line":12,"column":5},"found":"2月30日","expected":"a date such as 2024年3月5日"}
        """
    )
  }

  @Test func leavesOutWhatIsNotKnown() {
    #expect(
      Finding(.info, FindingCode(rawValue: "a-rule")).json(in: .en).description
        == #"{"severity":"info","code":"a-rule","message":"a-rule"}"#
    )
  }

  @Test func takesTheMessageOfAFormsOwnRule() {
    let finding = Finding(
      .warning,
      FindingCode(rawValue: "a-rule"),
      field: "place",
      arguments: ["rows": LocalizedText(verbatim: "3")],
      template: LocalizedText(zh: "{label}有{rows}行{nothing}{", en: "{label}: {rows} rows, {found}")
    )
    #expect(finding.message(in: .zh) == "place有3行{")
    #expect(finding.message(in: .en) == "place: 3 rows, (not shown)")
  }

  @Test func quotesAtMostSixtyCharactersOnOneLine() {
    let long = Finding(
      .error,
      .invalidCode,
      found: "一\n二" + String(repeating: "字", count: 58),
      template: LocalizedText(verbatim: "{found}")
    )
    #expect(long.message(in: .zh) == "一 二" + String(repeating: "字", count: 56) + "…")
  }

  @Test func hidesPersonalData() {
    let hidden = Finding(.error, .invalidDate, label: LocalizedText(verbatim: "生日"))
    #expect(hidden.message(in: .zh) == "“生日”填写的“（内容不显示）”不是有效日期。请填写。")
    #expect(hidden.message(in: .en) == "“生日” says “(not shown)”, which is no date. Enter .")
  }

  @Test func namesThePlaceAfterThePath() {
    let position = GridPosition(table: 1, row: 3, column: 2)
    var finding = Finding(
      .error,
      .missingValue,
      label: LocalizedText(zh: "地点", en: "Place"),
      place: .cell(CellPlace(part: "word/document.xml", position: position)),
      expected: LocalizedText(zh: "地名", en: "a place")
    )
    #expect(
      finding.line(path: "a.docx", in: .zh)
        == "a.docx: 表1 第3行 第2列: 错误[missing-value]: “地点”没有填写，此栏必填。请填写地名。"
    )
    #expect(
      finding.line(path: "a.docx", in: .en)
        == "a.docx: table 1, row 3, column 2: error[missing-value]: “Place” is empty and is required. Enter a place."
    )
    finding.place = .line(12, column: 5)
    #expect(
      finding.line(path: "a.md", in: .en)
        == "a.md:12:5: error[missing-value]: “Place” is empty and is required. Enter a place."
    )
  }

  @Test func ordersBySubmissionThenWeight() {
    let findings = [
      Finding(.info, .missingValue, submission: 1, field: "a"),
      Finding(.warning, .missingValue, submission: 0, field: "b"),
      Finding(.error, .missingValue, submission: 1, field: "c"),
      Finding(.error, .missingValue, submission: 0, field: "d"),
      Finding(.error, .missingValue, submission: 0, field: "e"),
      Finding(.info, .contentNotRead, field: "f"),
    ]
    #expect(Finding.ordered(findings).map(\.field) == ["f", "d", "e", "b", "c", "a"])
  }

  @Test func countsBySeverity() {
    var tally = FindingTally()
    #expect(tally.summary(in: .zh) == "没有发现问题。")
    #expect(tally.summary(in: .en) == "Nothing to mend.")
    for severity in [Severity.error, .warning, .error, .info] {
      tally.add(Finding(severity, .missingValue))
    }
    #expect(tally.summary(in: .zh) == "2 处必须修改，1 处请确认，1 条提示。")
    #expect(tally.summary(in: .en) == "2 to mend, 1 to check, 1 notes.")
  }
}
