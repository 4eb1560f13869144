import Archive

/// Checks the chain of the journal's entries.
struct JournalCheck {
  private let snapshot: PostgresSnapshot

  init(_ snapshot: PostgresSnapshot) { self.snapshot = snapshot }

  func faults() throws -> [ArchiveFault] {
    var journal = JournalContinuity()
    for entry in try snapshot.journalEntries() { try journal.take(entry) }
    return journal.faults
  }
}
