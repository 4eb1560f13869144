extension Schema.Migration {
  /// Searches that people keep under a name.
  ///
  /// They are no records: they are changed and forgotten at will, and the journal tells nothing of
  /// them.
  static let savedSearches = Schema.Migration(
    name: "2 saved searches",
    sql: """
      CREATE TABLE saved_search (
        name TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
        query TEXT NOT NULL,
        at TEXT NOT NULL,
        who TEXT NOT NULL
      ) STRICT;
      """,
    rebuildsIndex: true
  )
}
