import Findings
import Foundation

/// A file that is filled piece by piece beside its place, and goes under its name when it is whole
/// and its bytes are on the disk.
struct GradualFile {
  let path: String
  private let unfinished: String
  private let handle: FileHandle

  /// Begins a file in a folder that is there.
  init(_ path: String) throws(OutputError) {
    self.path = path
    let target = URL(filePath: path)
    unfinished = target.deletingLastPathComponent()
      .appending(
        path: ".unfinished-\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString)"
      )
      .path(percentEncoded: false)
    handle = try GradualFile.open(unfinished, for: path)
  }

  /// Appends bytes; what cannot be finished is removed.
  func write(_ bytes: some DataProtocol) throws(OutputError) {
    do {
      try handle.write(contentsOf: bytes)
    } catch {
      abandon()
      throw OutputError(path: path, cause: SystemCause(error).text)
    }
  }

  /// Puts the file under its name, in place of one that has it.
  func finish() throws(OutputError) {
    do {
      try handle.synchronize()
      try handle.close()
    } catch {
      abandon()
      throw OutputError(path: path, cause: SystemCause(error).text)
    }
    guard rename(unfinished, path) == 0 else {
      let cause = SystemCause(number: errno).text
      abandon()
      throw OutputError(path: path, cause: cause)
    }
  }

  private func abandon() {
    unlink(unfinished)
  }

  /// Opens a new file for reading and writing, in place of another's name in errors.
  static func open(_ file: String, for path: String) throws(OutputError) -> FileHandle {
    let descriptor = Glibc.open(file, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw OutputError(path: path, cause: SystemCause(number: errno).text)
    }
    return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }
}

/// Text that waits on the disk until what stands before it is known; its file has no name, so that
/// nothing is left of it whatever happens.
final class Spool {
  private let path: String
  private let handle: FileHandle
  private var waiting = Data()

  /// Begins a spool in the folder of the file that it is for, which tells whether that folder may
  /// be written.
  init(for path: String) throws(OutputError) {
    self.path = path
    let file = URL(filePath: path).deletingLastPathComponent()
      .appending(path: ".spool-\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString)")
      .path(percentEncoded: false)
    handle = try GradualFile.open(file, for: path)
    unlink(file)
  }

  func append(_ text: String) throws(OutputError) {
    waiting.append(contentsOf: text.utf8)
    if waiting.count > 1 << 16 { try flush() }
  }

  /// Copies all of it to the end of a file.
  func copy(to file: GradualFile) throws(OutputError) {
    try flush()
    do {
      try handle.seek(toOffset: 0)
      while let piece = try handle.read(upToCount: 1 << 18), !piece.isEmpty {
        try file.write(piece)
      }
    } catch {
      throw (error as? OutputError) ?? OutputError(path: path, cause: SystemCause(error).text)
    }
  }

  private func flush() throws(OutputError) {
    do {
      try handle.write(contentsOf: waiting)
    } catch {
      throw OutputError(path: path, cause: SystemCause(error).text)
    }
    waiting.removeAll(keepingCapacity: true)
  }
}
