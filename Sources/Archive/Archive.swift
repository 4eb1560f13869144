import Foundation
import GRDB

/// The store of what was filed: one SQLite file with originals, items, revisions, journal and
/// search index, which change together or not at all.
///
/// Any number of processes may have the same archive open; one writes at a time, and the others
/// wait for it. What an operation returns is on the disk.
public struct Archive: Sendable {
  public let path: String
  /// How long an operation waits for another process, in seconds.
  public let waitingTime: Double
  let queue: DatabaseQueue

  /// Whether a file is made where none is.
  public enum Mode: Sendable, Hashable {
    case create
    case existing
  }

  /// Opens the archive at a path, and brings an older schema up to date.
  public static func open(
    _ path: String,
    mode: Mode,
    waitingTime: Double = 10
  ) throws(ArchiveError) -> Archive {
    try Archive(path: path, mode: mode, waitingTime: waitingTime)
  }

  /// Makes an archive in memory, for filing that leaves nothing behind.
  public static func inMemory() throws(ArchiveError) -> Archive {
    try Archive(path: ":memory:", mode: .create, waitingTime: 0)
  }

  private init(path: String, mode: Mode, waitingTime: Double) throws(ArchiveError) {
    if path != ":memory:" { try Archive.checkFile(path, mode: mode) }
    self.path = path
    self.waitingTime = waitingTime
    do {
      var configuration = Configuration()
      configuration.label = "archive"
      configuration.busyMode = .timeout(waitingTime)
      configuration.prepareDatabase { db in
        // A receipt is given only for what would survive a power failure.
        try db.execute(sql: "PRAGMA synchronous = FULL")
        // Digests are random keys, which with the engine's 2 MB make filing slower the more is
        // filed; the unit is KiB.
        try db.execute(sql: "PRAGMA cache_size = -32768")
        db.add(function: TermFunction.function)
      }
      queue = try DatabaseQueue(path: path, configuration: configuration)
      try Schema.prepare(queue, path: path, mode: mode, waitingTime: waitingTime)
    } catch {
      throw ArchiveError(error, path: path, waited: waitingTime)
    }
  }

  private static func checkFile(_ path: String, mode: Mode) throws(ArchiveError) {
    let folder = URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)
    if let system = NetworkFileSystem(at: path) ?? NetworkFileSystem(at: folder) {
      throw .networkFileSystem(path: path, system: system.rawValue)
    }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      if mode == .existing { throw .missing(path: path) }
      return
    }
    if isFolder.boolValue { throw .notAnArchive(path: path) }
    guard FileManager.default.isReadableFile(atPath: path) else {
      throw .cannotOpen(path: path, cause: "permission denied")
    }
  }
}

extension Archive {
  /// Reads one state of the archive.
  func read<Result>(_ body: (Database) throws -> Result) throws(ArchiveError) -> Result {
    do {
      return try queue.read(body)
    } catch {
      throw ArchiveError(error, path: path, waited: waitingTime)
    }
  }

  /// Writes in one transaction, which holds the archive from its beginning, so that what it reads
  /// is what it changes.
  func write<Result>(
    keeping: Bool = true,
    _ body: (Database) throws -> Result
  ) throws(ArchiveError) -> Result {
    do {
      return try queue.writeWithoutTransaction { db in
        var result: Result?
        try db.inTransaction(.immediate) {
          result = try body(db)
          return keeping ? .commit : .rollback
        }
        guard let result else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
        return result
      }
    } catch {
      throw ArchiveError(error, path: path, waited: waitingTime)
    }
  }
}
