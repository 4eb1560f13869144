import Archive
import Ledger
import PostgresArchive
import Query
import TestSupport
import Testing
import Values

/// An archive whose server has no more room, where a test may give it a small disk.
@Suite(
  "A full server",
  .enabled("mounting is allowed") { try PostgresServer.mayHaveSmallDisk }
)
struct FullServerTests {
  /// A document of some size that nothing makes smaller.
  private func document(_ number: Int) throws -> DocumentFiling {
    var generator = SeededGenerator(seed: UInt64(number + 1))
    let bytes = (0..<100_000).map { _ in generator.next() }.withUnsafeBytes { Array($0) }
    return DocumentFiling(
      path: "\(number)",
      bytes: bytes,
      digest: try ContentDigest(of: bytes),
      submissions: try (0..<20).map {
        .file(try FiledSheet(number: "N-\(number)-\($0)", texts: ["第\(number)次讨论"]).request())
      }
    )
  }

  @Test func saysSoAndGoesOnWhenThereIsRoom() throws {
    let server = try PostgresServer(smallDisk: 40)
    let archive = try server.open(office: "main")
    // What is dropped later, to make room.
    try server.ask("CREATE TABLE filler AS SELECT generate_series(1, 250000)")
    var receipts: [Receipt] = []
    var taken = 0
    var refusal: ArchiveError?
    while refusal == nil, taken < 200 {
      do {
        receipts += try archive.take([document(taken)])
        taken += 1
      } catch let error as ArchiveError {
        refusal = error
      }
    }
    guard case .diskFull = refusal else {
      Issue.record("\(taken) documents filed, then: \(String(describing: refusal))")
      return
    }
    #expect(taken > 3)
    // All that was receipted is there, and nothing else, and it can be read.
    #expect(try archive.items().map(\.archiveNumber) == receipts.compactMap(\.item?.archiveNumber))
    #expect(try archive.search(.text("讨论")).count == receipts.count)
    #expect(try archive.verify() == [])
    try server.ask("DROP TABLE filler")
    receipts += try (taken..<taken + 5).flatMap { try archive.take([document($0)]) }
    #expect(receipts.allSatisfy { $0.outcome == .filed })
    #expect(try archive.items().map(\.archiveNumber) == receipts.compactMap(\.item?.archiveNumber))
    let again = try (0..<taken + 5).flatMap { try archive.take([document($0)]) }
    #expect(again.allSatisfy { $0.outcome == .duplicate })
    #expect(try archive.verify() == [])
  }
}
