import Archive
import Foundation
import Glibc
import Wording

/// Files that nobody but their owner may read.
enum PrivateFile {
  /// Reads a text; one that others may read is refused.
  static func read(_ path: String) throws(WebStartError) -> String {
    do {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      let mode = attributes[.posixPermissions] as? Int ?? 0o777
      guard attributes[.type] as? FileAttributeType == .typeRegular, mode & 0o077 == 0 else {
        throw WebStartError.unsafeFile(path, mode: String(mode, radix: 8))
      }
      return try String(contentsOf: URL(filePath: path), encoding: .utf8)
    } catch let error as WebStartError {
      throw error
    } catch {
      throw .unreadable(path, cause: SystemCause(error).text[.zh])
    }
  }

  /// Writes a text whole, in place of what is there, or nothing.
  static func write(_ text: String, to path: String) throws(WebStartError) {
    let new = path + ".new"
    unlink(new)
    let descriptor = open(new, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw .unreadable(new, cause: String(cString: strerror(errno)))
    }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    // The administrator adds users to a server that runs as somebody else.
    FolderOwner.adopt(descriptor, inPlaceOf: path)
    do {
      try handle.write(contentsOf: Data(text.utf8))
      try handle.synchronize()
      try handle.close()
    } catch {
      throw .unreadable(new, cause: SystemCause(error).text[.zh])
    }
    guard rename(new, path) == 0 else {
      throw .unreadable(path, cause: String(cString: strerror(errno)))
    }
  }

  /// Reads a token: one line without blanks.
  static func token(_ path: String) throws(WebStartError) -> String {
    let text = try read(path).trimmingCharacters(in: .whitespacesAndNewlines)
    guard !text.isEmpty, !text.contains(where: \.isWhitespace) else { throw .noToken(path) }
    return text
  }
}
