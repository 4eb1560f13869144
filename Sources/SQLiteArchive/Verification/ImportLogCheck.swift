import Archive
import GRDB

/// Checks the seals of what each filing entered in the import log.
enum ImportLogCheck {
  static func faults(in db: Database) throws -> [ArchiveFault] {
    let log = ImportLogContinuity { entries, body in
      try ImportRecord.forEach(in: entries, in: db, body)
    }
    return try log.faults(
      sealedBy: JournalRow.fetchAll(
        db,
        sql: "SELECT * FROM journal WHERE act = 'imported' ORDER BY id"
      ).map(\.entry),
      last: Int.fetchOne(db, sql: "SELECT coalesce(max(id), 0) FROM import_entry") ?? 0,
      withoutEntry: Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM import_document
          WHERE NOT EXISTS (SELECT 1 FROM import_entry WHERE document = import_document.id)
          """
      ) ?? 0
    )
  }
}
