import GRDB

extension Archive {
  /// Builds the search index anew of the stored texts, and enters that in the journal.
  ///
  /// Takes about as long as the filing of the same texts; nobody else files meanwhile.
  public func reindex(as options: FilingOptions) throws(ArchiveError) {
    let leavesPages = try write { db in
      let leavesPages = try SearchIndex.rebuild(in: db)
      try NameIndex.rebuild(in: db)
      try JournalEntry.append(to: db, at: options.at, who: options.actor, act: .reindexed)
      return leavesPages
    }
    if leavesPages { try vacuum() }
  }

  /// Whether search asks the index; otherwise it reads every stored text, which is slower.
  public func hasUsableIndex() throws(ArchiveError) -> Bool {
    try read { db in try SearchIndex.isUsable(in: db) }
  }
}
