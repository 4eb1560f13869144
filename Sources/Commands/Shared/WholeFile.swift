import Findings
import Foundation

/// A file that is there whole or not at all: it is filled beside its place, and goes under its
/// name when its bytes are on the disk.
enum WholeFile {
  /// Writes a whole file, in place of one that has its name; what is no file, such as a device, is
  /// written to as it is.
  static func write(_ bytes: [UInt8], to path: String) throws(OutputError) {
    do {
      let target = URL(filePath: path).resolvingSymlinksInPath()
      guard isReplaceable(target) else {
        let handle = try FileHandle(forWritingTo: target)
        try handle.write(contentsOf: bytes)
        return try handle.close()
      }
      let unfinished = target.deletingLastPathComponent().appending(
        path: ".unfinished-\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString)"
      )
      try write(bytes, to: target, through: unfinished.path(percentEncoded: false))
    } catch let error as WriteError {
      throw OutputError(path: path, cause: SystemCause(number: error.number).text)
    } catch {
      throw OutputError(path: path, cause: SystemCause(error).text)
    }
  }

  private static func write(_ bytes: [UInt8], to target: URL, through unfinished: String) throws {
    let descriptor = open(unfinished, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw WriteError(number: errno) }
    do {
      let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
      try handle.write(contentsOf: bytes)
      try handle.synchronize()
      try handle.close()
      guard rename(unfinished, target.path(percentEncoded: false)) == 0 else {
        throw WriteError(number: errno)
      }
    } catch {
      unlink(unfinished)
      throw error
    }
  }

  private static func isReplaceable(_ target: URL) -> Bool {
    var status = stat()
    guard stat(target.path(percentEncoded: false), &status) == 0 else { return true }
    // A folder is refused by the renaming.
    return [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
  }

  private struct WriteError: Error {
    var number: Int32
  }
}
