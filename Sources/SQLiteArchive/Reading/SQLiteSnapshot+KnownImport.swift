import Archive
import GRDB
import Values

extension SQLiteSnapshot {
  /// The documents of that path and size in the import log, by their content.
  func knownImports(path: String, size: Int) throws -> [KnownImport] {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT document.original, document.modified, document.at, entry.outcome
          FROM import_document AS document JOIN import_entry AS entry ON entry.document = document.id
          WHERE document.path = ? AND document.size = ? ORDER BY entry.id
          """
      ),
      arguments: [path, size]
    )
    var known = KnownImports()
    while let row = try rows.next() {
      known.add(
        digest: row["original"],
        modified: row["modified"],
        at: row["at"],
        outcome: row["outcome"]
      )
    }
    return known.all
  }
}
