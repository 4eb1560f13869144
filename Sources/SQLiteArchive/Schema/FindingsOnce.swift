import Archive
import GRDB

extension Schema.Migration {
  /// The import log keeps what it knows of a document once, its findings among it, however many
  /// forms the document has.
  ///
  /// Before, every form's row had all findings of its document, so that the log grew with the
  /// square of the forms. What that took is free in the file until ``SQLiteArchive/compact()`` gives
  /// it back.
  static let findingsOnce = Schema.Migration(
    name: "8 findings once",
    sql: """
      CREATE TABLE import_document (
        id INTEGER NOT NULL PRIMARY KEY,
        at TEXT NOT NULL,
        who TEXT NOT NULL,
        path TEXT NOT NULL,
        original TEXT NOT NULL,
        size INTEGER NOT NULL,
        -- In nanoseconds since 1970; absent of a document in a zip, and of early entries.
        modified INTEGER,
        findings TEXT NOT NULL CHECK (json_valid(findings))
      ) STRICT;
      CREATE INDEX import_document_by_path ON import_document (path);

      -- "findings" is what filing itself had to say of the form; absent where that is nothing.
      CREATE TABLE import_entry (
        id INTEGER NOT NULL PRIMARY KEY,
        document INTEGER NOT NULL REFERENCES import_document (id),
        submission INTEGER,
        form TEXT,
        outcome TEXT NOT NULL
          CHECK (outcome IN ('filed', 'revised', 'duplicate', 'rejected', 'unreadable')),
        item INTEGER REFERENCES item (id),
        revision INTEGER,
        findings TEXT CHECK (findings IS NULL OR json_valid(findings))
      ) STRICT;
      CREATE INDEX import_entry_by_document ON import_entry (document);
      CREATE INDEX import_entry_by_item ON import_entry (item);
      """,
    fill: { db in try ImportLogGathering.gather(in: db) },
    end: """
      DROP TABLE import_log;
      \(["import_document", "import_entry"].map(keep).joined())
      """
  )
}

extension ImportLogGathering {
  /// Brings the rows of an early import log over.
  fileprivate static func gather(in db: Database) throws {
    let details = try String.fetchAll(
      db,
      sql: "SELECT detail FROM journal WHERE act = 'imported' AND detail IS NOT NULL ORDER BY id"
    )
    var gathering = ImportLogGathering(ends: details)
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, at, who, path, original, size, modified, submission, form, outcome, item, revision,
          findings
        FROM import_log ORDER BY id
        """
    )
    while let row = try rows.next() {
      gathering.add(
        ImportLogRow(
          id: row["id"],
          at: row["at"],
          who: row["who"],
          path: row["path"],
          original: row["original"],
          size: row["size"],
          modified: row["modified"],
          submission: row["submission"],
          form: row["form"],
          outcome: row["outcome"],
          item: row["item"],
          revision: row["revision"],
          findings: row["findings"]
        )
      )
    }
    for record in gathering.finish() { try record.insert(in: db) }
  }
}
