import Archive
import GRDB

/// Checks the chain of the journal's entries.
enum JournalCheck {
  static func faults(in db: Database) throws -> [ArchiveFault] {
    var journal = JournalContinuity()
    let entries = try JournalRow.fetchCursor(db, sql: "SELECT * FROM journal ORDER BY id")
    while let entry = try entries.next()?.entry { try journal.take(entry) }
    return journal.faults
  }
}
