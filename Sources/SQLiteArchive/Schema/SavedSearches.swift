extension Schema.Migration {
  /// Searches that people keep under a name.
  ///
  /// They are no records: they are changed and forgotten at will, and the journal tells nothing of
  /// them.
  static let savedSearches = Schema.Migration(
    name: "4 saved searches",
    sql: """
      CREATE TABLE saved_search (
        name TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
        query TEXT NOT NULL,
        at TEXT NOT NULL,
        who TEXT NOT NULL
      ) STRICT;
      """,
    // The index is laid out otherwise than before.
    fill: { db in _ = try SearchIndex.rebuild(in: db) }
  )
}
