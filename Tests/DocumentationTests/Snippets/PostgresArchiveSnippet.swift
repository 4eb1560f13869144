// snippet.postgres-archive
import Archive
import PostgresArchive
// snippet.end
import TestSupport
import Testing

@Suite struct PostgresArchiveSnippet {
  @Test func opensAndVerifies() throws {
    let text = try PostgresServer.shared.get().address()
    // snippet.postgres-archive
    guard let address = PostgresAddress(text) else { return }
    let archive = try PostgresArchive.open(address, mode: .create)
    let faults = try archive.verify()
    // snippet.end
    #expect(faults == [])
  }
}
