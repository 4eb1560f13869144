import GRDB
public import Ledger

extension Archive {
  /// Counts what the archive holds.
  public func statistics() throws(ArchiveError) -> ArchiveStatistics {
    try read { db in
      func number(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
      func counts(_ key: String) throws -> [ArchiveStatistics.Count] {
        try Row.fetchAll(
          db,
          sql: """
            SELECT \(key) AS key, count(*) AS count
            FROM item JOIN revision ON revision.id = item.current
            WHERE NOT \(Archive.isWithdrawn) GROUP BY 1 ORDER BY 1
            """
        ).map { ArchiveStatistics.Count(key: $0["key"], count: $0["count"]) }
      }
      var statistics = ArchiveStatistics()
      statistics.withdrawn = try number("SELECT count(*) FROM item WHERE \(Archive.isWithdrawn)")
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
              WHERE NOT \(Archive.isWithdrawn)
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
      )
      return statistics
    }
  }

  /// The archive numbers of all items, the withdrawn ones too.
  public func archiveNumbers() throws(ArchiveError) -> [ItemID: ArchiveNumber] {
    try read { db in
      let rows = try Row.fetchAll(db, sql: "SELECT id, archive_number FROM item")
      return Dictionary(
        rows.map { (ItemID(rawValue: $0["id"]), ArchiveNumber(rawValue: $0["archive_number"])) },
        uniquingKeysWith: { first, _ in first }
      )
    }
  }

  /// The archive numbers of some items.
  public func archiveNumbers(
    of items: Set<ItemID>
  ) throws(ArchiveError) -> [ItemID: ArchiveNumber] {
    try read { db in
      var numbers: [ItemID: ArchiveNumber] = [:]
      for item in items {
        numbers[item] = try String.fetchOne(
          db.cachedStatement(sql: "SELECT archive_number FROM item WHERE id = ?"),
          arguments: [item.rawValue]
        ).map { ArchiveNumber(rawValue: $0) }
      }
      return numbers
    }
  }
}
