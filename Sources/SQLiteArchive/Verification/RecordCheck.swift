import Archive
import Foundation
import GRDB
import Ledger
import Values

/// Checks originals against their digests, revisions against their seals, and references.
enum RecordCheck {
  static func references(in db: Database) throws -> [ArchiveFault] {
    try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row in
      let table = String.fromDatabaseValue(row[0]) ?? "?"
      let number = Int.fromDatabaseValue(row[1])
      return .reference(table: table, row: number, item: try item(of: number, in: table, db))
    }
  }

  /// The item that a row is about, where its table has items.
  private static func item(
    of row: Int?,
    in table: String,
    _ db: Database
  ) throws -> ItemID? {
    let column: String
    switch table {
    case "item": column = "id"
    case "revision", "journal", "import_entry": column = "item"
    default: return nil
    }
    return try Int.fetchOne(
      db,
      sql: "SELECT \(column) FROM \(table) WHERE rowid = ?",
      arguments: [row]
    ).map { ItemID(rawValue: $0) }
  }

  /// What is said of a row whose cells are of another kind than they were written.
  private static let unreadable = "a row cannot be read"

  static func originals(in db: Database) throws -> [ArchiveFault] {
    var faults: [ArchiveFault] = []
    let rows = try Row.fetchCursor(db, sql: "SELECT digest, bytes FROM original")
    while let row = try rows.next() {
      guard let name = String.fromDatabaseValue(row["digest"]),
        let bytes = Data.fromDatabaseValue(row["bytes"])
      else {
        faults.append(.file(table: "original", cause: unreadable))
        continue
      }
      guard let digest = ContentDigest(rawValue: name) else {
        faults.append(.unnamedOriginal(name))
        continue
      }
      if try ContentDigest(of: Array(bytes)) == digest { continue }
      let items = try Int.fetchAll(
        db,
        sql: "SELECT DISTINCT item FROM revision WHERE original = ? ORDER BY item",
        arguments: [name]
      )
      faults.append(.original(digest, items: items.map { ItemID(rawValue: $0) }))
    }
    return faults
  }

  /// Whether every document that was rejected and kept is still there, and every other belongs to
  /// something.
  static func rejects(in db: Database) throws -> [ArchiveFault] {
    let lost = try String.fetchAll(
      db,
      sql: """
        SELECT DISTINCT original FROM journal WHERE act = ? AND original IS NOT NULL
          AND original NOT IN (SELECT digest FROM original) ORDER BY original
        """,
      arguments: [JournalAct.Kind.rejectKept.rawValue]
    )
    let foreign = try String.fetchAll(
      db,
      sql: """
        SELECT digest FROM original
        WHERE digest NOT IN (SELECT revision.original FROM revision)
          AND digest NOT IN (SELECT import_document.original FROM import_document) ORDER BY digest
        """
    )
    return lost.compactMap { ContentDigest(rawValue: $0).map(ArchiveFault.lostReject) }
      + foreign.compactMap { ContentDigest(rawValue: $0).map(ArchiveFault.foreignOriginal) }
  }

  static func revisions(in db: Database) throws -> [ArchiveFault] {
    var faults: [ArchiveFault] = []
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT revision.id, revision.item, revision.revision, journal.seal
        FROM revision LEFT JOIN journal
          ON journal.item = revision.item AND journal.revision = revision.revision
          AND journal.act IN ('filed', 'revised')
        ORDER BY revision.id
        """
    )
    for row in rows {
      guard let id = Int.fromDatabaseValue(row["id"]),
        let item = Int.fromDatabaseValue(row["item"]).map({ ItemID(rawValue: $0) }),
        let number = Int.fromDatabaseValue(row["revision"])
      else {
        faults.append(.file(table: "revision", cause: unreadable))
        continue
      }
      guard let seal = String.fromDatabaseValue(row["seal"]) else {
        faults.append(.notInJournal(item, number: number))
        continue
      }
      let written = Seal(seal)
      let record = try written.flatMap { try RevisionRecord(id, sealedAs: $0.form, in: db) }
      if try written == nil || record?.seal(written?.form ?? .lines) != written {
        faults.append(.revision(item, number: number))
      }
    }
    let missing = try Row.fetchAll(
      db,
      sql: """
        SELECT journal.item, journal.revision FROM journal LEFT JOIN revision
          ON revision.item = journal.item AND revision.revision = journal.revision
        WHERE journal.act IN ('filed', 'revised') AND revision.id IS NULL ORDER BY journal.id
        """
    )
    for row in missing {
      guard let item = Int.fromDatabaseValue(row["item"]),
        let number = Int.fromDatabaseValue(row["revision"])
      else { continue }
      faults.append(.missingRevision(ItemID(rawValue: item), number: number))
    }
    return faults
  }
}
