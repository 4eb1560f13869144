import Findings
import Foundation

/// A file that is there whole or not at all: it is filled beside its place, and goes under its
/// name when its bytes are on the disk.
///
/// What is no file, such as a device, is written to as it is.
struct WholeFile {
  let path: String
  private let target: String
  /// Where the file is filled; nil of what is no file.
  private let unfinished: String?
  private let handle: FileHandle

  /// Begins a file in a folder that is there.
  init(_ path: String) throws(OutputError) {
    self.path = path
    target = ResolvedPath(path).path
    guard WholeFile.isReplaceable(target) else {
      unfinished = nil
      handle = try WholeFile.open(target, O_WRONLY, for: path)
      return
    }
    let file = WholeFile.besides(URL(filePath: target), "unfinished")
    unfinished = file
    handle = try WholeFile.open(file, O_RDWR | O_CREAT | O_EXCL, for: path)
  }

  /// Writes a whole file, in place of one that has its name.
  static func write(_ bytes: some DataProtocol, to path: String) throws(OutputError) {
    let file = try WholeFile(path)
    try file.write(bytes)
    try file.finish()
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
      if unfinished != nil { try handle.synchronize() }
      try handle.close()
    } catch {
      abandon()
      throw OutputError(path: path, cause: SystemCause(error).text)
    }
    guard let unfinished else { return }
    guard rename(unfinished, target) == 0 else {
      let cause = SystemCause(number: errno)
      abandon()
      throw OutputError(path: path, cause: cause.text)
    }
  }

  private func abandon() {
    if let unfinished { unlink(unfinished) }
  }

  /// A new name in a file's folder.
  static func besides(_ place: URL, _ kind: String) -> String {
    place.deletingLastPathComponent()
      .appending(path: ".\(kind)-\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString)")
      .path(percentEncoded: false)
  }

  /// Opens a file; errors name `path` instead.
  static func open(
    _ file: String,
    _ flags: Int32,
    for path: String
  ) throws(OutputError) -> FileHandle {
    let descriptor = Glibc.open(file, flags | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw OutputError(path: path, cause: SystemCause(number: errno).text)
    }
    return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  private static func isReplaceable(_ target: String) -> Bool {
    var status = stat()
    guard stat(target, &status) == 0 else { return true }
    // A folder is refused by the renaming.
    return [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
  }
}
