import Archive
import Foundation
import SQLiteArchive
import Synchronization

/// The archive as a server has it open: to read from where there is one, and made by the first filing.
final class ArchiveDoor: Sendable {
  /// By what a change is seen that another process makes: the file's size and time, and its log's.
  struct Stamp: Sendable, Hashable {
    fileprivate var states: [String: [Double]]
  }

  private struct Open {
    var readers: [SQLiteArchive] = []
    var next = 0
    var writer: SQLiteArchive?
  }

  let path: String
  private let waitingTime: Double
  private let open = Mutex(Open())
  /// How many requests read at once.
  private static let most = 3

  init(path: String, waitingTime: Double) {
    self.path = path
    self.waitingTime = waitingTime
  }

  /// Whether there is an archive.
  var isThere: Bool { path != ":memory:" && FileManager.default.fileExists(atPath: path) }

  /// The archive to read from; an empty one where there is none.
  func reader() throws -> any ArchiveCare {
    guard isThere else { return try SQLiteArchive.inMemory() }
    return try open.withLock { open in
      if open.readers.count < ArchiveDoor.most {
        open.readers.append(
          try SQLiteArchive.open(path, mode: .existing, waitingTime: waitingTime)
        )
      }
      open.next = (open.next + 1) % open.readers.count
      return open.readers[open.next]
    }
  }

  /// The archive to file in, which is made where there is none.
  func writer() throws -> any ArchiveCare {
    try open.withLock { open in
      if let writer = open.writer, isThere { return writer }
      let writer = try SQLiteArchive.open(path, mode: .create, waitingTime: waitingTime)
      open.writer = writer
      return writer
    }
  }

  /// What tells whether the archive is as it was.
  func stamp() throws -> Stamp {
    var states: [String: [Double]] = [:]
    for file in [path, path + "-wal"] where FileManager.default.fileExists(atPath: file) {
      let known = try FileManager.default.attributesOfItem(atPath: file)
      states[file] = [
        (known[.systemFileNumber] as? NSNumber)?.doubleValue ?? 0,
        (known[.size] as? NSNumber)?.doubleValue ?? 0,
        (known[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0,
      ]
    }
    return Stamp(states: states)
  }
}
