import Foundation
import SQLiteArchive
import TestSupport
import Testing

@testable import Archive

@Suite("New archives")
struct NewArchiveTests {
  @Test func leaveNothingBesideThem() throws {
    let place = try Workplace()
    let archive = try place.open()
    #expect(try archive.verify() == [])
    let names = try FileManager.default.contentsOfDirectory(atPath: place.folder.path())
    #expect(
      Set(names).subtracting(["archive.sqlite-wal", "archive.sqlite-shm"]) == ["archive.sqlite"]
    )
  }

  @Test func areMadeOnceByManyAtOnce() async throws {
    let place = try Workplace()
    let path = place.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<8 {
        group.addTask {
          let archive = try SQLiteArchive.open(path, mode: .create, waitingTime: 300)
          try archive.file([DocumentFiling("\(number)", [FiledSheet(number: "\(number)")])])
        }
      }
      try await group.waitForAll()
    }
    let archive = try place.open()
    #expect(try archive.items().count == 8)
    #expect(try archive.verify() == [])
  }

  @Test func areMadeInAnEmptyFileThatIsThere() throws {
    let place = try Workplace()
    #expect(FileManager.default.createFile(atPath: place.path, contents: nil))
    #expect(try place.open().verify() == [])
  }
}
