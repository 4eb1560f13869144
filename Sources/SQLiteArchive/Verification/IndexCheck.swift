import Archive
import GRDB
import Ledger
import Query
import Values

/// Compares the search index with one that is made anew of the stored texts.
enum IndexCheck {
  static func faults(in db: Database) throws -> [ArchiveFault] {
    var faults = try foldedTexts(in: db)
    guard try SearchIndex.isUsable(in: db) else { return faults + [.index(nil)] }
    // Rolled back, so that no temporary table stays.
    try db.inSavepoint {
      faults += try compare(in: db)
      return .rollback
    }
    return faults
  }

  /// Whether each text is searched as what it folds to.
  ///
  /// Of revisions that were sealed in the form of lengths the seal covers that; another version may
  /// have folded them.
  private static func foldedTexts(in db: Database) throws -> [ArchiveFault] {
    var faults: [ArchiveFault] = []
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT revision.item, field_value.text, field_value.folded
        FROM revision JOIN field_value ON field_value.revision = revision.id
          JOIN journal ON journal.item = revision.item AND journal.revision = revision.revision
            AND journal.act IN ('filed', 'revised')
        WHERE journal.seal GLOB '?:*'
        """
    )
    while let row = try rows.next() {
      guard let item = Int.fromDatabaseValue(row["item"]) else { continue }
      guard let text = String.fromDatabaseValue(row["text"]) else {
        faults.append(.index(ItemID(rawValue: item)))
        continue
      }
      let stored = String.fromDatabaseValue(row["folded"]) ?? text
      if !FoldedText(text).scalars.elementsEqual(stored.unicodeScalars) {
        faults.append(.index(ItemID(rawValue: item)))
      }
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
      return try answers(in: db) && hasSameSizes(in: db) ? [] : [.index(nil)]
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

  /// Whether the index tells how long each text and all of them are as one made anew does, by which
  /// relevance is reckoned, and is set up as one; the averages stand in the block of the id 1
  /// (sqlite.org/fts5.html, 9.2).
  private static func hasSameSizes(in db: Database) throws -> Bool {
    let parts = [
      "id, sz FROM %docsize", "k, v FROM %config", "block FROM %data WHERE id = 1",
    ]
    return try parts.allSatisfy { part in
      let own = part.replacing("%", with: "main.search_index_")
      let again = part.replacing("%", with: "temp.search_again_")
      let differs = """
        SELECT EXISTS (SELECT \(own) EXCEPT SELECT \(again))
          OR EXISTS (SELECT \(again) EXCEPT SELECT \(own))
        """
      return try Bool.fetchOne(db, sql: differs) == false
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
