import Forms
import GRDB
import Ledger
import TestSupport
import Testing
import Values

@testable import Archive
@testable import SQLiteArchive

@Suite("Verification")
struct VerificationTests {
  private let place: Workplace
  private let archive: SQLiteArchive
  private let original: ContentDigest

  /// Three items; the first has two revisions, all are read from documents of their own.
  init() throws {
    place = try Workplace()
    archive = try place.open()
    let count = FieldID(rawValue: "revisionCount")
    let first = try DocumentFiling("a", [FiledSheet(number: "1")])
    original = first.digest
    try archive.file([
      first,
      DocumentFiling("b", [FiledSheet(number: "2", texts: ["客　户", "另一段"], unmapped: ["晴"])]),
      DocumentFiling("c", [FiledSheet(number: "3")]),
    ])
    let changed = FiledSheet(
      number: "1",
      texts: ["改了"],
      control: ControlData(entries: [count: .count(1)])
    )
    try archive.file([DocumentFiling("d", [changed])])
  }

  /// Does what nobody may, and says what comes to light.
  private func faults(after sql: String) throws -> [ArchiveFault] {
    try archive.queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      let triggers = try Row.fetchAll(
        db,
        sql: "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
      )
      for trigger in triggers {
        let name: String = trigger["name"]
        try db.execute(sql: "DROP TRIGGER \(name)")
      }
      try db.execute(sql: sql)
      for trigger in triggers { try db.execute(sql: trigger["sql"]) }
    }
    return try archive.verify()
  }

  @Test func findsNothingWhenAllIsWell() throws {
    #expect(try archive.verify() == [])
  }

  @Test func findsAChangedOriginal() throws {
    #expect(
      try faults(
        after: "UPDATE original SET bytes = x'62' WHERE digest = '\(original)'"
      )
        == [.original(original, items: [ItemID(rawValue: 1)])]
    )
  }

  @Test(arguments: [
    "UPDATE revision SET account = '乙公司' WHERE id = 1",
    "UPDATE revision SET date = '2024-03-06' WHERE id = 1",
    "UPDATE revision SET fields = '[]' WHERE id = 1",
    "UPDATE revision SET path = 'x' WHERE id = 1",
    "UPDATE field_value SET value = 'x' WHERE revision = 1 AND ordinal = 0",
    "UPDATE field_value SET label = 'x' WHERE revision = 1 AND ordinal = 1",
  ])
  func findsAChangedRevision(sql: String) throws {
    #expect(try faults(after: sql) == [.revision(ItemID(rawValue: 1), number: 1)])
  }

  @Test func findsAChangedText() throws {
    let found = try faults(
      after: "UPDATE field_value SET text = '讨论了保价' WHERE revision = 1 AND ordinal = 1"
    )
    #expect(
      found == [.revision(ItemID(rawValue: 1), number: 1), .index(ItemID(rawValue: 1))]
    )
  }

  @Test(arguments: [
    "UPDATE journal SET who = 'somebody' WHERE id = 2",
    """
    UPDATE journal SET digest = iif(digest LIKE '0%', '1', '0') || substr(digest, 2) WHERE id = 2
    """,
    "UPDATE journal SET detail = 'x' WHERE id = 2",
  ])
  func findsAChangedJournalEntry(sql: String) throws {
    #expect(try faults(after: sql) == [.journal(entry: 2, item: ItemID(rawValue: 2))])
  }

  @Test func findsARecordOfTheLedgerThatCannotBeRead() throws {
    let item = ItemID(rawValue: 2)
    #expect(
      try faults(after: "UPDATE revision SET ledger = '{}' WHERE item = 2")
        == [.revision(item, number: 1), .ledger(item)]
    )
  }

  @Test(arguments: [
    ("DROP TRIGGER original_stays", "original_stays"),
    ("DROP INDEX revision_by_date", "revision_by_date"),
    ("CREATE TABLE hidden (a)", "hidden"),
    (
      """
      DROP TRIGGER item_stays;
      CREATE TRIGGER item_stays BEFORE DELETE ON item BEGIN SELECT 1; END
      """, "item_stays"
    ),
  ])
  func findsASchemaThatGuardsNoMore(sql: String, name: String) throws {
    try archive.queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    #expect(try archive.verify() == [.schema(name)])
  }

  @Test(arguments: [
    ("UPDATE import_document SET findings = '[1]' WHERE id = 2", 1, 3),
    ("UPDATE import_document SET path = 'x' WHERE id = 2", 1, 3),
    ("UPDATE import_entry SET document = 1 WHERE id = 2", 1, 3),
    ("DELETE FROM import_entry WHERE id = 4; DELETE FROM import_document WHERE id = 4", 4, 4),
    ("UPDATE import_entry SET outcome = 'rejected' WHERE id = 4", 4, 4),
    ("UPDATE import_entry SET findings = '[1]' WHERE id = 4", 4, 4),
    ("UPDATE import_document SET modified = 7 WHERE id = 4", 4, 4),
  ])
  func findsAChangedImportLog(sql: String, first: Int, last: Int) throws {
    #expect(try faults(after: sql).contains(.importLog(first: first, last: last)))
  }

  @Test func findsAnEntryOfTheImportLogThatNobodySealed() throws {
    let document = """
      INSERT INTO import_document (at, who, path, original, size, findings)
      SELECT at, who, path, original, size, findings FROM import_document WHERE id = 1
      """
    #expect(try faults(after: document) == [.importLog(first: 5, last: nil)])
    let entry = "INSERT INTO import_entry (document, outcome) VALUES (5, 'rejected')"
    #expect(try faults(after: entry) == [.importLog(first: 5, last: nil)])
  }

  @Test func findsAnEntryThatIsMissing() throws {
    #expect(
      try faults(after: "DELETE FROM journal WHERE id = 2") == [
        .notInJournal(ItemID(rawValue: 2), number: 1),
        .journal(entry: 2, item: ItemID(rawValue: 3)), .ledger(ItemID(rawValue: 2)),
      ]
    )
    #expect(
      try faults(after: "DELETE FROM journal WHERE id = 5")
        .contains(.notInJournal(ItemID(rawValue: 1), number: 2))
    )
  }

  /// The last entry, of an archive with seven, tells of an export, of which nothing else is left.
  private func enterAnExport() throws {
    try archive.filing(keeping: true) { writer in
      try writer.enter(.exported, as: FilingOptions(actor: "tester"), detail: "BagIt")
    }
    #expect(try archive.verify() == [])
  }

  @Test func findsAJournalThatWasCut() throws {
    try enterAnExport()
    let cut = "DELETE FROM journal WHERE id = (SELECT max(id) FROM journal)"
    #expect(try faults(after: cut) == [.cutJournal(last: 6, written: 7)])
    // What is written afterwards does not hide it.
    try archive.filing(keeping: true) { writer in
      try writer.enter(.reindexed, as: FilingOptions(actor: "tester"))
    }
    #expect(
      try archive.verify() == [.partedJournal(entry: 7), .cutJournal(last: 7, written: 8)]
    )
  }

  @Test func findsALastEntryThatWasWrittenAnew() throws {
    try enterAnExport()
    var entry = try #require(try archive.snapshot { try $0.lastJournalEntry() })
    entry.who = "somebody"
    entry.digest = try entry.computedDigest().rawValue
    #expect(
      try faults(
        after: "UPDATE journal SET who = 'somebody', digest = '\(entry.digest)' WHERE id = 7"
      ) == [.journal(entry: 7, item: nil)]
    )
    try archive.filing(keeping: true) { writer in
      try writer.enter(.reindexed, as: FilingOptions(actor: "tester"))
    }
    #expect(try archive.verify() == [.partedJournal(entry: 8)])
  }

  @Test func findsAJournalWhoseEndIsNotKept() throws {
    #expect(
      try faults(after: "DELETE FROM journal_end") == [.cutJournal(last: 6, written: 0)]
    )
  }

  @Test func findsASavedSearchThatTheJournalDoesNotTell() throws {
    let options = FilingOptions(actor: "tester")
    try archive.save("客户:甲", under: "一", as: options)
    try archive.save("客户:乙", under: "一", as: options)
    try archive.save("客户:丙", under: "一：二", as: options)
    #expect(try archive.verify() == [])
    #expect(
      try faults(after: "UPDATE saved_search SET query = '客户:丁' WHERE name = '一'")
        == [.untoldSearch("一")]
    )
    #expect(
      try faults(after: "INSERT INTO saved_search VALUES ('三', 'x', '2999-01-01T00:00:00Z', 'x')")
        == [.untoldSearch("一"), .untoldSearch("三")]
    )
  }

  @Test func findsAMissingNumber() throws {
    let found = try faults(
      after: """
        UPDATE item SET number = 4, archive_number = 'Q001-YW·2024-D10-DKH-0004' WHERE id = 3
        """
    )
    #expect(
      found == [
        .revision(ItemID(rawValue: 3), number: 1),
        .missingNumber(classKey: "Q001-YW·2024-D10-DKH", number: 3),
      ]
    )
  }

  @Test func findsAnItemThatHidesItsLastRevision() throws {
    #expect(
      try faults(after: "UPDATE item SET current = 1 WHERE id = 1")
        == [.item(ItemID(rawValue: 1))]
    )
  }

  @Test func findsAReferenceToNothing() throws {
    #expect(
      try faults(after: "DELETE FROM original WHERE digest = '\(original)'")
        == [.reference(table: "revision", row: 1, item: ItemID(rawValue: 1))]
    )
  }

  @Test func findsAnIndexThatLacksAText() throws {
    let found = try faults(
      after: "INSERT INTO search_index (search_index) VALUES ('delete-all')"
    )
    #expect(found == [1, 2, 3].map { .index(ItemID(rawValue: $0)) })
  }

  @Test(arguments: [
    "UPDATE original SET bytes = x'62'", "DELETE FROM original", "DELETE FROM item",
    "UPDATE item SET number = 9", "UPDATE revision SET account = 'x'", "DELETE FROM revision",
    "UPDATE field_value SET text = 'x'", "DELETE FROM journal", "DELETE FROM import_entry",
    "UPDATE import_document SET findings = '[]'", "DELETE FROM journal_end",
    "UPDATE journal_end SET length = length - 1", "UPDATE journal_end SET digest = 'x'",
  ])
  func letsNobodyOverwriteOrDelete(sql: String) throws {
    #expect(throws: ArchiveError.self) { try archive.write { try $0.execute(sql: sql) } }
    #expect(try archive.verify() == [])
  }
}

/// What verification tells of documents that nothing was filed of, and of what is not ours.
extension VerificationTests {
  @Test func findsALostReject() throws {
    let reject = try DocumentFiling(
      path: "e",
      bytes: Array("e".utf8),
      digest: ContentDigest(of: "e"),
      submissions: [.reject(FiledSheet.form)]
    )
    let options = FilingOptions(actor: "tester", keepsRejected: true)
    try archive.file([reject], scheme: .test, options: options)
    try archive.file([reject], scheme: .test, options: options)
    #expect(try archive.journal().filter { $0.act == "reject-kept" }.map(\.path) == ["e"])
    #expect(try archive.verify() == [])
    #expect(
      try faults(after: "DELETE FROM original WHERE digest = '\(reject.digest)'")
        == [.lostReject(reject.digest)]
    )
  }

  @Test func findsAKeptRejectOfWhichTheJournalDoesNotTell() throws {
    let digest = try ContentDigest(of: "f")
    let reject = try DocumentFiling(
      path: "f",
      bytes: Array("f".utf8),
      digest: digest,
      submissions: [.reject(FiledSheet.form)]
    )
    let options = FilingOptions(actor: "tester")
    try archive.file([reject], scheme: .test, options: options)
    #expect(
      try faults(
        after: "INSERT INTO original (digest, size, bytes) VALUES ('\(digest)', 1, x'66')"
      ) == [.untoldReject(digest)]
    )
  }

  @Test func findsAnOriginalThatNothingTellsOf() throws {
    let digest = try ContentDigest(of: "f")
    #expect(
      try faults(
        after: "INSERT INTO original (digest, size, bytes) VALUES ('\(digest)', 1, x'66')"
      ) == [.foreignOriginal(digest)]
    )
  }

  @Test(arguments: [
    "CREATE TABLE sqliteX (a)",
    "CREATE TRIGGER sqliteKeeps BEFORE DELETE ON item BEGIN SELECT 1; END",
  ])
  func findsWhatHasAlmostTheNameOfTheEngine(sql: String) throws {
    let name = String(sql.split(separator: " ")[2])
    #expect(try faults(after: sql) == [.schema(name)])
  }

  @Test func passesOverTheEnginesStatistics() throws {
    #expect(try faults(after: "ANALYZE") == [])
  }

  @Test(arguments: [
    "UPDATE search_index_docsize SET sz = x'0101' WHERE id = 1",
    "DELETE FROM search_index_docsize WHERE id = 2",
    "INSERT INTO search_index_docsize VALUES (99, x'0101')",
    "UPDATE search_index_data SET block = x'63aa1faa1f' WHERE id = 1",
    "INSERT INTO search_index_config VALUES ('rank', 'bm25(10, 1)')",
  ])
  func findsWrongSizesInTheIndex(sql: String) throws {
    #expect(try faults(after: sql) == [.index(nil)])
  }
}
