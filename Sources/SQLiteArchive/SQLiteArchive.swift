public import Archive
import Foundation
import GRDB
import Wording

/// An archive in one SQLite file with originals, items, revisions, journal and search index, which
/// change together or not at all.
///
/// What an operation returns is on the disk.
public struct SQLiteArchive: ArchiveCare {
  /// The path as it was given; `:memory:` of an archive in memory.
  public let path: String
  /// How long an operation waits for another process, in seconds.
  public let waitingTime: Double
  let queue: DatabaseQueue
  private let configuration: Configuration
  /// Whether the archive is read anew each time, because this process may not write it.
  private let isReader: Bool

  /// Whether a file is made where none is.
  public typealias Mode = ArchiveOpening

  /// Opens the archive at a path, and brings an older schema up to date.
  public static func open(
    _ path: String,
    mode: Mode,
    waitingTime: Double = 10
  ) throws(ArchiveError) -> SQLiteArchive {
    try SQLiteArchive(path: path, mode: mode, waitingTime: waitingTime)
  }

  /// Makes an archive in memory, for filing that leaves nothing behind.
  public static func inMemory() throws(ArchiveError) -> SQLiteArchive {
    try SQLiteArchive(path: ":memory:", mode: .create, waitingTime: 0)
  }

  private init(path: String, mode: Mode, waitingTime: Double) throws(ArchiveError) {
    if path != ":memory:" { try SQLiteArchive.checkFile(path, mode: mode) }
    self.path = path
    self.waitingTime = waitingTime
    // What nobody can write and nothing is pending for is read as it is.
    let isFixed = path != ":memory:" && ReadOnlyMedium.holds(path) && !SQLiteArchive.hasLog(path)
    isReader = path != ":memory:" && !isFixed && ReaderAccess.isAllThereIs(to: path)
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
    self.configuration = configuration
    do {
      if isReader {
        queue = try ReaderAccess.reading(path, configuration, waitingTime: waitingTime) { queue in
          try Schema.check(queue, path: path)
          return queue
        }
      } else if isFixed {
        configuration.readonly = true
        queue = try DatabaseQueue(path: SQLiteArchive.fixedURI(path), configuration: configuration)
        try Schema.check(queue, path: path)
      } else {
        if mode == .create, path != ":memory:" { try NewArchive.make(at: path) }
        queue = try DatabaseQueue(
          path: path == ":memory:" ? path : ArchiveFile.literal(path),
          configuration: configuration
        )
        try Schema.prepare(queue, path: path, mode: mode, waitingTime: waitingTime)
      }
    } catch {
      throw SQLiteArchive.openingError(error, path: path, waited: waitingTime)
    }
  }

  /// Whether something is written beside the file that is not in it yet.
  static func hasLog(_ path: String) -> Bool {
    ["-wal", "-journal"].contains { suffix in
      var status = stat()
      return stat(path + suffix, &status) == 0 && status.st_size > 0
    }
  }

  /// The path by which SQLite opens a file that never changes, without locks and without files
  /// beside it (sqlite.org/uri.html).
  static func fixedURI(_ path: String) -> String {
    let full = URL(filePath: ArchiveFile.literal(path)).absoluteURL.path(percentEncoded: true)
      .replacing("?", with: "%3f").replacing("#", with: "%23")
    return "file:\(full)?immutable=1"
  }

  /// Tells why a file that is there cannot be opened.
  private static func openingError(
    _ error: any Error,
    path: String,
    waited: Double
  ) -> ArchiveError {
    guard let error = error as? DatabaseError else {
      return ArchiveError(error, path: path, waited: waited)
    }
    switch error.resultCode {
    case .SQLITE_READONLY, .SQLITE_CANTOPEN:
      guard access(path, R_OK) == 0 else { break }
      return hasLog(path) ? .unmergedLog(path: path) : .unwritableFolder(path: path)
    default: break
    }
    return ArchiveError(error, path: path, waited: waited)
  }

  private static func checkFile(_ path: String, mode: Mode) throws(ArchiveError) {
    let folder = URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)
    if let system = NetworkFileSystem(at: path) ?? NetworkFileSystem(at: folder) {
      throw .networkFileSystem(path: path, system: system.rawValue)
    }
    var status = stat()
    // What lies in a folder that nobody else may enter is not known to be missing.
    if stat(path, &status) != 0, errno == EACCES { throw ArchiveRights.error(of: path) }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      if mode == .existing { throw .missing(path: path) }
      if access(folder.isEmpty ? "." : folder, W_OK | X_OK) != 0, errno == EACCES {
        throw ArchiveRights.error(of: path)
      }
      return
    }
    if isFolder.boolValue { throw .notAnArchive(path: path) }
    guard FileManager.default.isReadableFile(atPath: path) else {
      throw ArchiveRights.error(of: path)
    }
  }
}

extension SQLiteArchive {
  /// Reads one state of the archive, in a transaction of the engine.
  public func snapshot<Result>(
    _ body: (any ArchiveSnapshot) throws -> Result
  ) throws(ArchiveError) -> Result {
    try read { db in try body(SQLiteSnapshot(db: db, path: path)) }
  }

  /// Writes in one transaction, for which other processes wait as long as ``waitingTime``.
  public func filing<Result>(
    keeping: Bool,
    _ body: (any FilingWriter) throws -> Result
  ) throws(ArchiveError) -> Result {
    try write(keeping: keeping) { db in
      let writer = SQLiteWriter(db: db, path: path)
      let result = try body(writer)
      try writer.finish()
      return result
    }
  }
}

extension SQLiteArchive {
  /// Reads one state of the archive.
  func read<Result>(_ body: (Database) throws -> Result) throws(ArchiveError) -> Result {
    do {
      return try reading { try $0.read(body) }
    } catch {
      throw ArchiveError(error, path: path, waited: waitingTime)
    }
  }

  /// Gives a connection to read from, which a reader who may not write has for once.
  func reading<Result>(_ body: (DatabaseQueue) throws -> Result) throws -> Result {
    guard isReader else { return try body(queue) }
    return try ReaderAccess.reading(path, configuration, waitingTime: waitingTime, body)
  }

  /// Writes in one transaction, which holds the archive from its beginning, so that what it reads
  /// is what it changes.
  func write<Result>(
    keeping: Bool = true,
    _ body: (Database) throws -> Result
  ) throws(ArchiveError) -> Result {
    if isReader { throw .readOnly(path: path) }
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
