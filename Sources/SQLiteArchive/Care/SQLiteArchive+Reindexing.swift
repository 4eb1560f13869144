public import Archive
import GRDB

extension SQLiteArchive {
  /// Builds the search index anew of the stored texts, and enters that in the journal.
  ///
  /// Takes about as long as the filing of the same texts; nobody else files meanwhile.
  public func reindex(as options: FilingOptions) throws(ArchiveError) {
    let leavesPages = try write { db in
      let leavesPages = try SearchIndex.rebuild(in: db)
      try NameIndex.rebuild(in: db)
      try SQLiteWriter(db: db, path: path).enter(.reindexed, as: options)
      return leavesPages
    }
    if leavesPages { try vacuum() }
  }
}
