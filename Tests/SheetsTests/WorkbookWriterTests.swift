import Foundation
import Sheets
import TestSupport
import Testing
import Values

@Suite struct WorkbookWriterTests {
  private let day: Day

  init() throws {
    day = try #require(Day(year: 2026, month: 10, day: 31))
  }

  private func written(_ sheets: Sheet...) throws -> [UInt8] {
    try WorkbookWriter.write(sheets, title: "台账", day: day)
  }

  /// What another program reads of a workbook of these sheets.
  private func readBack(_ sheets: [Sheet]) throws -> [String] {
    let workspace = try Workspace()
    let file = workspace.folder.appending(path: "book.xlsx")
    let bytes = try WorkbookWriter.write(sheets, title: "台账", day: day)
    try Data(bytes).write(to: file)
    return SpreadsheetReader.lines(of: file.path(percentEncoded: false))
  }

  @Test(.enabled(if: SpreadsheetReader.isThere, "\(SpreadsheetReader.absence)"))
  func keepsEachTypeOfCell() throws {
    let recent = try #require(Day(year: 2026, month: 2, day: 28))
    let early = try #require(Day(year: 1899, month: 12, day: 31))
    let sheet = Sheet(
      name: "客户",
      columns: ["文字", "整数", "小数", "百分比", "进度", "日期", "空"].map { Sheet.Column($0) },
      rows: [
        Sheet.Row([
          .text("大庆石油"), .integer(-1_234_567), .number(Decimal(string: "5000000.25") ?? 0),
          .percent(85), .bar(Decimal(string: "33.3") ?? 0),
          .day(recent), .empty,
        ]),
        Sheet.Row(
          [
            .text(""), .integer(0), .number(Decimal(string: "0.1") ?? 0),
            .percent(Decimal(string: "0.05") ?? 0), .bar(120),
            .day(early), .empty,
          ],
          isUrgent: true
        ),
      ]
    )
    let lines = try readBack([sheet])
    #expect(
      lines == [
        "# 客户 B2 A1:G3 charts 0", "s 文字 | s 整数 | s 小数 | s 百分比 | s 进度 | s 日期 | s 空",
        "s 大庆石油 | int -1234567 #,##0 | float 5000000.25 #,##0.00 | float 0.85 0% | float 0.333 0.0%"
          + " | day 2026-02-28 | -",
        "- | int 0 #,##0 | float 0.1 #,##0.0 | float 0.0005 0.00% | float 1.2 0% | s 1899-12-31 | -",
      ]
    )
  }

  /// Formulas, numbers, and what XML cannot hold or would read otherwise.
  @Test(
    .enabled(if: SpreadsheetReader.isThere, "\(SpreadsheetReader.absence)"),
    arguments: [
      ("=1+1", "=1+1"), ("+86 10", "+86 10"), ("-5", "-5"), ("@SUM(A1)", "@SUM(A1)"),
      ("{=A1}", "{=A1}"), ("00123", "00123"), ("<a>&\"'", "<a>&\"'"),
      ("https://example.com", "https://example.com"), ("甲\r\n乙\r丙", "\\u7532\\n\\u4e59\\n\\u4e19"),
      ("a\u{0}b\u{1}", "a\u{FFFD}b\u{FFFD}"), ("_x0041_", "_x0041_"), ("𠮷野🙂", "𠮷野🙂"),
    ]
  )
  func keepsTextAsText(text: String, read: String) throws {
    let lines = try readBack([
      Sheet(name: "a", columns: [Sheet.Column("b")], rows: [Sheet.Row([.text(text)])])
    ])
    #expect(lines.last == "s " + read)
  }

  @Test(.enabled(if: SpreadsheetReader.isThere, "\(SpreadsheetReader.absence)"))
  func shortensWhatIsTooLongForACell() throws {
    let text = String(repeating: "客", count: 40_000)
    let lines = try readBack([
      Sheet(name: "a", columns: [Sheet.Column("b")], rows: [Sheet.Row([.text(text)])])
    ])
    #expect(lines.last == "s " + text.prefix(32_766) + "…")
  }

  @Test(.enabled(if: SpreadsheetReader.isThere, "\(SpreadsheetReader.absence)"))
  func givesSheetsNamesThatTheyCanBear() throws {
    let wanted = [
      "a/b:c*d?[e]\\", "'引号'", "", "History", "客户", "客户", String(repeating: "长", count: 40),
      String(repeating: "长", count: 40), String(repeating: "🙂", count: 20),
    ]
    let lines = try readBack(
      wanted.map { Sheet(name: $0, columns: [Sheet.Column("x")], rows: []) }
    )
    let names = lines.filter { $0.hasPrefix("# ") }.compactMap {
      $0.dropFirst(2).components(separatedBy: " A2 ").first
    }
    #expect(
      names == [
        "a·b·c·d··e··", "引号", "Sheet", "History·", "客户", "客户 (2)",
        String(repeating: "长", count: 31), String(repeating: "长", count: 27) + " (2)",
        String(repeating: "🙂", count: 15),
      ]
    )
  }

  @Test(.enabled(if: SpreadsheetReader.isThere, "\(SpreadsheetReader.absence)"))
  func drawsChartsOverItsRows() throws {
    let sheet = Sheet(
      name: "漏斗",
      columns: [Sheet.Column("阶段"), Sheet.Column("客户数")],
      rows: [
        Sheet.Row([.text("确定开发对象"), .integer(9)]), Sheet.Row([.text("促成成交"), .integer(2)]),
      ],
      charts: [SheetChart(title: "漏斗", labels: 0, values: 1)]
    )
    #expect(try readBack([sheet]).first == "# 漏斗 B2 A1:B3 charts 1")
  }

  @Test func givesTheSameBytesForTheSameSheets() throws {
    let sheet = Sheet(
      name: "客户",
      columns: [Sheet.Column("客户")],
      rows: [Sheet.Row([.text("大庆石油")])],
      charts: []
    )
    #expect(try written(sheet) == written(sheet))
  }

  @Test func refusesMoreRowsThanASheetHolds() throws {
    let rows = Array(repeating: Sheet.Row([.empty]), count: 1_048_576)
    #expect(throws: SheetsError.tooLarge(sheet: "a", rows: 1_048_576, columns: 1)) {
      try written(Sheet(name: "a", columns: [Sheet.Column("b")], rows: rows))
    }
  }
}
