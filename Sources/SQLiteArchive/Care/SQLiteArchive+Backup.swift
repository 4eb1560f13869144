public import Archive
import Foundation
import GRDB
import Wording

extension SQLiteArchive {
  /// Copies the archive to a new file, in one state of it, while others read and file.
  ///
  /// The copy is checked before it goes under its name, so that a file of that name is a whole
  /// archive. The journal of both tells of the backup.
  public func backUp(to target: String, as options: FilingOptions) throws(ArchiveError) {
    guard !FileManager.default.fileExists(atPath: target) else { throw .exists(path: target) }
    let folder = URL(filePath: target).deletingLastPathComponent().path(percentEncoded: false)
    if let system = NetworkFileSystem(at: folder) {
      throw .networkFileSystem(path: target, system: system.rawValue)
    }
    // Whatever has that name is replaced.
    for place in ArchiveFile.places(of: Backup.unfinished(target))
    where ArchiveFile.places(of: path).contains(where: { ArchiveFile.isSame($0, place) }) {
      throw .exists(path: place)
    }
    try write { db in
      try SQLiteWriter(db: db, path: path).enter(.backedUp, as: options, path: target)
    }
    do {
      try queue.writeWithoutTransaction { db in try Backup.copy(db, of: path, to: target) }
    } catch {
      throw ArchiveError(error, path: target, waited: waitingTime)
    }
  }
}

/// Copies by SQLite's online backup (sqlite.org/backup.html).
enum Backup {
  /// Where a copy is filled until it is whole.
  static func unfinished(_ target: String) -> String { target + ".unfinished" }

  /// Copies the archive of a path to a file that is not there yet, which nobody may read who may not
  /// read the archive; it is the owner's of what it is to replace, where that is another file.
  static func copy(
    _ db: Database,
    of path: String,
    to target: String,
    inPlaceOf replaced: String? = nil
  ) throws {
    let unfinished = Backup.unfinished(target)
    try remove(unfinished)
    do {
      try makeEmpty(unfinished, withModeOf: path, inPlaceOf: replaced ?? path)
      let copy = try DatabaseQueue(path: ArchiveFile.literal(unfinished))
      try copy.writeWithoutTransaction { copied in
        // All pages at once, which in a write-ahead log keeps nobody from writing meanwhile.
        try db.backup(to: copied)
        try copied.execute(sql: "PRAGMA journal_mode = DELETE")
        let faults = try String.fetchAll(copied, sql: "PRAGMA quick_check(1)")
        guard faults == ["ok"] else {
          throw ArchiveError.damaged(path: unfinished, cause: faults.joined(separator: "; "))
        }
        try copied.execute(sql: "PRAGMA journal_mode = WAL")
      }
      try copy.close()
    } catch {
      try remove(unfinished)
      throw error
    }
    for suffix in ["-wal", "-shm"] { try remove(unfinished + suffix, only: true) }
    try FileManager.default.moveItem(atPath: unfinished, toPath: target)
  }

  /// Removes what a copy that was stopped has left.
  static func remove(_ path: String, only: Bool = false) throws {
    for suffix in only ? [""] : ["", "-wal", "-shm", "-journal"] {
      guard FileManager.default.fileExists(atPath: path + suffix) else { continue }
      try FileManager.default.removeItem(atPath: path + suffix)
    }
  }

  /// Makes an empty file with the mode of another, before anything is in it.
  private static func makeEmpty(
    _ path: String,
    withModeOf other: String,
    inPlaceOf replaced: String
  ) throws {
    var status = stat()
    let mode = stat(other, &status) == 0 ? status.st_mode & 0o777 : 0o600
    let descriptor = Glibc.open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, mode)
    guard descriptor >= 0 else {
      throw ArchiveError.cannotOpen(path: path, cause: SystemCause(number: errno).text)
    }
    fchmod(descriptor, mode)
    FolderOwner.adopt(descriptor, inPlaceOf: replaced)
    close(descriptor)
  }
}
