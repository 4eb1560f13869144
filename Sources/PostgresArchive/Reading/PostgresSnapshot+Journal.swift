import Archive
import Ledger
import Values

extension PostgresSnapshot {
  func journal(of item: ItemID?) throws -> [JournalAct] {
    guard let item else { return try acts("ORDER BY journal.id") }
    return try acts("AND journal.item = \(item.rawValue) ORDER BY journal.id")
  }

  func journal(telling kinds: [JournalAct.Kind]) throws -> [JournalAct] {
    try acts("AND journal.act = ANY (\(kinds.map(\.rawValue))) ORDER BY journal.id")
  }

  func journal(after entry: Int, limit: Int) throws -> [JournalAct] {
    try acts("AND journal.id > \(entry) ORDER BY journal.id LIMIT \(limit)")
  }

  func lastEntries() throws -> (journal: Int, importLog: Int) {
    (
      try number("SELECT coalesce(max(id), 0) FROM journal WHERE office = \(mine)"),
      try number("SELECT coalesce(max(id), 0) FROM import_entry WHERE office = \(mine)")
    )
  }

  /// Acts of the journal that a clause after the office's condition selects and orders.
  private func acts(_ clause: SQL) throws -> [JournalAct] {
    try session.fetch(
      """
      SELECT journal.id, journal.at, journal.who, journal.act, journal.item, item.archive_number,
        journal.revision, journal.path, journal.original, journal.detail, journal.digest
      FROM journal LEFT JOIN item ON item.office = journal.office AND item.id = journal.item
      WHERE journal.office = \(mine) \(clause)
      """
    ) { row in
      JournalAct(
        id: try row.number(),
        at: Timestamp(rawValue: try row.text()),
        who: try row.text(),
        act: try row.text(),
        item: try row.optionalNumber().map { ItemID(rawValue: $0) },
        archiveNumber: try row.optionalText().map { ArchiveNumber(rawValue: $0) },
        revision: try row.optionalNumber(),
        path: try row.optionalText(),
        original: try row.optionalText(),
        detail: try row.optionalText(),
        digest: try row.text()
      )
    }
  }

  func journalEntries() throws -> [JournalEntry] { try entries("ORDER BY id") }

  func lastJournalEntry() throws -> JournalEntry? { try entries("ORDER BY id DESC LIMIT 1").first }

  /// Entries of the journal that a clause after the office's condition selects and orders.
  func entries(_ clause: SQL) throws -> [JournalEntry] {
    try session.fetch(
      """
      SELECT id, at, who, act, item, revision, path, original, seal, detail, previous, digest
      FROM journal WHERE office = \(mine) \(clause)
      """
    ) { row in
      JournalEntry(
        id: try row.number(),
        at: try row.text(),
        who: try row.text(),
        act: try row.text(),
        item: try row.optionalNumber(),
        revision: try row.optionalNumber(),
        path: try row.optionalText(),
        original: try row.optionalText(),
        seal: try row.optionalText(),
        detail: try row.optionalText(),
        previous: try row.text(),
        digest: try row.text()
      )
    }
  }
}
