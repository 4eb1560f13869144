import Archive
import Foundation
import Ledger
import Office
import SQLiteArchive
import TestSupport
import Testing
import Values
import Wording

@Suite struct OfficeSnippet {
  @Test func filesAndFinds() async throws {
    let forms = Repository.forms
    let today = try #require(Day(iso8601: "2026-11-23"))
    let name = "visit-jinyun-2026-11-18.md"
    let data = try Data(contentsOf: Repository.samples.appending(path: name))
    let visit = HandedFile(name: name, bytes: Array(data))
    // snippet.office
    let office = Office(
      definitions: Definitions(folder: forms),
      archive: try SQLiteArchive.inMemory(),
      clock: .machine(today: today)
    )
    let clerk = Actor(name: "陆一帆", roles: [.office, .manager])
    let checked = try await office.check([visit], as: clerk)
    let filed = try await office.file([visit], options: ImportOptions(language: .zh), as: clerk)
    let answer = try office.search(SearchRequest(query: "日期:2026-11"), as: clerk)
    let accounts = try office.ledger(.accounts, as: clerk)
    // snippet.end
    #expect(checked.status == .success)
    #expect(filed.results.map(\.outcome) == [.filed])
    #expect(answer.count == 1)
    #expect(accounts.objects(in: .zh).count == 1)
  }
}
