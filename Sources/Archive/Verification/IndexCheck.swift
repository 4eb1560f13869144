import GRDB
import Ledger

/// Compares the search index with one that is made anew of the stored texts.
enum IndexCheck {
  static func faults(in db: Database) throws -> [ArchiveFault] {
    try db.execute(
      sql: """
        CREATE VIRTUAL TABLE temp.search_again USING fts5 (t, u, content = '', tokenize = 'ascii');
        CREATE VIRTUAL TABLE temp.terms_again USING fts5vocab (search_again, instance);
        CREATE VIRTUAL TABLE temp.terms USING fts5vocab (main, search_index, instance);
        """
    )
    let insertion = try db.makeStatement(
      sql: "INSERT INTO temp.search_again (rowid, t, u) VALUES (?, ?, ?)"
    )
    for revision in try Int.fetchAll(db, sql: "SELECT id FROM revision ORDER BY id") {
      let texts = try String.fetchAll(
        db,
        sql: """
          SELECT text FROM field_value WHERE revision = ? AND is_searched ORDER BY ordinal
          """,
        arguments: [revision]
      )
      let columns = SearchTokens.columns(of: texts.map { FoldedText($0) })
      try insertion.execute(arguments: [revision, columns.t, columns.u])
    }
    do {
      return try Int?.fetchAll(db, sql: differences).map { item in
        .index(item.map { ItemID(rawValue: $0) })
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      return [.index(nil)]
    }
  }

  /// The items of the revisions of which the two indexes tell otherwise; NULL where there is none.
  private static let differences = """
    SELECT DISTINCT revision.item FROM (
      SELECT * FROM (SELECT doc, term, col, offset FROM temp.terms
        EXCEPT SELECT doc, term, col, offset FROM temp.terms_again)
      UNION ALL
      SELECT * FROM (SELECT doc, term, col, offset FROM temp.terms_again
        EXCEPT SELECT doc, term, col, offset FROM temp.terms)) AS different
      LEFT JOIN revision ON revision.id = different.doc
    ORDER BY revision.item
    """
}
