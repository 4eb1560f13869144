public import Archive
import Foundation
import GRDB

extension SQLiteArchive {
  /// Writes the archive's file anew without the pages that nothing uses any more.
  ///
  /// Nothing that is kept changes, and the journal tells nothing of it. Needs about as much room
  /// beside the file as it takes, and the archive for itself meanwhile.
  public func compact() throws(ArchiveError) -> Compaction {
    let before = try fileSize()
    try vacuum()
    // What was written stands in the log until the log is taken into the file.
    do {
      try queue.writeWithoutTransaction { db in
        _ = try Row.fetchAll(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      }
    } catch {
      throw ArchiveError(error, path: path, waited: waitingTime)
    }
    return Compaction(before: before, after: try fileSize())
  }

  private func fileSize() throws(ArchiveError) -> Int {
    try read { db in
      try ["PRAGMA page_count", "PRAGMA page_size"].reduce(1) { size, sql in
        try size * (Int.fetchOne(db, sql: sql) ?? 0)
      }
    }
  }

  func vacuum() throws(ArchiveError) {
    do {
      try queue.vacuum()
    } catch {
      throw ArchiveError(error, path: path, waited: waitingTime)
    }
  }
}
