import GRDB

/// A query that is kept under a name.
public struct SavedSearch: Sendable, Hashable {
  public var name: String
  public var query: String
  /// When it was saved: ISO 8601, in UTC.
  public var at: String
  public var who: String
}

extension Archive {
  /// The saved searches, in the order of their names.
  public func savedSearches() throws(ArchiveError) -> [SavedSearch] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT name, query, at, who FROM saved_search ORDER BY name")
        .map { row in
          SavedSearch(name: row["name"], query: row["query"], at: row["at"], who: row["who"])
        }
    }
  }

  /// Keeps a query under a name, in place of the one that was there; gives that one.
  ///
  /// The query is kept as written, and means on each day what it means then.
  @discardableResult
  public func save(
    _ query: String,
    under name: String,
    as options: FilingOptions
  ) throws(ArchiveError) -> String? {
    try write { db in
      let former = try Archive.query(named: name, in: db)
      try db.execute(
        sql: """
          INSERT INTO saved_search (name, query, at, who) VALUES (?, ?, ?, ?)
          ON CONFLICT (name) DO UPDATE
          SET query = excluded.query, at = excluded.at, who = excluded.who
          """,
        arguments: [name, query, options.at.description, options.actor]
      )
      return former
    }
  }

  /// Forgets a saved search, and gives its query; nil where there was none.
  @discardableResult
  public func forgetSearch(_ name: String) throws(ArchiveError) -> String? {
    try write { db in
      let former = try Archive.query(named: name, in: db)
      try db.execute(sql: "DELETE FROM saved_search WHERE name = ?", arguments: [name])
      return former
    }
  }

  private static func query(named name: String, in db: Database) throws -> String? {
    try String.fetchOne(
      db,
      sql: "SELECT query FROM saved_search WHERE name = ?",
      arguments: [name]
    )
  }
}
