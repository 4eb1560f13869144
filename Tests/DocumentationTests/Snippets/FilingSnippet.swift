// snippet.filing
import Archive
import Filing
import Forms
import Foundation
// snippet.end
import SQLiteArchive
import TestSupport
import Testing
import Values
// snippet.filing
import Wording
// snippet.end

@Suite struct FilingSnippet {
  @Test func filesADocument() throws {
    let archive = try SQLiteArchive.inMemory()
    let file = Repository.samples.appending(path: "visit-jinyun-2026-11-18.md")
    let library = try FormLibrary(folder: Repository.forms)
    let today = try #require(Day(iso8601: "2026-11-23"))
    // snippet.filing
    let rules = try FilingRules(library: library)
    let reading = DocumentDesk(library: library, today: today)
    let filing = FilingDesk(
      archive: archive,
      forms: library.forms,
      scheme: rules.numbers,
      options: FilingOptions(actor: "mailbox"),
      today: today
    )
    let bytes = Array(try Data(contentsOf: file))
    let document = try reading.document(path: file.lastPathComponent, bytes: bytes)
    let receipts = try filing.file([document], language: .zh)
    // snippet.end
    #expect(receipts.map(\.outcome) == [.filed])
    #expect(receipts.first?.item?.archiveNumber.rawValue == "Q001-YW·2026-D10-DKH-0001")
  }
}
