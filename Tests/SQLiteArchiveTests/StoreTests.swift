import Foundation
import GRDB
import Ledger
import TestSupport
import Testing
import Values

@testable import Archive
@testable import SQLiteArchive

@Suite("Store")
struct StoreTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  @Test func doesNotMakeAnArchiveUnlessAsked() throws {
    #expect(throws: ArchiveError.missing(path: place.path)) {
      try SQLiteArchive.open(place.path, mode: .existing)
    }
    #expect(!FileManager.default.fileExists(atPath: place.path))
  }

  @Test func opensWhatItMade() throws {
    try place.open().file([DocumentFiling("a", [FiledSheet()])])
    #expect(try SQLiteArchive.open(place.path, mode: .existing).items().count == 1)
  }

  @Test func refusesAnEmptyFileUnlessItMayFillIt() throws {
    try Data().write(to: URL(filePath: place.path))
    #expect(throws: ArchiveError.notAnArchive(path: place.path)) {
      try SQLiteArchive.open(place.path, mode: .existing)
    }
    _ = try place.open()
  }

  @Test(arguments: [SQLiteArchive.Mode.create, .existing])
  func refusesAnotherFile(mode: SQLiteArchive.Mode) throws {
    let bytes = Data("归档".utf8) + Data(repeating: 7, count: 5000)
    try bytes.write(to: URL(filePath: place.path))
    #expect(throws: ArchiveError.notAnArchive(path: place.path)) {
      try SQLiteArchive.open(place.path, mode: mode)
    }
    #expect(try Data(contentsOf: URL(filePath: place.path)) == bytes)
  }

  /// What SQLite reads as a URI is a file's name all the same: nothing is filed in memory.
  @Test(arguments: ["file::memory:", "file:x?mode=memory", "FILE:y", "file:%41?immutable=1"])
  func keepsItsFileUnderAnyName(name: String) throws {
    for path in [name, place.folder.appending(path: name).path(percentEncoded: false)] {
      // The name alone is one beside the folder that a process works in.
      let named = path == name ? "\(name)-\(UUID().uuidString)" : path
      defer { for file in ArchiveFile.places(of: named) { unlink(file) } }
      let archive = try SQLiteArchive.open(named, mode: .create)
      try archive.file([DocumentFiling("a", [FiledSheet()])])
      try archive.queue.close()
      #expect(FileManager.default.fileExists(atPath: named))
      #expect(try SQLiteArchive.open(named, mode: .existing).items().count == 1)
    }
  }

  @Test func refusesAFolder() throws {
    #expect(throws: ArchiveError.notAnArchive(path: place.folder.path())) {
      try SQLiteArchive.open(place.folder.path(), mode: .create)
    }
  }

  @Test func refusesAFolderThatIsNotThere() throws {
    let path = place.folder.appending(path: "none/archive.sqlite").path()
    #expect {
      try SQLiteArchive.open(path, mode: .create)
    } throws: { error in
      if case ArchiveError.cannotOpen(path: path, _) = error { true } else { false }
    }
  }

  @Test func saysThatATruncatedArchiveIsDamaged() throws {
    do {
      let archive = try place.open()
      for number in 0..<20 {
        try archive.file([
          DocumentFiling(
            "a\(number)",
            [FiledSheet(number: "\(number)")],
            bytes: String(repeating: "x", count: 20_000)
          )
        ])
      }
    }
    let url = URL(filePath: place.path)
    let bytes = try Data(contentsOf: url)
    try bytes.prefix(bytes.count / 2).write(to: url)
    #expect {
      let archive = try SQLiteArchive.open(place.path, mode: .existing)
      _ = try archive.items()
      _ = try archive.ledgerRecords()
      let faults = try archive.verify()
      if !faults.isEmpty { throw ArchiveError.damaged(path: place.path, cause: "verified") }
    } throws: { error in
      switch error {
      case ArchiveError.damaged(path: place.path, cause: _): true
      default: false
      }
    }
  }

  @Test func isLockedWhileAnotherWritesForLong() throws {
    let one = try place.open()
    let other = try place.open(waitingTime: 0.2)
    _ = try one.write { _ in
      #expect(throws: ArchiveError.locked(path: place.path, waitedSeconds: 0.2)) {
        try other.file([DocumentFiling("a", [FiledSheet()])])
      }
    }
    try other.file([DocumentFiling("a", [FiledSheet()])])
  }

  @Test func filesEveryDocumentOnceWhenEightWriteAtOnce() async throws {
    let path = place.path
    let receipts = try await withThrowingTaskGroup { group in
      for writer in 0..<8 {
        group.addTask {
          let archive = try SQLiteArchive.open(path, mode: .create, waitingTime: 60)
          return try (0..<10).flatMap { number in
            try archive.file([
              DocumentFiling(
                "d\((number + writer) % 10)",
                [FiledSheet(number: "\((number + writer) % 10)")]
              )
            ])
          }
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(receipts.count { $0.outcome == .filed } == 10)
    #expect(receipts.count { $0.outcome == .duplicate } == 70)
    let archive = try place.open()
    #expect(try archive.items().map(\.id.rawValue) == Array(1...10))
    #expect(try archive.verify() == [])
  }
}
