// snippet.sheets
import Sheets
// snippet.end
import Testing

@Suite struct SheetsSnippet {
  @Test func writesAWorkbook() throws {
    // snippet.sheets
    let day = SheetDay(year: 2026, month: 10, day: 28)
    let sheet = Sheet(
      name: "接触",
      columns: [Sheet.Column("客户"), Sheet.Column("日期"), Sheet.Column("次数")],
      rows: [Sheet.Row([.text("武汉楚澜水务有限公司"), .day(day), .integer(5)])]
    )
    let workbook = try WorkbookWriter.write([sheet], title: "接触", day: day)
    // snippet.end
    #expect(workbook.starts(with: Array("PK".utf8)))
  }
}
