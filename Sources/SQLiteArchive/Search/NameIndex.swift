import Archive
import GRDB

/// The names of accounts and persons in the archive, each once, by which they are found in pinyin.
enum NameIndex {
  static let layout =
    "CREATE TABLE search_name (name TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID"

  /// Takes names in.
  static func add(_ names: Set<String>, in db: Database) throws {
    for name in names {
      try db.cachedStatement(sql: "INSERT OR IGNORE INTO search_name (name) VALUES (?)")
        .execute(arguments: [name])
    }
  }

  /// Takes the names of all revisions in.
  static func fill(in db: Database) throws { try add(storedNames(in: db), in: db) }

  static func rebuild(in db: Database) throws {
    try db.execute(sql: "DROP TABLE IF EXISTS search_name; \(layout)")
    try fill(in: db)
  }

  /// A fault unless every name of the stored texts is there, and no other.
  static func faults(in db: Database) throws -> [ArchiveFault] {
    let known = try Set(String.fetchAll(db, sql: "SELECT name FROM search_name"))
    return try storedNames(in: db) == known ? [] : [.index(nil)]
  }

  static func names(in db: Database) throws -> [String] {
    try String.fetchAll(db, sql: "SELECT name FROM search_name")
  }

  private static func storedNames(in db: Database) throws -> Set<String> {
    var names = try Set(String.fetchAll(db, sql: "SELECT DISTINCT account FROM revision"))
    // Of what is searched as written, only persons, days and numbers have a value beside the text.
    let values = try String.fetchCursor(
      db,
      sql: "SELECT DISTINCT value FROM field_value WHERE is_searched AND value IS NOT NULL"
    )
    while let value = try values.next() { names.formUnion(FiledNames.names(in: value)) }
    return names
  }
}
