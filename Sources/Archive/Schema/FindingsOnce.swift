import GRDB

extension Schema.Migration {
  /// The import log keeps what it knows of a document once, its findings among it, however many
  /// forms the document has.
  ///
  /// Before, every form's row had all findings of its document, so that the log grew with the
  /// square of the forms. What that took is free in the file until ``Archive/compact()`` gives
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
    fill: { db in try ImportLogGathering(db: db).gather(from: "import_log") },
    end: """
      DROP TABLE import_log;
      \(["import_document", "import_entry"].map(keep).joined())
      """
  )
}

/// Makes of the rows of an early import log, each with all findings of its document, documents with
/// their entries.
struct ImportLogGathering {
  let db: Database

  /// Takes the rows of a table with the columns of the early log.
  func gather(from table: String) throws {
    var documents: [Key: Document] = [:]
    var ends = try rangeEnds()[...]
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, at, who, path, original, size, modified, submission, form, outcome, item, revision
        FROM \(table) ORDER BY id
        """
    )
    while let row = try rows.next() {
      let entry: Int = row["id"]
      // What is sealed together was filed together; no document goes on after it.
      while let end = ends.first, end < entry {
        documents = [:]
        ends.removeFirst()
      }
      let key = Key(row)
      let submission: Int? = row["submission"]
      let text = try findings(of: entry, in: table)
      var document: Document
      var own: String?
      if let known = documents[key], let submission, !known.submissions.contains(submission),
        let rest = ImportFindings.rest(of: text, after: known.findings)
      {
        document = known
        own = rest.isEmpty ? nil : rest
      } else {
        document = Document(findings: try shared(by: key, from: entry, text, in: table))
        own = ImportFindings.rest(of: text, after: document.findings)
        if own?.isEmpty == true { own = nil }
        try insert(key, &document)
      }
      if let submission { document.submissions.insert(submission) }
      documents[key] = document
      try insert(row, of: document, findings: own)
    }
  }

  /// What the rows of one document have in common.
  private struct Key: Hashable {
    var at: String
    var who: String
    var path: String
    var original: String
    var size: Int
    var modified: Int64?

    init(_ row: Row) {
      at = row["at"]
      who = row["who"]
      path = row["path"]
      original = row["original"]
      size = row["size"]
      modified = row["modified"]
    }
  }

  private struct Document {
    var id = 0
    var findings: String
    var submissions: Set<Int> = []
  }

  /// The last entry of each filing.
  private func rangeEnds() throws -> [Int] {
    try String.fetchAll(
      db,
      sql: "SELECT detail FROM journal WHERE act = 'imported' AND detail IS NOT NULL ORDER BY id"
    ).compactMap { $0.split(separator: "-").last.flatMap { Int($0) } }
  }

  private func findings(of entry: Int, in table: String) throws -> String {
    let text = try String.fetchOne(
      db.cachedStatement(sql: "SELECT findings FROM \(table) WHERE id = ?"),
      arguments: [entry]
    )
    guard let text else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    return text
  }

  /// The findings of a document whose first row this is: what the row has in common with the next
  /// of the same document, as filing may have added one to either.
  private func shared(
    by key: Key,
    from entry: Int,
    _ text: String,
    in table: String
  ) throws -> String {
    let next = try String.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT findings FROM \(table)
          WHERE id > ? AND at = ? AND who = ? AND path = ? AND original = ? AND submission IS NOT NULL
          ORDER BY id LIMIT 1
          """
      ),
      arguments: [entry, key.at, key.who, key.path, key.original]
    )
    guard let next, next != text else { return text }
    return ImportFindings.common(text, next)
  }

  private func insert(_ key: Key, _ document: inout Document) throws {
    try db.executePrepared(
      sql: """
        INSERT INTO import_document (at, who, path, original, size, modified, findings)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        key.at, key.who, key.path, key.original, key.size, key.modified, document.findings,
      ]
    )
    document.id = Int(db.lastInsertedRowID)
  }

  private func insert(_ row: Row, of document: Document, findings: String?) throws {
    let values: [DatabaseValue] = ["id", "submission", "form", "outcome", "item", "revision"]
      .map { row[$0] }
    try db.executePrepared(
      sql: """
        INSERT INTO import_entry (id, submission, form, outcome, item, revision, document, findings)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: StatementArguments(values + [document.id.databaseValue, findings.databaseValue])
    )
  }
}
