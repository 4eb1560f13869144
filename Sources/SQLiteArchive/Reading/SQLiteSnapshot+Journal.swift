import Archive
import GRDB
import Ledger
import Values

extension SQLiteSnapshot {
  private static let acts = """
    SELECT journal.id, journal.at, journal.who, journal.act, journal.item,
      item.archive_number, journal.revision, journal.path, journal.original, journal.detail,
      journal.digest
    FROM journal LEFT JOIN item ON item.id = journal.item

    """

  func journal(of item: ItemID?) throws -> [JournalAct] {
    // One condition for both would read the whole journal for the few acts on an item.
    guard let item else {
      return try ActRow.fetchAll(db, sql: SQLiteSnapshot.acts + "ORDER BY journal.id").map(\.act)
    }
    return try ActRow.fetchAll(
      db,
      sql: SQLiteSnapshot.acts + "WHERE journal.item = ? ORDER BY journal.id",
      arguments: [item.rawValue]
    ).map(\.act)
  }

  func journal(telling kinds: [JournalAct.Kind]) throws -> [JournalAct] {
    let words = kinds.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    return try ActRow.fetchAll(
      db,
      sql: SQLiteSnapshot.acts + "WHERE journal.act IN (\(words)) ORDER BY journal.id"
    ).map(\.act)
  }

  func journal(after entry: Int, limit: Int) throws -> [JournalAct] {
    try ActRow.fetchAll(
      db,
      sql: SQLiteSnapshot.acts + "WHERE journal.id > ? ORDER BY journal.id LIMIT ?",
      arguments: [entry, limit]
    ).map(\.act)
  }

  func lastEntries() throws -> (journal: Int, importLog: Int) {
    (
      try Int.fetchOne(db, sql: "SELECT max(id) FROM journal") ?? 0,
      try Int.fetchOne(db, sql: "SELECT max(id) FROM import_entry") ?? 0
    )
  }

  func lastJournalEntry() throws -> JournalEntry? {
    try JournalRow.fetchOne(
      db.cachedStatement(sql: "SELECT * FROM journal ORDER BY id DESC LIMIT 1")
    )?.entry
  }

  func journalEntries() throws -> [JournalEntry] {
    try JournalRow.fetchAll(db, sql: "SELECT * FROM journal ORDER BY id").map(\.entry)
  }

  func forEachImport(_ body: (ImportRecord) throws -> Void) throws {
    try ImportRecord.forEach(in: db) { record in
      guard let record else { throw ArchiveError.damaged(path: path, cause: "import_document") }
      try body(record)
    }
  }

  /// The import log, the earliest entry first; only what was refused where that is asked.
  func importLog(refusedOnly: Bool) throws -> [ImportLogEntry] {
    try log(
      where: "NOT ? OR entry.outcome IN ('rejected', 'unreadable') ORDER BY entry.id",
      [refusedOnly]
    )
  }

  func importLog(after entry: Int, limit: Int) throws -> [ImportLogEntry] {
    try log(where: "entry.id > ? ORDER BY entry.id LIMIT ?", [entry, limit])
  }

  func firstRejection(after entry: Int) throws -> Int? {
    try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT id FROM import_entry WHERE id > ? AND outcome = 'rejected' ORDER BY id LIMIT 1
          """
      ),
      arguments: [entry]
    )
  }

  private func log(
    where condition: String,
    _ arguments: StatementArguments
  ) throws -> [ImportLogEntry] {
    let rows = try LogRow.fetchAll(
      db,
      sql: """
        SELECT entry.id, document.at, document.who, document.path, document.original,
          document.size, entry.submission, entry.form, entry.outcome, entry.item,
          entry.revision, entry.document, entry.findings, original.digest IS NOT NULL AS is_kept
        FROM import_entry AS entry JOIN import_document AS document ON document.id = entry.document
          LEFT JOIN original ON original.digest = document.original
        WHERE \(condition)
        """,
      arguments: arguments
    )
    // One text for all the forms of a document.
    var findings: [Int: String] = [:]
    return try rows.map { row in
      if findings[row.document] == nil {
        findings[row.document] = try String.fetchOne(
          db.cachedStatement(sql: "SELECT findings FROM import_document WHERE id = ?"),
          arguments: [row.document]
        )
      }
      return try row.entry(documentFindings: findings[row.document] ?? "[]")
    }
  }
}

/// A row of the journal, read by the names of its columns.
struct JournalRow: Decodable, FetchableRecord {
  let entry: JournalEntry

  init(from decoder: any Decoder) throws {
    entry = try JournalEntry(from: decoder)
  }
}

private struct ActRow: FetchableRecord {
  let act: JournalAct

  init(row: Row) throws {
    let item: Int? = row["item"]
    let number: String? = row["archive_number"]
    act = JournalAct(
      id: row["id"],
      at: Timestamp(rawValue: row["at"]),
      who: row["who"],
      act: row["act"],
      item: item.map { ItemID(rawValue: $0) },
      archiveNumber: number.map { ArchiveNumber(rawValue: $0) },
      revision: row["revision"],
      path: row["path"],
      original: row["original"],
      detail: row["detail"],
      digest: row["digest"]
    )
  }
}

private struct LogRow: FetchableRecord {
  var id: Int
  var at: String
  var who: String
  var path: String
  var original: String
  var size: Int
  var submission: Int?
  var form: String?
  var outcome: String
  var item: Int?
  var revision: Int?
  var document: Int
  var findings: String?
  var isKept: Bool

  /// By the places of the columns, as there are many rows.
  init(row: Row) throws {
    id = try row.decode(Int.self, atIndex: 0)
    at = try row.decode(String.self, atIndex: 1)
    who = try row.decode(String.self, atIndex: 2)
    path = try row.decode(String.self, atIndex: 3)
    original = try row.decode(String.self, atIndex: 4)
    size = try row.decode(Int.self, atIndex: 5)
    submission = try row.decode(Int?.self, atIndex: 6)
    form = try row.decode(String?.self, atIndex: 7)
    outcome = try row.decode(String.self, atIndex: 8)
    item = try row.decode(Int?.self, atIndex: 9)
    revision = try row.decode(Int?.self, atIndex: 10)
    document = try row.decode(Int.self, atIndex: 11)
    findings = try row.decode(String?.self, atIndex: 12)
    isKept = try row.decode(Bool.self, atIndex: 13)
  }

  func entry(documentFindings: String) throws -> ImportLogEntry {
    guard let outcome = Receipt.Outcome(rawValue: outcome),
      let digest = ContentDigest(rawValue: original)
    else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(codingPath: [], debugDescription: "import log \(id)")
      )
    }
    return ImportLogEntry(
      id: id,
      at: Timestamp(rawValue: at),
      who: who,
      path: path,
      digest: digest,
      size: size,
      submission: submission,
      form: form,
      outcome: outcome,
      item: item.map { ItemID(rawValue: $0) },
      revision: revision,
      documentFindings: documentFindings,
      ownFindings: findings,
      isKept: isKept
    )
  }
}
