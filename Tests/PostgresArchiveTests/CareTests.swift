import Archive
import Foundation
import Ledger
import PostgresArchive
import Query
import Synchronization
import TestSupport
import Testing
import Values

/// What administrators do with a server, and what an archive on it is afterwards.
@Suite("An archive under a server's care")
struct CareTests {
  private func document(_ number: Int) throws -> DocumentFiling {
    try DocumentFiling("\(number)", [FiledSheet(number: "N-\(number)")])
  }

  @Test func findsAJournalThatWasCut() throws {
    let server = try PostgresServer()
    let (north, south) = (try server.open(office: "north"), try server.open(office: "south"))
    for archive in [north, south] { try archive.take((0..<2).map(document)) }
    try north.enterDisclosure(why: "查档", as: FilingOptions(actor: "甲"))
    let last = try north.snapshot { try $0.lastEntries().journal }
    #expect(try north.verify() == [])
    _ = try server.ask("DELETE FROM journal WHERE act = 'disclosed'")
    #expect(try north.verify() == [.cutJournal(last: last - 1, written: last)])
    #expect(try south.verify() == [])
    // What is written afterwards does not hide it.
    try north.take([document(2)])
    let entries = try north.snapshot { try $0.lastEntries().journal }
    #expect(
      try north.verify() == [
        .partedJournal(entry: last), .cutJournal(last: entries, written: entries + 1),
      ]
    )
  }

  /// A disk that loses a block: where a table cannot be read, neither what was filed nor that all of it is
  /// there is proved.
  @Test func letsNothingPassWhoseTableIsOverwritten() throws {
    let server = try PostgresServer()
    let archive = try server.open(office: "north")
    try archive.take((0..<3).map(document))
    #expect(try archive.verify() == [])
    for table in [
      "item", "revision", "original", "journal", "field_value", "import_entry",
      "import_document", "journal_end",
    ] {
      let file = try server.ask("CHECKPOINT; SELECT pg_relation_filepath('\(table)')")
      try server.stop()
      let path = "data/\(file)"
      try server.run(
        "cp \(path) whole; printf 'Z%.0s' {1..8192} | dd of=\(path) conv=notrunc status=none"
      )
      try server.start()
      let faults = try archive.verify()
      #expect(faults.contains(.unread(.authenticity)), "\(table): \(faults)")
      #expect(faults.contains(.unread(.completeness)), "\(table): \(faults)")
      try server.stop()
      try server.run("mv whole \(path)")
      try server.start()
    }
    #expect(try archive.verify() == [])
  }

  @Test func verifiesAfterADumpIsRestored() throws {
    let server = try PostgresServer()
    let archive = try server.open(office: "north")
    try archive.take((0..<20).map(document))
    _ = try archive.withdraw(ItemID(rawValue: 3), why: "重复", as: FilingOptions(actor: "甲"))
    try server.dump(into: "copy")
    let text = server.address(office: "north").replacing("/guidang?", with: "/copy?")
    let copy = try PostgresArchive.open(try #require(PostgresAddress(text)), mode: .existing)
    #expect(try copy.verify() == [])
    #expect(try copy.items() == archive.items())
    #expect(
      try copy.take([document(20)]).map(\.summary) == archive.take([document(20)]).map(\.summary)
    )
  }

  @Test func verifiesAfterABaseBackupIsRestoredWithItsWAL() throws {
    let server = try PostgresServer(settings: PostgresServer.archiving)
    let archive = try server.open(office: "north")
    try archive.take((0..<10).map(document))
    try server.takeBaseBackup()
    // What came after the backup is in the WAL alone.
    try archive.take((10..<20).map(document))
    _ = try archive.withdraw(ItemID(rawValue: 3), why: "重复", as: FilingOptions(actor: "甲"))
    let items = try archive.items()
    try server.restoreBaseBackup()
    #expect(try archive.verify() == [])
    #expect(try archive.items() == items)
    #expect(try archive.take([document(19), document(20)]).map(\.outcome) == [.duplicate, .filed])
    #expect(try archive.verify() == [])
  }

  @Test func readsFromAStandbyAndFilesWhereThatIsTaken() throws {
    let server = try PostgresServer()
    _ = try server.open(office: "north").take((0..<5).map(document))
    try server.startStandby()
    let path = server.folder.path()
    let text = """
      host=\(path),\(path) port=5432,5433 user=guidang dbname=guidang \
      target_session_attrs=prefer-standby office=north
      """
    let archive = try PostgresArchive.open(
      try #require(PostgresAddress(text)),
      mode: .existing,
      waitingTime: 20
    )
    #expect(try archive.standbyDelay() != nil)
    #expect(try archive.take([document(5)]).map(\.outcome) == [.filed])
    // The standby follows soon.
    for _ in 0..<200 where try archive.items().count < 6 { Thread.sleep(forTimeInterval: 0.05) }
    #expect(try archive.search(.text("讨论")).count == 6)
    try server.stop()
    #expect(try archive.items().count == 6)
    try server.promoteStandby()
    #expect(try archive.take([document(6)]).map(\.outcome) == [.filed])
    #expect(try archive.standbyDelay() == nil)
    #expect(try archive.items().count == 7)
    #expect(try archive.verify() == [])
  }

  @Test func goesOnReadingWhileAStandbyBecomesThePrimary() throws {
    let server = try PostgresServer()
    let items = try {
      let archive = try server.open(office: "north")
      try archive.take((0..<30).map(document))
      return try archive.items()
    }()
    try server.startStandby()
    let path = server.folder.path()
    let text = """
      host=\(path),\(path) port=5432,5433 user=guidang dbname=guidang \
      target_session_attrs=prefer-standby office=north
      """
    let archive = try PostgresArchive.open(
      try #require(PostgresAddress(text)),
      mode: .existing,
      waitingTime: 20
    )
    for _ in 0..<200 where try archive.items().count < 30 { Thread.sleep(forTimeInterval: 0.05) }
    let end = End()
    let readers = (0..<3).map { reader in
      BackgroundWork { () throws -> Int in
        var count = 0
        while count < 2 || count < 2000 && !end.isReached.withLock({ $0 }) {
          switch reader {
          case 0: #expect(try archive.items() == items)
          case 1: #expect(try archive.search(.text("讨论")).count == 30)
          default: #expect(try archive.verify() == [])
          }
          count += 1
          Thread.sleep(forTimeInterval: 0.001)
        }
        return count
      }
    }
    Thread.sleep(forTimeInterval: 0.3)
    try server.stop()
    Thread.sleep(forTimeInterval: 0.3)
    try server.promoteStandby()
    Thread.sleep(forTimeInterval: 0.3)
    end.isReached.withLock { $0 = true }
    for reader in readers { #expect(try reader.value() > 1) }
    #expect(try archive.take([document(30)]).map(\.outcome) == [.filed])
    #expect(try archive.verify() == [])
  }

  @Test func givesBackRoomAndBuildsTheIndexAnew() throws {
    let archive = try PostgresServer.shared.get().open()
    try archive.take((0..<5).map(document))
    let options = FilingOptions(actor: "甲")
    try archive.reindex(as: options)
    _ = try archive.compact()
    #expect(try archive.search(.text("讨论")).count == 5)
    #expect(try archive.verify() == [])
    #expect {
      try archive.backUp(to: "/tmp/nowhere.sqlite", as: options)
    } throws: { error in
      if case ArchiveError.backedUpElsewhere = error { true } else { false }
    }
  }
}

/// Until when something is done beside something else.
private final class End: Sendable {
  let isReached = Mutex(false)
}
