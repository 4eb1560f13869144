import Archive
import GRDB
import Ledger
import Values

extension SQLiteSnapshot {
  /// Counts what the archive holds.
  func statistics() throws -> ArchiveStatistics {
    func number(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
    func counts(_ key: String) throws -> [ArchiveStatistics.Count] {
      try Row.fetchAll(
        db,
        sql: """
          SELECT \(key) AS key, count(*) AS count
          FROM item JOIN revision ON revision.id = item.current
          WHERE NOT \(SQLiteSnapshot.isWithdrawn) GROUP BY 1 ORDER BY 1
          """
      ).map { ArchiveStatistics.Count(key: $0["key"], count: $0["count"]) }
    }
    var statistics = ArchiveStatistics()
    statistics.withdrawn = try number(
      "SELECT count(*) FROM item WHERE \(SQLiteSnapshot.isWithdrawn)"
    )
    statistics.items = try number("SELECT count(*) FROM item") - statistics.withdrawn
    statistics.revisions = try number("SELECT count(*) FROM revision")
    statistics.originals = try number("SELECT count(*) FROM original")
    statistics.originalBytes = try number("SELECT sum(size) FROM original")
    statistics.fileBytes =
      try number("PRAGMA page_count") * number("PRAGMA page_size")
    statistics.journalEntries = try number("SELECT count(*) FROM journal")
    statistics.refused = try number(
      "SELECT count(*) FROM import_entry WHERE outcome IN ('rejected', 'unreadable')"
    )
    statistics.byForm = try counts("item.form")
    statistics.byYear = try counts("substr(revision.date, 1, 4)")
    statistics.accounts =
      Set(
        try String.fetchAll(
          db,
          sql: """
            SELECT DISTINCT revision.account FROM item JOIN revision ON revision.id = item.current
            WHERE NOT \(SQLiteSnapshot.isWithdrawn)
            """
        ).map { AccountName($0) }
      ).count
    statistics.journalHead = try String.fetchOne(
      db,
      sql: "SELECT digest FROM journal ORDER BY id DESC LIMIT 1"
    )
    statistics.lastBackup = try String.fetchOne(
      db,
      sql: "SELECT max(at) FROM journal WHERE act = 'backed-up'"
    ).map { Timestamp(rawValue: $0) }
    return statistics
  }

  func archiveNumbers(of items: Set<ItemID>?) throws -> [ItemID: ArchiveNumber] {
    var numbers: [ItemID: ArchiveNumber] = [:]
    guard let items else {
      let rows = try Row.fetchCursor(db, sql: "SELECT id, archive_number FROM item")
      while let row = try rows.next() {
        numbers[ItemID(rawValue: row["id"])] = ArchiveNumber(rawValue: row["archive_number"])
      }
      return numbers
    }
    for item in items {
      numbers[item] = try String.fetchOne(
        db.cachedStatement(sql: "SELECT archive_number FROM item WHERE id = ?"),
        arguments: [item.rawValue]
      ).map { ArchiveNumber(rawValue: $0) }
    }
    return numbers
  }
}
