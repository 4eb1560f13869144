import Findings
import Forms
import Foundation
import GRDB
import Ledger
import TestSupport
import Testing
import Values
import Wording

@testable import Archive
@testable import SQLiteArchive

@Suite("Ledger of an archive")
struct LedgerStoreTests {
  private let place: Workplace
  private let archive: SQLiteArchive

  init() throws {
    place = try Workplace()
    archive = try place.open()
    try archive.file([
      DocumentFiling("a", [FiledSheet(account: "华北钢铁", number: "1")]),
      DocumentFiling("b", [FiledSheet(account: "华北 钢铁", number: "2", date: "2024-03-06")]),
      DocumentFiling("c", [FiledSheet(account: "东方化工", number: "3")]),
    ])
  }

  private var options: FilingOptions { FilingOptions(actor: "tester") }

  private func enter(_ deed: LedgerAct.Deed, at moment: Date = Date()) throws {
    let act = LedgerAct(on: .epoch, deed: deed)
    _ = try archive.enter(as: FilingOptions(actor: "tester", at: Timestamp(moment))) { _ in
      Result<LedgerAct, CancellationError>.success(act)
    }
  }

  private static let merge = LedgerAct.Deed.merge(
    AccountReference(name: "华北钢铁"),
    other: AccountReference(name: "东方化工")
  )

  @Test func isEqualWhenItIsReplayed() throws {
    #expect(try archive.rebuildLedger(as: options) == LedgerRebuilding(entries: 3, differing: []))
    #expect(try archive.ledgerEntries().records.map(\.record.account) == ["华北钢铁", "华北 钢铁", "东方化工"])
  }

  @Test(arguments: [
    "UPDATE ledger_entry SET facts = x'00' WHERE item = 2",
    "UPDATE ledger_entry SET name_key = '别家' WHERE item = 2",
    "DELETE FROM ledger_entry WHERE item = 2",
    "UPDATE ledger_entry SET item = 2, revision = 7 WHERE item = 2",
  ])
  func isMendedWhereItIsNotWhatWasFiled(sql: String) throws {
    let expected = try archive.ledgerEntries()
    try archive.write { try $0.execute(sql: sql) }
    let item = ItemID(rawValue: 2)
    #expect(try archive.verify() == [.ledger(item)])
    #expect(
      try archive.rebuildLedger(as: options) == LedgerRebuilding(entries: 3, differing: [item])
    )
    #expect(try archive.verify() == [])
    #expect(try archive.ledgerEntries() == expected)
    #expect(try archive.journal().last?.act == "ledger-rebuilt")
  }

  @Test func isReadFromTheRevisionsWhereAnotherVersionLaidItOut() throws {
    let expected = try archive.ledgerEntries()
    try archive.write { db in
      try db.execute(sql: "UPDATE ledger_layout SET version = 99; DELETE FROM ledger_entry")
    }
    #expect(try archive.ledgerEntries() == expected)
    _ = try archive.file([DocumentFiling("d", [FiledSheet(number: "4")])])
    #expect(try archive.ledgerEntries().records.count == 4)
    #expect(try archive.rebuildLedger(as: options).differing == [])
    #expect(try archive.verify() == [])
  }

  @Test func isMadeForAnOlderArchive() throws {
    let expected = try archive.ledgerEntries()
    // Back to the first layout, with the import log that it had.
    try archive.write { db in
      try db.execute(
        sql: """
          DROP TABLE ledger_entry; DROP TABLE ledger_layout; DROP INDEX ledger_act;
          CREATE TABLE import_log (
            id INTEGER NOT NULL PRIMARY KEY, at TEXT NOT NULL, who TEXT NOT NULL, path TEXT NOT NULL,
            original TEXT NOT NULL, size INTEGER NOT NULL, submission INTEGER, form TEXT,
            outcome TEXT NOT NULL, item INTEGER REFERENCES item (id), revision INTEGER,
            findings TEXT NOT NULL
          ) STRICT;
          INSERT INTO import_log
            SELECT entry.id, at, who, path, original, size, submission, form, outcome, item, revision,
              document.findings
            FROM import_entry AS entry JOIN import_document AS document
              ON document.id = entry.document;
          DROP TABLE import_entry; DROP TABLE import_document;
          DROP TRIGGER journal_end_follows; DROP TABLE journal_end;
          DROP TABLE saved_search; DROP INDEX item_by_current; DROP INDEX reinstatement;
          CREATE INDEX item_by_identity ON item (identity);
          DELETE FROM migration WHERE rowid > 1
          """
      )
    }
    try archive.queue.close()
    let migrated = try place.open()
    #expect(try migrated.ledgerEntries() == expected)
    #expect(try migrated.verify() == [])
  }

  @Test func keepsActsInTheJournal() throws {
    try enter(LedgerStoreTests.merge)
    let filed = try #require(try archive.ledgerEntries().acts.first)
    #expect(filed.act.deed == LedgerStoreTests.merge)
    #expect(filed.who == "tester")
    #expect(try archive.journal().last?.act == "merged")
    #expect(try archive.verify() == [])
  }

  @Test func entersNothingThatIsRefused() throws {
    let before = try archive.journal()
    let decision = try archive.enter(as: options) { _ in
      Result<LedgerAct, CancellationError>.failure(CancellationError())
    }
    #expect(throws: CancellationError.self) { try decision.get() }
    #expect(try archive.journal() == before)
  }

  @Test(arguments: ExportLayout.allCases)
  func isRestoredWithItsActs(layout: ExportLayout) throws {
    try enter(LedgerStoreTests.merge)
    let folder = place.folder.appending(path: "export").path()
    try archive.export(as: layout, to: folder, scheme: .test, options: options)
    let restored = try SQLiteArchive.open(
      place.folder.appending(path: "restored.sqlite").path(),
      mode: .create
    )
    try restored.restore(from: folder)
    #expect(try restored.ledgerEntries() == archive.ledgerEntries())
    #expect(try restored.rebuildLedger(as: options).differing == [])
  }

  @Test func isKnownAsItWasAtAMoment() throws {
    let filedAt = Date()
    let later = filedAt.addingTimeInterval(100)
    _ = try archive.file(
      [
        DocumentFiling("d", [FiledSheet(account: "南方水务", number: "4")]),
        DocumentFiling("e", [FiledSheet(account: "东方化工厂", number: "3")], bytes: "2"),
      ],
      scheme: .test,
      options: FilingOptions(actor: "tester", at: Timestamp(later), revises: true)
    )
    _ = try archive.withdraw(
      ItemID(rawValue: 1),
      why: "重复",
      as: FilingOptions(actor: "tester", at: Timestamp(later))
    )
    try enter(LedgerStoreTests.merge, at: later)
    let known = try archive.ledgerEntries(knownAt: Timestamp(filedAt.addingTimeInterval(50)))
    #expect(known.records.map(\.record.account) == ["华北钢铁", "华北 钢铁", "东方化工"])
    #expect(known.acts == [])
    let present = try archive.ledgerEntries()
    #expect(present.records.map(\.record.account) == ["华北 钢铁", "东方化工", "南方水务", "东方化工厂"])
    #expect(present.acts.count == 1)
    #expect(try archive.ledgerEntries(knownAt: Timestamp(later)) == present)
  }
}
