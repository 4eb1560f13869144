import Archive
import Filing
import Findings
// snippet.reports
import Ledger
import Reports
// snippet.end
import SQLiteArchive
import Testing
// snippet.reports
import Wording
// snippet.end

@Suite struct ReportsSnippet {
  @Test func printsAMonthAndAView() throws {
    let office = try SampleOffice()
    let (library, today) = (office.library, office.today)
    let entries = try office.archive.ledgerEntries()
    let policy = office.rules.ledger
    // snippet.reports
    let book = LedgerBook(entries, policy: policy, on: today)
    let words = LedgerWords(library: library)
    let report = Report(book, month: LedgerMonth(of: today), words: words)
    let document = try report.docx(in: .zh)
    let page = report.html(in: .zh)
    let table = LedgerTable.due(book.ownedObligations, on: today).markdown(in: .en)
    // snippet.end
    #expect(document.starts(with: Array("PK".utf8)))
    #expect(page.contains("大客户开发月度报告（2026年11月）"))
    #expect(table.hasPrefix("| account | what |"))
  }
}
