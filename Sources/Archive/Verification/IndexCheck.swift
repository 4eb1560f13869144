import GRDB
import Ledger

/// Compares the search index with one that is made anew of the stored texts.
enum IndexCheck {
  static func faults(in db: Database) throws -> [ArchiveFault] {
    guard try SearchIndex.isUsable(in: db) else { return [.index(nil)] }
    var faults: [ArchiveFault] = []
    // Rolled back, so that no temporary table stays.
    try db.inSavepoint {
      faults = try compare(in: db)
      return .rollback
    }
    return faults
  }

  private static func compare(in db: Database) throws -> [ArchiveFault] {
    try db.execute(
      sql: """
        CREATE VIRTUAL TABLE temp.search_again USING fts5 (t, u, content = '', tokenize = 'ascii');
        CREATE VIRTUAL TABLE temp.terms_again USING fts5vocab (search_again, instance);
        CREATE VIRTUAL TABLE temp.counts_again USING fts5vocab (search_again, row);
        CREATE VIRTUAL TABLE temp.terms USING fts5vocab (main, search_index, instance);
        """
    )
    try SearchIndex.insertAll(into: "temp.search_again", in: db)
    do {
      let items = try Int?.fetchAll(db, sql: differences)
      if !items.isEmpty { return items.map { item in .index(item.map { ItemID(rawValue: $0) }) } }
      return try answers(in: db) ? [] : [.index(nil)]
    } catch let error as DatabaseError where error.tellsOfDamage {
      return [.index(nil)]
    }
  }

  /// Whether every term leads to as many revisions as have it: what is all there may still be
  /// looked up in the wrong place.
  private static func answers(in db: Database) throws -> Bool {
    let lookup = try db.makeStatement(
      sql: "SELECT count(*) FROM search_index WHERE search_index MATCH ?"
    )
    let terms = try Row.fetchCursor(db, sql: "SELECT term, doc FROM temp.counts_again")
    while let row = try terms.next() {
      let term: String = row["term"]
      let expected: Int = row["doc"]
      if try Int.fetchOne(lookup, arguments: ["\"\(term)\""]) != expected { return false }
    }
    return true
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
