import GRDB

extension ImportRecord {
  /// Reads the documents of which an entry lies in a range, in the order in which they were entered,
  /// each with all its entries; nil stands for one that cannot be read.
  static func forEach(
    in range: ClosedRange<Int>,
    in db: Database,
    _ body: (ImportRecord?) throws -> Void
  ) throws {
    let ids = try Int.fetchAll(
      db,
      sql: "SELECT DISTINCT document FROM import_entry WHERE id BETWEEN ? AND ? ORDER BY document",
      arguments: [range.lowerBound, range.upperBound]
    )
    for id in ids { try body(try ImportRecord(id, in: db)) }
  }

  /// Reads every document.
  static func forEach(in db: Database, _ body: (ImportRecord?) throws -> Void) throws {
    for id in try Int.fetchAll(db, sql: "SELECT id FROM import_document ORDER BY id") {
      try body(try ImportRecord(id, in: db))
    }
  }

  private init?(_ id: Int, in db: Database) throws {
    let head = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT at, who, path, original, size, modified, findings FROM import_document WHERE id = ?
          """
      ),
      arguments: [id]
    )
    guard let head, let at = head.text("at"), let who = head.text("who"),
      let path = head.text("path"), let sha256 = head.text("original"),
      let size = Int.fromDatabaseValue(head["size"]), let findings = head.text("findings")
    else { return nil }
    let modified: DatabaseValue = head["modified"]
    self.init(
      at: at,
      who: who,
      path: path,
      sha256: sha256,
      size: size,
      modified: Int64.fromDatabaseValue(modified),
      findings: findings,
      entries: []
    )
    guard modified.isNull == (self.modified == nil) else { return nil }
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT id, submission, form, outcome, item, revision, findings FROM import_entry
          WHERE document = ? ORDER BY id
          """
      ),
      arguments: [id]
    )
    while let row = try rows.next() {
      guard let entry = Entry(row) else { return nil }
      entries.append(entry)
    }
  }
}

extension ImportRecord {
  /// Enters the document as it was, under its entries' numbers.
  func insert(in db: Database) throws {
    try db.executePrepared(
      sql: """
        INSERT INTO import_document (at, who, path, original, size, modified, findings)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [at, who, path, sha256, size, modified, findings]
    )
    let id = db.lastInsertedRowID
    for entry in entries {
      try db.executePrepared(
        sql: """
          INSERT INTO import_entry (id, document, submission, form, outcome, item, revision, findings)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          entry.entry, id, entry.submission, entry.form, entry.outcome, entry.item, entry.revision,
          entry.findings,
        ]
      )
    }
  }
}

extension ImportRecord.Entry {
  /// Nil where a cell holds what was never written there.
  fileprivate init?(_ row: Row) {
    guard let entry = Int.fromDatabaseValue(row["id"]), let outcome = row.text("outcome") else {
      return nil
    }
    self.init(
      entry: entry,
      submission: Int.fromDatabaseValue(row["submission"]),
      form: row.text("form"),
      outcome: outcome,
      item: Int.fromDatabaseValue(row["item"]),
      revision: Int.fromDatabaseValue(row["revision"]),
      findings: row.text("findings")
    )
    let read: [(String, Bool)] = [
      ("submission", submission == nil), ("form", form == nil), ("item", item == nil),
      ("revision", revision == nil), ("findings", findings == nil),
    ]
    for (column, isAbsent) in read {
      let value: DatabaseValue = row[column]
      guard value.isNull == isAbsent else { return nil }
    }
  }
}

extension Row {
  /// The text of a column; nil of any other kind of value.
  fileprivate func text(_ column: String) -> String? {
    let value: DatabaseValue = self[column]
    if case .string(let text) = value.storage { return text }
    return nil
  }
}
