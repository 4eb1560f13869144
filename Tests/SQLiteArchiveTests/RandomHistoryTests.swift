import Foundation
import SQLiteArchive
import TestSupport
import Testing

@testable import Archive

/// Histories of forms, played at random by two at once, against a model that knows nothing of the
/// archive.
@Suite("Random histories")
struct RandomHistoryTests {
  /// How many histories are played; `GUIDANG_HISTORIES` sets another number.
  private static var count: Int {
    ProcessInfo.processInfo.environment["GUIDANG_HISTORIES"].flatMap { Int($0) } ?? 300
  }

  @Test func endInTheLedgerThatTheirFormsTell() async throws {
    for seed in 0..<RandomHistoryTests.count {
      let place = try Workplace()
      var history = RandomHistory(seed: UInt64(seed))
      let archive = try place.open(waitingTime: 60)
      let path = place.path
      let (one, other) = try history.hands()
      async let first: Void = RandomHistory.handIn(one, to: path)
      async let second: Void = RandomHistory.handIn(other, to: path)
      _ = try await (first, second)
      // Somebody hands in again what has come, while everything else goes on.
      let again = try history.repetitions()
      async let repeated: Void = RandomHistory.handIn(again, to: path)
      try history.goOn(in: archive)
      try await repeated

      let rows = try history.rows(of: archive)
      #expect(rows == history.expected, "seed \(seed)")
      #expect(try archive.verify() == [], "seed \(seed)")

      guard seed.isMultiple(of: 5) else { continue }
      let folder = place.folder.appending(path: "bag").path()
      try archive.export(as: .bagIt, to: folder, scheme: .test, options: RandomHistory.options)
      let copy = try SQLiteArchive.inMemory()
      try copy.restore(from: folder)
      #expect(try copy.items() == archive.items(), "seed \(seed)")
      #expect(try history.rows(of: copy) == rows, "seed \(seed)")
    }
  }
}
