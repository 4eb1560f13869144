import Foundation
package import Intake
import Wording

/// A new name for a file, in the place of no other.
package enum FreeName {
  /// What came of a move.
  package enum Outcome {
    case moved
    /// Another file has the name, and keeps it.
    case taken
    /// There is no file that could be moved.
    case gone
  }

  /// Moves a file to a place in the same file system unless something is there.
  ///
  /// Ended in between, the file may have both names, or an empty file may have the new one.
  package static func move(_ file: DiskPath, to place: String) throws(OutputError) -> Outcome {
    // A link is refused where there is a file, which renaming would replace.
    if file.withCString({ link($0, place) }) == 0 {
      return file.withCString({ unlink($0) }) == 0 || errno == ENOENT
        ? .moved : try outcome(of: errno, moving: file, to: place)
    }
    switch errno {
    case EPERM, EOPNOTSUPP, ENOSYS, EMLINK: return try moveWithoutLinks(file, to: place)
    case let error: return try outcome(of: error, moving: file, to: place)
    }
  }

  /// Moves a file where there are no links, or where this file may not have one: takes the name
  /// first.
  package static func moveWithoutLinks(
    _ file: DiskPath,
    to place: String
  ) throws(OutputError) -> Outcome {
    let descriptor = open(place, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return try outcome(of: errno, moving: file, to: place) }
    close(descriptor)
    guard file.withCString({ rename($0, place) }) == 0 else {
      let error = errno
      unlink(place)
      return try outcome(of: error, moving: file, to: place)
    }
    return .moved
  }

  private static func outcome(
    of error: Int32,
    moving file: DiskPath,
    to place: String
  ) throws(OutputError) -> Outcome {
    var status = stat()
    switch error {
    case EEXIST: return .taken
    // The folder of the new place may be what is not there.
    case ENOENT where file.withCString({ lstat($0, &status) }) != 0: return .gone
    case let error: throw OutputError(path: place, cause: SystemCause(number: error).text)
    }
  }
}
