import Archive
import Foundation
import Office
import Synchronization

/// The archive as a server has it open: to read from where there is one, and made by the first filing.
final class ArchiveDoor: Sendable {
  /// By what a change is seen that another process makes: the file's size and time, and its log's; on a
  /// server, the journal's last entry.
  struct Stamp: Sendable, Hashable {
    fileprivate var states: [String: [Double]]
    fileprivate var digest: String?
  }

  private struct Open {
    var readers: [any ArchiveCare] = []
    var next = 0
    var writer: (any ArchiveCare)?
  }

  private let address: ArchiveAddress
  private let waitingTime: Double
  private let open = Mutex(Open())
  /// How many requests read at once of a file; a server's archive has connections of its own.
  private let most: Int

  init(path: String, waitingTime: Double) {
    address = ArchiveAddress(path)
    self.waitingTime = waitingTime
    most = address.file == nil ? 1 : 3
  }

  /// Whether there is an archive, as far as that is told without asking a server.
  var isThere: Bool {
    guard let file = address.file else { return true }
    return file != ":memory:" && FileManager.default.fileExists(atPath: file)
  }

  /// The archive to read from; an empty one where there is none.
  func reader() throws -> any ArchiveCare {
    guard isThere else { return try address.openOrEmpty(waitingTime: waitingTime) }
    return try open.withLock { open in
      if open.readers.count < most {
        let reader = try address.openOrEmpty(waitingTime: waitingTime)
        // An empty one stands for what the first filing makes, and is asked for again.
        guard reader.path == address.path else { return reader }
        open.readers.append(reader)
      }
      open.next = (open.next + 1) % open.readers.count
      return open.readers[open.next]
    }
  }

  /// The archive to file in, which is made where there is none.
  func writer() throws -> any ArchiveCare {
    try open.withLock { open in
      if let writer = open.writer, isThere { return writer }
      let writer = try address.open(.create, waitingTime: waitingTime)
      // One that may not be written is asked for again: somebody may give the right meanwhile.
      if address.file.map(FileManager.default.isWritableFile(atPath:)) != false {
        open.writer = writer
      }
      return writer
    }
  }

  /// What tells whether the archive is as it was.
  func stamp() throws -> Stamp {
    guard let path = address.file else {
      let last = try reader().snapshot { try $0.lastJournalEntry() }
      return Stamp(states: [:], digest: last?.digest)
    }
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
