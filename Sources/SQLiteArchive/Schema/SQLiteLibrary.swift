import GRDB

/// The library that keeps archives in files.
public enum SQLiteLibrary {
  /// Its name and version, such as `SQLite 3.40.1`.
  public static func version() throws -> String {
    let version = try DatabaseQueue().read { database in
      try String.fetchOne(database, sql: "SELECT sqlite_version()")
    }
    return ["SQLite", version].compactMap(\.self).joined(separator: " ")
  }
}
