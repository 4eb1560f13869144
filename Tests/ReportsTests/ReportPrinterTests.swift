import Documents
import Findings
import Foundation
import Ledger
import Packages
import Reports
import TestSupport
import Testing
import Wording

/// One report through its three printers.
@Suite struct ReportPrinterTests {
  private var report: Report {
    var funnel = Sample.table(urgent: false)
    funnel.id = "funnel"
    funnel.columns[2].isCharted = true
    let none = LedgerTable(id: "none", title: funnel.title, columns: funnel.columns)
    return Report(
      title: LocalizedText(zh: "月度报告<2026年10月>", en: "Report of 2026-10"),
      subtitle: LocalizedText(zh: "数据截至 2026-10-31", en: "as of 2026-10-31"),
      day: Sample.day,
      sections: [
        Report.Section(
          title: LocalizedText(zh: "一、概况", en: "1. Summary"),
          lead: LocalizedText(zh: "甲 & 乙", en: "a & b"),
          tables: [Sample.table()]
        ),
        Report.Section(
          title: LocalizedText(zh: "二、漏斗", en: "2. Funnel"),
          tables: [funnel, none]
        ),
        Report.Section(
          title: LocalizedText(zh: "三、分级", en: "3. Tiers"),
          tables: [none, none]
        ),
      ]
    )
  }

  @Test func isAPageThatNeedsNothingElse() {
    let page = report.html(in: .zh)
    #expect(page.contains("<h1>月度报告&lt;2026年10月&gt;</h1>"))
    #expect(page.contains("<p class=\"lead\">甲 &amp; 乙</p>"))
    #expect(page.contains("<tr class=\"urgent\"><td class=\"short\">=a|b<br>\u{FFFD}[2J</td>"))
    #expect(page.contains("<svg class=\"chart\"") && page.contains(">1,200</text>"))
    // A section says once that it is empty; a view without rows beside one that has some says nothing.
    #expect(page.components(separatedBy: "<p class=\"none\">（无）</p>").count == 2)
    for foreign in ["<script", "http:", "https:", "url(", "<img", "<link"] {
      #expect(!page.contains(foreign), "\(foreign)")
    }
    #expect(page == report.html(in: .zh))
  }

  @Test func isAWordDocumentWhoseHeadersRepeat() throws {
    let bytes = try report.docx(in: .zh)
    #expect(try bytes == report.docx(in: .zh))
    var package = try PackageReader(bytes)
    let main = String(decoding: try package.read("word/document.xml"), as: UTF8.self)
    #expect(main.components(separatedBy: "<w:tblHeader/>").count - 1 == 2)
    let document = try #require(DocumentReader.read(bytes, name: "r.docx").document)
    #expect(
      DocumentTree.text(document).split(separator: "\n").prefix(5).map { String($0) } == [
        "月度报告<2026年10月>", "数据截至 2026-10-31", "一、概况", "甲 & 乙",
        "客户\t状态\t接触\t最近\t当面比例\t态度",
      ]
    )
  }

  @Test(.enabled(if: SpreadsheetReader.isThere, "\(SpreadsheetReader.absence)"))
  func isAWorkbookWithItsChart() throws {
    let workspace = try Workspace()
    let file = workspace.folder.appending(path: "r.xlsx")
    try Data(try report.workbook(in: .zh)).write(to: file)
    let lines = SpreadsheetReader.lines(of: file.path(percentEncoded: false))
    #expect(
      lines.filter { $0.hasPrefix("#") } == [
        "# 样表 B2 A1:F3 charts 0", "# 样表 (2) B2 A1:F3 charts 1", "# 样表 (3) B2 A1:F1 charts 0",
        "# 样表 (4) B2 A1:F1 charts 0", "# 样表 (5) B2 A1:F1 charts 0",
      ]
    )
  }
}
