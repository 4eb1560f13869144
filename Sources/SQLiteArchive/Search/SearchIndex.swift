import Archive
import GRDB
import Query

/// The search index, which is made of the stored texts and can be made of them again.
///
/// Damage to it is contained: filing then goes on without it, and search reads the stored texts,
/// until ``SQLiteArchive/reindex(as:)`` builds it anew.
enum SearchIndex {
  /// The version that says that the index is damaged.
  private static let damaged = 0

  /// Whether the index may be asked: not while it is marked, or laid out by another version.
  static func isUsable(in db: Database) throws -> Bool {
    try Int.fetchOne(db, sql: "SELECT version FROM search_layout") == SearchTokens.version
  }

  /// A revision, and the texts of it that are searched, in their order.
  struct Entry {
    var revision: Int
    var texts: [FoldedText] = []
  }

  /// Takes revisions into the index; when it turns out to be damaged, marks it instead.
  static func add(_ entries: [Entry], in db: Database) throws {
    if entries.isEmpty { return }
    try containDamage(in: db) {
      let insertion = try insertion(into: "search_index", in: db)
      for entry in entries { try insertion.execute(entry) }
    }
  }

  private static func containDamage(in db: Database, _ addition: () throws -> Void) throws {
    guard try isUsable(in: db) else { return }
    do {
      try db.inSavepoint {
        try addition()
        // A savepoint makes FTS5 write what it holds back, so that damage shows here and not
        // when the filing itself is committed.
        try db.execute(sql: "SAVEPOINT written; RELEASE written")
        return .commit
      }
    } catch let error as DatabaseError where error.tellsOfDamage {
      try mark(damaged, in: db)
    }
  }

  /// Enters all revisions in a table of the index's layout.
  static func insertAll(into table: String, in db: Database) throws {
    let insertion = try insertion(into: table, in: db)
    for revision in try Int.fetchAll(db, sql: "SELECT id FROM revision ORDER BY id") {
      let texts = try String.fetchAll(
        db,
        sql: """
          SELECT text FROM field_value WHERE revision = ? AND is_searched ORDER BY ordinal
          """,
        arguments: [revision]
      )
      try insertion.execute(Entry(revision: revision, texts: texts.map { FoldedText($0) }))
    }
  }

  private static func insertion(into table: String, in db: Database) throws -> Statement {
    try db.makeStatement(sql: "INSERT INTO \(table) (rowid, t, u) VALUES (?, ?, ?)")
  }

  /// Throws the index away, whatever state it is in, and builds it anew; says whether pages of
  /// the file were left that nothing uses.
  static func rebuild(in db: Database) throws -> Bool {
    var leavesPages = false
    if try !drop("search_index", in: db) {
      // A table that FTS5 cannot read is dropped in its parts, and then taken out of the schema.
      for part in ["data", "idx", "content", "docsize", "config"] {
        if try !drop("search_index_\(part)", in: db) { leavesPages = true }
      }
      try db.execute(sql: "PRAGMA writable_schema = ON")
      try db.execute(
        sql:
          "DELETE FROM sqlite_master WHERE name = 'search_index' OR tbl_name GLOB 'search_index_*'"
      )
      try db.execute(sql: "PRAGMA writable_schema = RESET")
    }
    try db.execute(sql: layout)
    try insertAll(into: "search_index", in: db)
    try db.execute(sql: "SAVEPOINT written; RELEASE written")
    try mark(SearchTokens.version, in: db)
    return leavesPages
  }

  /// Drops a table; false where its damage forbids it.
  private static func drop(_ table: String, in db: Database) throws -> Bool {
    do {
      try db.inSavepoint {
        try db.execute(sql: "DROP TABLE IF EXISTS \(table)")
        return .commit
      }
      return true
    } catch let error as DatabaseError where error.tellsOfDamage {
      return false
    }
  }

  static let layout =
    "CREATE VIRTUAL TABLE search_index USING fts5 (t, u, content = '', tokenize = 'ascii')"

  private static func mark(_ version: Int, in db: Database) throws {
    try db.execute(sql: "UPDATE search_layout SET version = ?", arguments: [version])
  }
}

extension Statement {
  /// Inserts a revision's entry.
  fileprivate func execute(_ entry: SearchIndex.Entry) throws {
    let columns = SearchTokens.columns(of: entry.texts)
    try execute(arguments: [entry.revision, columns.t, columns.u])
  }
}

extension DatabaseError {
  /// Whether the engine stumbled over what it read; not that it had to wait, lacked room, or could
  /// not reach the file.
  var tellsOfDamage: Bool {
    switch resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY,
      .SQLITE_INTERRUPT, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      false
    default: true
    }
  }
}
