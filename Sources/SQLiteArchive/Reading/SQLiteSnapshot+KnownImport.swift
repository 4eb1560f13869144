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
    var known: [String: KnownImport] = [:]
    var times: [String: String] = [:]
    while let row = try rows.next() {
      let digest: String = row["original"]
      let at: String = row["at"]
      let modified: Int64? = row["modified"]
      let outcome: String = row["outcome"]
      guard let content = ContentDigest(rawValue: digest) else { continue }
      var entry =
        known[digest] ?? KnownImport(digest: content, modified: [], wasRefused: false)
      let refuses = Receipt.Outcome(rawValue: outcome)?.isRefusal == true
      entry.wasRefused = refuses || (times[digest] == at && entry.wasRefused)
      if let modified { entry.modified.insert(modified) }
      known[digest] = entry
      times[digest] = at
    }
    return Array(known.values)
  }
}
