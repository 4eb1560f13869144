import Archive
import Ledger
import Values

extension PostgresSnapshot {
  func statistics() throws -> ArchiveStatistics {
    func counts(_ key: SQL) throws -> [ArchiveStatistics.Count] {
      try session.fetch(
        """
        SELECT \(key) AS key, count(*) FROM \(PostgresSnapshot.presentRevisions)
        WHERE revision.office = \(mine) AND NOT \(PostgresSnapshot.isWithdrawn)
        GROUP BY 1 ORDER BY 1
        """
      ) { ArchiveStatistics.Count(key: try $0.text(), count: try $0.number()) }
    }
    var statistics = ArchiveStatistics()
    statistics.withdrawn = try number(
      """
      SELECT count(*) FROM item WHERE office = \(mine) AND \(PostgresSnapshot.isWithdrawn)
      """
    )
    statistics.items =
      try number("SELECT count(*) FROM item WHERE office = \(mine)") - statistics.withdrawn
    statistics.revisions = try number("SELECT count(*) FROM revision WHERE office = \(mine)")
    statistics.originals = try number("SELECT count(*) FROM original WHERE office = \(mine)")
    statistics.originalBytes = try number(
      "SELECT sum(size)::bigint FROM original WHERE office = \(mine)"
    )
    // The tables of all offices: what each takes cannot be told apart.
    statistics.fileBytes = try number("SELECT pg_database_size(current_database())")
    statistics.journalEntries = try number("SELECT count(*) FROM journal WHERE office = \(mine)")
    statistics.refused = try number(
      """
      SELECT count(*) FROM import_entry
      WHERE office = \(mine) AND outcome IN ('rejected', 'unreadable')
      """
    )
    statistics.byForm = try counts("item.form")
    statistics.byYear = try counts("substr(revision.date, 1, 4)")
    statistics.accounts =
      Set(
        try texts(
          """
          SELECT DISTINCT revision.account FROM \(PostgresSnapshot.presentRevisions)
          WHERE revision.office = \(mine) AND NOT \(PostgresSnapshot.isWithdrawn)
          """
        ).map { AccountName($0) }
      ).count
    statistics.journalHead = try lastJournalEntry()?.digest
    statistics.lastBackup = try session.first(
      "SELECT max(at) FROM journal WHERE office = \(mine) AND act = 'backed-up'"
    ) { try $0.optionalText() }.flatMap { $0.map { Timestamp(rawValue: $0) } }
    return statistics
  }
}
