import Archive
import GRDB

/// Checks the chain of the journal's entries and its end, and that it tells of what is kept.
enum JournalCheck {
  static func faults(in db: Database) throws -> [ArchiveFault] {
    var journal = JournalContinuity()
    var rows = JournalledRows(since: try JournalEndStore.since(in: db))
    let entries = try JournalRow.fetchCursor(db, sql: "SELECT * FROM journal ORDER BY id")
    while let entry = try entries.next()?.entry {
      try journal.take(entry)
      rows.take(entry)
    }
    return try journal.faults(writtenUntil: JournalEndStore.end(in: db))
      + rows.faults(
        kept: rejects(in: db),
        searches: SQLiteSnapshot(db: db, path: "").savedSearches()
      )
  }

  /// The documents of which nothing was filed; one that the import log does not tell of is foreign.
  private static func rejects(in db: Database) throws -> [JournalledRows.Reject] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT original.digest, min(import_document.at) AS at
        FROM original JOIN import_document ON import_document.original = original.digest
        WHERE original.digest NOT IN (SELECT revision.original FROM revision)
        GROUP BY original.digest ORDER BY original.digest
        """
    ).compactMap { row in
      guard let digest = String.fromDatabaseValue(row["digest"]),
        let at = String.fromDatabaseValue(row["at"])
      else { return nil }
      return JournalledRows.Reject(digest: digest, at: at)
    }
  }
}
