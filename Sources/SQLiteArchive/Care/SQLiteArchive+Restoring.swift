public import Archive
import Foundation
import GRDB
import Wording

extension SQLiteArchive {
  /// Puts a backup in the place of an archive, or where none is; gives where what was there lies now.
  ///
  /// The backup is copied and checked before anything is touched. What was there is kept under a new
  /// name with its write-ahead log: a log that is left beside another file would be written over it.
  /// An archive that somebody has open is not replaced. What root restores in the folder of a service is
  /// the folder's owner's, whoever the backup belongs to.
  public static func restore(
    _ backup: String,
    to place: String
  ) throws(ArchiveError) -> String? {
    guard FileManager.default.fileExists(atPath: backup) else { throw .missing(path: backup) }
    if ArchiveFile.isSame(backup, place) { throw .exists(path: place) }
    let folder = URL(filePath: place).deletingLastPathComponent().path(percentEncoded: false)
    if let system = NetworkFileSystem(at: folder) {
      throw .networkFileSystem(path: place, system: system.rawValue)
    }
    if FileLocks.areHeld(on: place) { throw .locked(path: place, waitedSeconds: 0) }
    let queue: DatabaseQueue
    do {
      queue = try source(backup)
    } catch {
      throw ArchiveError(error, path: backup, waited: 0)
    }
    let copied = place + ".restored"
    do {
      try Backup.remove(copied)
      let isThere = FileManager.default.fileExists(atPath: place)
      try queue.writeWithoutTransaction { db in
        try Backup.copy(db, of: isThere ? place : backup, to: copied, inPlaceOf: place)
      }
      // An archive that was root's by mistake is the services' again.
      FolderOwner.adopt(copied)
      let kept = try setAside(place)
      try FileManager.default.moveItem(atPath: copied, toPath: place)
      return kept
    } catch {
      throw ArchiveError(error, path: place, waited: 0)
    }
  }

  /// Makes an archive of a whole export where none is, or fills an empty one; gives what was damaged
  /// when it was exported, and so is again.
  ///
  /// A new archive is made beside its place, and takes its name when it is whole; else nothing is left.
  public static func restored(
    from folder: String,
    at path: String,
    waitingTime: Double
  ) throws(ArchiveError) -> [ExportDamage] {
    let unfinished = NewArchive.unfinished(beside: path)
    var status = stat()
    guard lstat(path, &status) != 0 else {
      return try open(path, mode: .create, waitingTime: waitingTime).restore(from: folder)
    }
    defer { for file in ArchiveFile.places(of: unfinished) { unlink(file) } }
    let archive: SQLiteArchive
    do throws(ArchiveError) {
      archive = try open(unfinished, mode: .create, waitingTime: waitingTime)
    } catch {
      // It is the place that does not take one, whatever the name.
      _ = try open(path, mode: .existing, waitingTime: waitingTime)
      throw error
    }
    let damage = try archive.restore(from: folder)
    do {
      try archive.queue.close()
      try NewArchive.name(unfinished, path)
    } catch {
      throw ArchiveError(error, path: path, waited: waitingTime)
    }
    return damage
  }

  /// A backup opened to be read alone; without a log beside it, as it lies.
  private static func source(_ backup: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.label = "backup"
    configuration.readonly = true
    let queue = try DatabaseQueue(
      path: hasLog(backup) ? ArchiveFile.literal(backup) : fixedURI(backup),
      configuration: configuration
    )
    let identifier = try queue.read { db in try Int.fetchOne(db, sql: "PRAGMA application_id") }
    guard identifier == Schema.applicationID else { throw ArchiveError.notAnArchive(path: backup) }
    return queue
  }

  /// Gives what lies at an archive's place a name that is free, all of one, so that it stays an archive;
  /// nil where nothing lies there.
  private static func setAside(_ place: String) throws -> String? {
    let places = ArchiveFile.places(of: place)
    let there = places.filter { FileManager.default.fileExists(atPath: $0) }
    if there.isEmpty { return nil }
    var number = 1
    while ArchiveFile.places(of: "\(place).replaced-\(number)")
      .contains(where: FileManager.default.fileExists(atPath:))
    {
      number += 1
    }
    let kept = "\(place).replaced-\(number)"
    for file in there {
      try FileManager.default.moveItem(
        atPath: file,
        toPath: kept + file.dropFirst(place.count)
      )
    }
    return kept
  }
}

/// The locks that SQLite's connections hold on a file as long as they are open in a write-ahead log
/// (sqlite.org/fileformat.html, 1.4, the lock-byte page).
private enum FileLocks {
  static func areHeld(on path: String) -> Bool {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = 0x4000_0000
    lock.l_len = 512
    // Of a system that knows no locks nobody holds one.
    guard fcntl(descriptor, F_GETLK, &lock) == 0 else { return false }
    return lock.l_type != Int16(F_UNLCK)
  }
}
