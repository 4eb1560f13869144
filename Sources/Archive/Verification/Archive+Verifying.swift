import Foundation
import GRDB
import Ledger

extension Archive {
  /// Checks everything that can be checked: the file, originals, revisions, numbers, journal,
  /// references and index; gives nothing when all is well.
  ///
  /// Reads the whole archive once, in one state of it, and keeps nobody from filing meanwhile.
  public func verify() throws(ArchiveError) -> [ArchiveFault] {
    do {
      return try queue.writeWithoutTransaction { db in
        var faults: [ArchiveFault] = []
        // Deferred, so that only temporary tables are written.
        try db.inTransaction(.deferred) {
          faults = try Archive.faults(in: db)
          return .rollback
        }
        return faults
      }
    } catch {
      throw ArchiveError(error, path: path, waited: waitingTime)
    }
  }

  private static func faults(in db: Database) throws -> [ArchiveFault] {
    var faults = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)")
      .filter { $0 != "ok" }.map { ArchiveFault.file($0) }
    // In a file that is damaged in itself the other checks find nothing that helps.
    guard faults.isEmpty else { return faults }
    for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check") {
      faults.append(
        .reference(
          table: String.fromDatabaseValue(row[0]) ?? "?",
          row: Int.fromDatabaseValue(row[1])
        )
      )
    }
    faults += try originals(in: db)
    faults += try revisions(in: db)
    faults += try journal(in: db)
    faults += try numbers(in: db)
    faults += try IndexCheck.faults(in: db)
    return faults
  }

  private static func originals(in db: Database) throws -> [ArchiveFault] {
    var faults: [ArchiveFault] = []
    let rows = try OriginalRow.fetchCursor(db, sql: "SELECT digest, bytes FROM original")
    while let row = try rows.next() {
      guard let digest = ContentDigest(rawValue: row.digest) else {
        faults.append(.file("original \(row.digest)"))
        continue
      }
      if try ContentDigest(of: Array(row.bytes)) == digest { continue }
      let items = try Int.fetchAll(
        db,
        sql: "SELECT DISTINCT item FROM revision WHERE original = ? ORDER BY item",
        arguments: [row.digest]
      )
      faults.append(.original(digest, items: items.map { ItemID(rawValue: $0) }))
    }
    return faults
  }

  private static func revisions(in db: Database) throws -> [ArchiveFault] {
    var faults: [ArchiveFault] = []
    let rows = try SealRow.fetchAll(
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
      let item = ItemID(rawValue: row.item)
      guard let seal = row.seal else {
        faults.append(.notInJournal(item, number: row.revision))
        continue
      }
      if try RevisionSeal.compute(row.id, in: db)?.rawValue != seal {
        faults.append(.revision(item, number: row.revision))
      }
    }
    return faults
  }

  private static func journal(in db: Database) throws -> [ArchiveFault] {
    var previous = JournalEntry.beginning
    var number = 1
    let entries = try JournalEntry.fetchCursor(db, sql: "SELECT * FROM journal ORDER BY id")
    while let entry = try entries.next() {
      guard entry.id == number, entry.previous == previous,
        try entry.computedDigest().rawValue == entry.digest
      else { return [.journal(entry: number)] }
      previous = entry.digest
      number += 1
    }
    return []
  }

  private static func numbers(in db: Database) throws -> [ArchiveFault] {
    var faults: [ArchiveFault] = []
    var classKey: String?
    var expected = 1
    let rows = try NumberRow.fetchCursor(
      db,
      sql: """
        SELECT item.id, item.class, item.number, item.archive_number,
          (SELECT revision.id FROM revision WHERE revision.item = item.id
            ORDER BY revision.revision DESC LIMIT 1) = item.current AS is_current
        FROM item ORDER BY item.class, item.number
        """
    )
    while let row = try rows.next() {
      if row.classKey != classKey {
        classKey = row.classKey
        expected = 1
      }
      while expected < row.number {
        faults.append(.missingNumber(classKey: row.classKey, number: expected))
        expected += 1
      }
      expected += 1
      let digits = row.archiveNumber.utf8.count - row.classKey.utf8.count - 1
      let number = ArchiveNumber(classKey: row.classKey, number: row.number, digits: digits)
      if number.rawValue != row.archiveNumber || row.isCurrent != true {
        faults.append(.item(ItemID(rawValue: row.id)))
      }
    }
    return faults
  }
}

private struct OriginalRow: Decodable, FetchableRecord {
  var digest: String
  var bytes: Data
}

private struct SealRow: Decodable, FetchableRecord {
  var id: Int
  var item: Int
  var revision: Int
  var seal: String?
}

private struct NumberRow: Decodable, FetchableRecord {
  var id: Int
  var classKey: String
  var number: Int
  var archiveNumber: String
  var isCurrent: Bool?

  enum CodingKeys: String, CodingKey {
    case id
    case classKey = "class"
    case number
    case archiveNumber = "archive_number"
    case isCurrent = "is_current"
  }
}
