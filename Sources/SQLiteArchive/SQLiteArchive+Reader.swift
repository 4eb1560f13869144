import Archive
import Foundation
import GRDB

/// An archive that this process may read and not write.
///
/// SQLite would keep shared memory beside the file, which would be the reader's and keep the owner from
/// writing. So where nobody has the archive open, it is read as a file that does not change
/// (`immutable`, sqlite.org/uri.html), and read again where it has changed meanwhile; where somebody
/// has it open, what the writer keeps beside it is there already.
enum ReaderAccess {
  /// Whether a file is there that may be read and not written.
  static func isAllThereIs(to path: String) -> Bool {
    access(path, F_OK) == 0 && access(path, W_OK) != 0 && errno == EACCES
  }

  /// How often a file that changes is read again before that is said.
  private static let attempts = 50

  /// Reads what nobody changed while it was read.
  static func reading<Result>(
    _ path: String,
    _ configuration: Configuration,
    waitingTime: Double,
    _ body: (DatabaseQueue) throws -> Result
  ) throws -> Result {
    var configuration = configuration
    configuration.readonly = true
    for _ in 0..<attempts {
      if access(path + "-wal", F_OK) == 0 {
        return try body(
          DatabaseQueue(path: ArchiveFile.literal(path), configuration: configuration)
        )
      }
      let before = try FileState(path)
      // A later change of the same tick of the clock would not be seen.
      if before.isRecent { Thread.sleep(forTimeInterval: 0.03) }
      do {
        let queue = try DatabaseQueue(
          path: SQLiteArchive.fixedURI(path),
          configuration: configuration
        )
        let result = try body(queue)
        if try FileState(path) == before { return result }
      } catch {
        if try FileState(path) == before { throw error }
      }
    }
    throw ArchiveError.locked(path: path, waitedSeconds: waitingTime)
  }

  /// By what a change of a file is seen.
  private struct FileState: Equatable {
    var inode: UInt
    var size: Int
    var seconds: Int
    var nanoseconds: Int

    init(_ path: String) throws {
      var status = stat()
      guard stat(path, &status) == 0 else { throw ArchiveError.missing(path: path) }
      inode = UInt(status.st_ino)
      size = Int(status.st_size)
      seconds = status.st_mtim.tv_sec
      nanoseconds = status.st_mtim.tv_nsec
    }

    var isRecent: Bool {
      let age = Date().timeIntervalSince1970 - Double(seconds) - Double(nanoseconds) / 1e9
      return age < 0.02
    }
  }
}
