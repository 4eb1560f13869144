import Archive

/// Checks the chain of the journal's entries and its end, and that it tells of what is kept.
struct JournalCheck {
  private let snapshot: PostgresSnapshot

  init(_ snapshot: PostgresSnapshot) { self.snapshot = snapshot }

  private var mine: SQL { snapshot.mine }

  func faults() throws -> [ArchiveFault] {
    let store = JournalEndStore(snapshot)
    var journal = JournalContinuity()
    var rows = JournalledRows(since: try store.since())
    for entry in try snapshot.journalEntries() {
      try journal.take(entry)
      rows.take(entry)
    }
    return try journal.faults(writtenUntil: store.end())
      + rows.faults(kept: rejects(), searches: snapshot.savedSearches())
  }

  /// The documents of which nothing was filed, and of which the import log tells.
  private func rejects() throws -> [JournalledRows.Reject] {
    try snapshot.session.fetch(
      """
      SELECT original.digest, min(import_document.at)
      FROM original JOIN import_document ON import_document.office = original.office
        AND import_document.original = original.digest
      WHERE original.office = \(mine) AND NOT EXISTS (SELECT FROM revision
        WHERE revision.office = original.office AND revision.original = original.digest)
      GROUP BY original.digest ORDER BY original.digest
      """
    ) { JournalledRows.Reject(digest: try $0.text(), at: try $0.text()) }
  }
}
