public import Archive
import Foundation

extension PostgresArchive {
  /// Checks everything that can be checked: tables, originals, revisions, numbers, journal,
  /// references, ledger and index; gives nothing when all is well.
  public func verify() throws(ArchiveError) -> [ArchiveFault] {
    try read { session in
      try PostgresVerification(
        PostgresSnapshot(session: session, office: office, path: path)
      ).faults()
    }
  }

  /// Refuses: a server is backed up by its own means, which its administrators know.
  public func backUp(to target: String, as options: FilingOptions) throws(ArchiveError) {
    throw .backedUpElsewhere(path: path)
  }

  /// Builds the search index anew of the stored texts, and enters that in the journal.
  ///
  /// Nobody else files in the office meanwhile; others search the index as it was.
  public func reindex(as options: FilingOptions) throws(ArchiveError) {
    try filing(keeping: true) { writer in
      guard let writer = writer as? PostgresWriter else { return }
      try writer.rebuildIndex()
      try writer.enter(.reindexed, as: options)
    }
    tidy(withStatistics: true)
  }

  /// Gives back what rows took that are there no more, for others to use, and brings the index's
  /// waiting entries in.
  public func compact() throws(ArchiveError) -> Compaction {
    let before = try size()
    try maintain { session in try session.script("VACUUM (ANALYZE)") }
    return Compaction(before: before, after: try size())
  }

  private func size() throws(ArchiveError) -> Int {
    try read { session in
      try session.first("SELECT pg_database_size(current_database())") { try $0.number() } ?? 0
    }
  }

  /// So many revisions of an office may wait beside the index, which every search reads through
  /// (measured: half a millisecond): the more are brought in together, the less each costs.
  private static let waiting = 256

  /// Tidies where an office's revisions have become so many more.
  func tidy(after revisions: (before: Int, after: Int)) {
    let (before, now) = (revisions.before / Self.waiting, revisions.after / Self.waiting)
    if before == now { return }
    // What the server knows of the tables it else brings up to date in its own time alone, and would
    // go by what they were when they were empty.
    var step = 1
    while step <= before { step *= 4 }
    tidy(withStatistics: step <= now && step <= Self.waitingForStatistics)
  }

  /// Of more revisions, by ``waiting``, the server knows enough.
  private static let waitingForStatistics = 4096

  /// Brings the entries in that wait beside the index, and where that is asked what the server knows of
  /// the tables that filing looks through.
  ///
  /// The tables' owner alone may; for others the server does it in its own time.
  private func tidy(withStatistics: Bool) {
    do {
      try maintain { session in
        let isOwner = try session.first(
          """
          SELECT pg_has_role(relowner, 'USAGE') FROM pg_class
          WHERE oid = to_regclass('search_terms')
          """
        ) { try $0.isTrue() }
        guard isOwner == true else { return }
        if withStatistics {
          // Who meets with another that does the same leaves it to that one.
          try session.script(
            """
            ANALYZE (SKIP_LOCKED) office, item, revision, original, journal, import_document,
              import_entry
            """
          )
        }
        _ = try session.fetch("SELECT gin_clean_pending_list('search_terms'::regclass)") {
          try $0.number()
        }
      }
    } catch {
      // What was filed is kept and found. Who files next tidies, or the server does: a connection that
      // broke, or a full disk, must not let it seem that nothing was filed.
    }
  }
}
