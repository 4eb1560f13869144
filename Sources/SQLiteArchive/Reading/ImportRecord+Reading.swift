import Archive
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
    guard let head else { return nil }
    var cells = CellReader(head)
    self.init(
      at: cells.text("at"),
      who: cells.text("who"),
      path: cells.text("path"),
      sha256: cells.text("original"),
      size: cells.number("size"),
      modified: cells.optionalNumber("modified").map { Int64($0) },
      findings: cells.text("findings"),
      entries: []
    )
    guard cells.isWhole else { return nil }
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
    var cells = CellReader(row)
    self.init(
      entry: cells.number("id"),
      submission: cells.optionalNumber("submission"),
      form: cells.optionalText("form"),
      outcome: cells.text("outcome"),
      item: cells.optionalNumber("item"),
      revision: cells.optionalNumber("revision"),
      findings: cells.optionalText("findings")
    )
    guard cells.isWhole else { return nil }
  }
}
