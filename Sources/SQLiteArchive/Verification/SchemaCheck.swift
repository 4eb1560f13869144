import Archive
import GRDB

/// Compares the schema with that of a new archive: tables, indexes, and the triggers that keep
/// anybody from changing or deleting what was filed.
enum SchemaCheck {
  static func faults(in db: Database) throws -> [ArchiveFault] {
    let present = try objects(in: db)
    let expected = try SQLiteArchive.inMemory().queue.read { try objects(in: $0) }
    return Set(present.keys).union(expected.keys)
      .filter { present[$0] != expected[$0] }.sorted().map { .schema($0) }
  }

  private static func objects(in db: Database) throws -> [String: String] {
    let rows = try Row.fetchAll(
      db,
      // Of the names that the engine keeps for itself, those of its statistics alone are none of ours.
      sql: """
        SELECT name, sql FROM sqlite_master
        WHERE sql IS NOT NULL AND name NOT IN ('sqlite_stat1', 'sqlite_stat4')
        """
    )
    return Dictionary(
      rows.map { row in
        let name: String = row["name"]
        let sql: String = row["sql"]
        return (name, sql.split(whereSeparator: \.isWhitespace).joined(separator: " "))
      },
      uniquingKeysWith: { first, _ in first }
    )
  }
}
