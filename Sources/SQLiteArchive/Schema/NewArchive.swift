import Archive
import Foundation
import GRDB
import Wording

/// Makes a new archive's file, which is there whole or not at all: it is filled beside its place, and
/// takes its name when it is an archive without items.
///
/// Ended in between, it leaves a hidden file beside the place, and nothing that looks like an archive.
/// What somebody has put there, were it an empty file, is left to ``Schema``.
enum NewArchive {
  /// Makes the file where there is none; one that another process makes meanwhile is taken as it is.
  static func make(at path: String) throws {
    var status = stat()
    guard lstat(path, &status) != 0, errno == ENOENT else { return }
    let unfinished = unfinished(beside: path)
    defer { for file in ArchiveFile.places(of: unfinished) { unlink(file) } }
    let queue = try DatabaseQueue(path: ArchiveFile.literal(unfinished))
    try Schema.prepare(queue, path: path, mode: .create, waitingTime: 0)
    // What is in the log beside the file goes into it.
    try queue.close()
    FolderOwner.adopt(unfinished)
    // A link is refused where there is a file meanwhile.
    guard link(unfinished, path) != 0 else { return try settle(folder(of: path)) }
    switch errno {
    // Where there are no links the file is made in its place.
    case EEXIST, EPERM, EOPNOTSUPP, ENOSYS, EMLINK: return
    case let error:
      throw ArchiveError.cannotOpen(path: path, cause: SystemCause(number: error).text)
    }
  }

  private static func folder(of path: String) -> URL {
    URL(filePath: ArchiveFile.literal(path)).deletingLastPathComponent()
  }

  /// Where an archive is made that is to take the name of a path.
  static func unfinished(beside path: String) -> String {
    folder(of: path).appending(
      path: ".unfinished-\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString)"
    ).path(percentEncoded: false)
  }

  /// Gives a whole archive that nobody has open its name, which nothing must have taken meanwhile.
  static func name(_ unfinished: String, _ path: String) throws {
    FolderOwner.adopt(unfinished)
    if link(unfinished, path) != 0 {
      switch errno {
      case EEXIST: throw ArchiveError.exists(path: path)
      // Where there are no links, nothing else can be refused at once.
      case EPERM, EOPNOTSUPP, ENOSYS, EMLINK:
        try FileManager.default.moveItem(atPath: unfinished, toPath: path)
      case let error:
        throw ArchiveError.cannotOpen(path: path, cause: SystemCause(number: error).text)
      }
    }
    try settle(folder(of: path))
  }

  /// Puts a folder's new name on the disk; some file systems know no such thing and refuse.
  private static func settle(_ folder: URL) throws {
    let descriptor = open(folder.path(percentEncoded: false), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    fsync(descriptor)
  }
}
