import Archive
import GRDB

extension Schema.Migration {
  /// Beside the journal stands how many entries there ever were and the last one's digest, so that what
  /// is cut off its end is missed.
  ///
  /// It is written with each entry, whoever writes it; of an earlier archive it begins with what is there.
  static let journalEnd = Schema.Migration(
    name: JournalEndStore.migration,
    sql: """
      CREATE TABLE journal_end (
        one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
        length INTEGER NOT NULL,
        digest TEXT NOT NULL,
        -- The first entry that did not follow the last one that was written.
        parted INTEGER
      ) STRICT;
      INSERT INTO journal_end (one, length, digest)
        SELECT 1, coalesce(max(id), 0), coalesce(
          (SELECT digest FROM journal ORDER BY id DESC LIMIT 1), '\(JournalEntry.beginning)'
        ) FROM journal;
      CREATE TRIGGER journal_end_follows AFTER INSERT ON journal
        BEGIN
          UPDATE journal_end SET length = length + 1, digest = NEW.digest,
            parted = coalesce(parted, iif(NEW.previous = digest, NULL, NEW.id));
        END;
      CREATE TRIGGER journal_end_stays BEFORE DELETE ON journal_end
        BEGIN SELECT RAISE(ABORT, 'nothing is ever deleted'); END;
      CREATE TRIGGER journal_end_grows BEFORE UPDATE ON journal_end
        WHEN NEW.length <> OLD.length + 1 OR NEW.one <> OLD.one
          OR NEW.parted IS NOT OLD.parted AND OLD.parted IS NOT NULL
        BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
      """
  )
}

/// What stands beside the journal, as it is read.
enum JournalEndStore {
  static let migration = "12 journal's end"

  /// What is kept of the journal; as of one without entries where that was removed.
  static func end(in db: Database) throws -> JournalEnd {
    let row = try Row.fetchOne(db, sql: "SELECT length, digest, parted FROM journal_end")
    guard let row, let length = Int.fromDatabaseValue(row["length"]),
      let digest = String.fromDatabaseValue(row["digest"])
    else { return JournalEnd() }
    return JournalEnd(
      length: length,
      digest: digest,
      parted: Int.fromDatabaseValue(row["parted"])
    )
  }

  /// From when on it is kept; nil where nothing tells.
  static func since(in db: Database) throws -> String? {
    try String.fetchOne(
      db,
      sql: "SELECT applied_at FROM migration WHERE name = ?",
      arguments: [migration]
    )
  }
}
