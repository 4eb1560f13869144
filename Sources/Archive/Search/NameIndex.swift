import GRDB
import Query

/// The names of accounts and persons in the archive, each once, by which they are found in pinyin.
enum NameIndex {
  static let layout =
    "CREATE TABLE search_name (name TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID"

  /// Takes the names of the later revisions in.
  static func add(revisionsAfter last: Int, in db: Database) throws {
    for name in try names(revisionsAfter: last, in: db) {
      try db.cachedStatement(sql: "INSERT OR IGNORE INTO search_name (name) VALUES (?)")
        .execute(arguments: [name])
    }
  }

  static func rebuild(in db: Database) throws {
    try db.execute(sql: "DROP TABLE IF EXISTS search_name; \(layout)")
    try add(revisionsAfter: 0, in: db)
  }

  /// A fault unless every name of the stored texts is there, and no other.
  static func faults(in db: Database) throws -> [ArchiveFault] {
    let known = try Set(String.fetchAll(db, sql: "SELECT name FROM search_name"))
    return try names(revisionsAfter: 0, in: db) == known ? [] : [.index(nil)]
  }

  /// The names that pinyin means.
  static func names(by term: PinyinTerm, in db: Database) throws -> [String] {
    try String.fetchAll(db, sql: "SELECT name FROM search_name").filter(term.matches)
  }

  private static func names(revisionsAfter last: Int, in db: Database) throws -> Set<String> {
    var names = try Set(
      String.fetchAll(
        db.cachedStatement(sql: "SELECT DISTINCT account FROM revision WHERE id > ?"),
        arguments: [last]
      )
    )
    // Of what is searched as written, only persons, days and numbers have a value beside the text.
    let values = try String.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT DISTINCT value FROM field_value
          WHERE revision > ? AND is_searched AND value IS NOT NULL
          """
      ),
      arguments: [last]
    )
    while let value = try values.next() {
      for name in value.split(separator: "、")
      where name.unicodeScalars.contains(where: \.properties.isIdeographic) {
        names.insert(String(name))
      }
    }
    return names
  }
}
