import Foundation
import GRDB
import Ledger
import TestSupport
import Testing
import Values

@testable import Archive
@testable import SQLiteArchive

@Suite("Backup")
struct BackupTests {
  private let place: Workplace
  private var copy: String { place.folder.appending(path: "copy.sqlite").path() }
  private let options = FilingOptions(actor: "tester")

  init() throws { place = try Workplace() }

  @Test func isAnArchiveThatVerifiesAndHoldsTheSame() throws {
    let archive = try place.open()
    try archive.file([DocumentFiling("a", [FiledSheet(number: "1"), FiledSheet(number: "2")])])
    try archive.backUp(to: copy, as: options)
    let backup = try SQLiteArchive.open(copy, mode: .existing)
    #expect(try backup.verify() == [])
    #expect(try backup.items() == archive.items())
    #expect(try backup.journal() == archive.journal())
    #expect(try archive.journal().last?.act == "backed-up")
    #expect(try archive.statistics().lastBackup == options.at)
  }

  @Test func writesOverNothing() throws {
    let archive = try place.open()
    try Data("mine".utf8).write(to: URL(filePath: copy))
    #expect(throws: ArchiveError.exists(path: copy)) { try archive.backUp(to: copy, as: options) }
    #expect(try Data(contentsOf: URL(filePath: copy)) == Data("mine".utf8))
  }

  @Test func succeedsWhileOthersWrite() async throws {
    let path = place.path
    _ = try place.open()
    try await withThrowingTaskGroup { group in
      group.addTask {
        let archive = try SQLiteArchive.open(path, mode: .existing, waitingTime: 60)
        for number in 0..<60 {
          try archive.file([DocumentFiling("d\(number)", [FiledSheet(number: "\(number)")])])
        }
      }
      for copy in 0..<4 {
        group.addTask {
          let archive = try SQLiteArchive.open(path, mode: .existing, waitingTime: 60)
          try archive.backUp(to: "\(path).\(copy)", as: FilingOptions(actor: "tester"))
        }
      }
      try await group.waitForAll()
    }
    for copy in 0..<4 {
      #expect(try SQLiteArchive.open("\(path).\(copy)", mode: .existing).verify() == [])
    }
  }
}

@Suite("Migration")
struct MigrationTests {
  private let place: Workplace
  private let next = Schema.Migration(name: "99 later", sql: "CREATE TABLE later (a TEXT) STRICT")

  init() throws { place = try Workplace() }

  private func prepare(_ migrations: [Schema.Migration]) throws {
    let queue = try DatabaseQueue(path: place.path)
    try Schema.prepare(
      queue,
      path: place.path,
      mode: .existing,
      waitingTime: 1,
      migrations: migrations
    )
    try queue.close()
  }

  @Test func keepsACopyOfTheOlderArchive() throws {
    let archive = try place.open()
    try archive.file([DocumentFiling("a", [FiledSheet()])])
    try archive.queue.close()
    try prepare(Schema.migrations + [next])
    let last = try #require(Schema.migrations.last).name.replacing(" ", with: "-")
    let backup = try SQLiteArchive.open("\(place.path).\(last).backup", mode: .existing)
    #expect(try backup.items().count == 1)
    #expect(try backup.verify() == [])
    let queue = try DatabaseQueue(path: place.path)
    let acts = try queue.read { try String.fetchAll($0, sql: "SELECT act FROM journal") }
    #expect(acts == ["filed", "imported", "migrated"])
  }

  @Test func refusesALaterArchive() throws {
    try place.open().queue.close()
    try prepare(Schema.migrations + [next])
    #expect(throws: ArchiveError.newerSchema(path: place.path, unknown: ["99 later"])) {
      try SQLiteArchive.open(place.path, mode: .existing)
    }
  }
}

@Suite("Network file system")
struct NetworkFileSystemTests {
  @Test(
    arguments: [
      (0x6969, .nfs), (0x517B, .smb), (0xFF53_4D42, .smb), (0xFE53_4D42, .smb), (0xEF53, nil),
      (0x0102_1994, nil), (0x794C_7630, nil), (0x9123_683E, nil), (0x5846_5342, nil),
    ] as [(UInt64, NetworkFileSystem?)]
  )
  func isToldByItsNumber(magic: UInt64, system: NetworkFileSystem?) {
    #expect(NetworkFileSystem(magic: magic) == system)
  }

  @Test func isNotWhereTheTestsRun() throws {
    let place = try Workplace()
    #expect(NetworkFileSystem(at: place.folder.path()) == nil)
  }
}
