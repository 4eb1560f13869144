import Archive

extension PostgresSchema.Migration {
  /// Beside each journal stands how many entries there ever were and the last one's digest, so that what
  /// is cut off its end is missed.
  ///
  /// Of earlier archives it begins with what is there.
  static let journalEnd = PostgresSchema.Migration(
    name: JournalEndStore.migration,
    sql: """
      CREATE TABLE journal_end (
        office bigint NOT NULL PRIMARY KEY REFERENCES office (office),
        length bigint NOT NULL,
        digest text COLLATE "C" NOT NULL,
        -- The first entry that did not follow the last one that was written.
        parted bigint
      );
      INSERT INTO journal_end (office, length, digest)
        SELECT office, id, digest FROM journal
        WHERE NOT EXISTS (SELECT FROM journal AS later
          WHERE later.office = journal.office AND later.id > journal.id);
      """
  )
}

/// What stands beside an office's journal.
struct JournalEndStore {
  private let session: PostgresSession
  private let mine: SQL

  static let migration = "4 journal's end"

  init(_ snapshot: PostgresSnapshot) {
    session = snapshot.session
    mine = snapshot.mine
  }

  /// What is kept of the journal; as of one without entries where there is nothing.
  func end() throws -> JournalEnd {
    try session.first("SELECT length, digest, parted FROM journal_end WHERE office = \(mine)") {
      row in
      JournalEnd(
        length: try row.number(),
        digest: try row.text(),
        parted: try row.optionalNumber()
      )
    } ?? JournalEnd()
  }

  /// From when on it is kept; nil where nothing tells.
  func since() throws -> String? {
    try session.first("SELECT applied_at FROM migration WHERE name = \(Self.migration)") {
      try $0.text()
    }
  }

  func write(_ end: JournalEnd) throws {
    try session.execute(
      """
      INSERT INTO journal_end (office, length, digest, parted)
      VALUES (\(mine), \(end.length), \(end.digest), \(end.parted))
      ON CONFLICT (office) DO UPDATE
      SET length = excluded.length, digest = excluded.digest, parted = excluded.parted
      """
    )
  }
}
