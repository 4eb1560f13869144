import Archive

/// Checks the seals of what each filing entered in the import log.
struct ImportLogCheck {
  private let snapshot: PostgresSnapshot

  init(_ snapshot: PostgresSnapshot) { self.snapshot = snapshot }

  private var mine: SQL { snapshot.mine }

  func faults() throws -> [ArchiveFault] {
    let log = ImportLogContinuity { [snapshot] entries, body in
      try snapshot.forEachImport(in: entries, body)
    }
    return try log.faults(
      sealedBy: snapshot.entries("AND act = 'imported' ORDER BY id"),
      last: snapshot.number("SELECT coalesce(max(id), 0) FROM import_entry WHERE office = \(mine)"),
      withoutEntry: snapshot.number(
        """
        SELECT count(*) FROM import_document WHERE office = \(mine) AND NOT EXISTS (
          SELECT FROM import_entry WHERE import_entry.office = import_document.office
            AND import_entry.document = import_document.id)
        """
      )
    )
  }
}
