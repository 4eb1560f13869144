import Archive
package import Foundation
package import Intake
import SQLiteArchive
import Wording

/// A file that is there whole or not at all: it is filled beside its place, and goes under its
/// name when its bytes are on the disk.
///
/// What is not finished is removed. What is no file, such as a device, is written to as it is. A
/// file that is replaced leaves its permissions to the new one, and what root makes in the folder of
/// another is that other's. What is there is replaced only where that is asked for, and an archive
/// never.
package struct WholeFile: ~Copyable {
  /// As it was asked for.
  package let path: String
  private let target: String
  /// Where the file is filled, until it has its name; nil of what is no file.
  private var unfinished: String?
  private let handle: FileHandle
  private let replacing: Bool

  /// Begins a file in a folder that is there.
  ///
  /// What is made of a document lets nobody read it who may not read that: `source` is its path.
  package init(
    _ path: String,
    replacing: Bool,
    asPrivateAs source: DiskPath? = nil
  ) throws(OutputError) {
    self.path = path
    self.replacing = replacing
    var status = stat()
    let isThere = stat(path, &status) == 0
    // A folder is refused by the renaming.
    guard !isThere || [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) else {
      // Where links such as /dev/stdout lead to may have no path.
      target = path
      unfinished = nil
      handle = try WholeFile.open(path, O_WRONLY, for: path)
      return
    }
    target = ResolvedPath(path).path
    let file = WholeFile.besides(URL(filePath: target), "unfinished")
    let isReplaced = isThere && status.st_mode & S_IFMT == S_IFREG
    let limit = source.flatMap(WholeFile.mostPermissions(like:)) ?? 0o777
    let mode = (isReplaced ? status.st_mode & 0o777 : 0o666) & limit
    handle = try WholeFile.open(
      file,
      O_RDWR | O_CREAT | O_EXCL,
      mode: mode,
      for: path,
      replacing: replacing
    )
    unfinished = file
    // Beyond the process's mask; some file systems know no permissions and refuse.
    if isReplaced { fchmod(handle.fileDescriptor, mode) }
    FolderOwner.adopt(handle.fileDescriptor, inPlaceOf: target)
  }

  deinit {
    if let unfinished { unlink(unfinished) }
  }

  /// Writes a whole file; in place of one that has its name only where that is asked for.
  package static func write(
    _ bytes: some DataProtocol,
    to path: String,
    replacing: Bool,
    asPrivateAs source: DiskPath? = nil
  ) throws(OutputError) {
    let file = try WholeFile(path, replacing: replacing, asPrivateAs: source)
    try file.write(bytes)
    try file.finish()
  }

  /// Refuses the place of a file that is there, unless it may be replaced; an archive's never may be,
  /// and a folder is refused by its own cause.
  package static func refuse(_ path: String, unless replacing: Bool) throws(OutputError) {
    var status = stat()
    guard !replacing, stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return }
    try spareArchive(path)
    throw OutputError.isThere(path)
  }

  /// Appends bytes.
  package func write(_ bytes: some DataProtocol) throws(OutputError) {
    do {
      try handle.write(contentsOf: bytes)
    } catch {
      throw OutputError(path: path, cause: SystemCause(error).text)
    }
  }

  /// Puts the file under its name, in place of one that has it where that is asked for.
  package consuming func finish() throws(OutputError) {
    do {
      if unfinished != nil { try handle.synchronize() }
      try handle.close()
    } catch {
      throw OutputError(path: path, cause: SystemCause(error).text)
    }
    guard let file = unfinished else { return }
    // One may have been made there meanwhile.
    try WholeFile.spareArchive(target)
    if !replacing, link(file, target) == 0 { return }
    // One was made there meanwhile.
    if !replacing, errno == EEXIST, !WholeFile.isFolder(target) { throw OutputError.isThere(path) }
    // Some file systems know no links.
    guard rename(file, target) == 0 else {
      throw OutputError(path: path, cause: SystemCause(number: errno).text)
    }
    unfinished = nil
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Refuses the place of an archive, or of what the engine keeps beside one.
  private static func spareArchive(_ path: String) throws(OutputError) {
    guard ArchiveFile.isPart(path) || ArchiveFile.isPart(ResolvedPath(path).path) else { return }
    throw OutputError.archive(path)
  }

  /// The permissions that leave to each only what a document leaves to it; nil where there is none.
  ///
  /// The document may lie in a zip. Who may read it may also write what is made of it.
  private static func mostPermissions(like source: DiskPath) -> mode_t? {
    var path = source.bytes[...]
    var status = stat()
    while DiskPath(bytes: Array(path)).withCString({ stat($0, &status) }) != 0
      || status.st_mode & S_IFMT != S_IFREG
    {
      guard let slash = path.lastIndex(of: UInt8(ascii: "/")), slash > path.startIndex else {
        return nil
      }
      path = path[..<slash]
    }
    let readers = status.st_mode & 0o444
    return 0o600 | readers | readers >> 1
  }

  /// A new name in a file's folder.
  package static func besides(_ place: URL, _ kind: String) -> String {
    place.deletingLastPathComponent()
      .appending(path: ".\(kind)-\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString)")
      .path(percentEncoded: false)
  }

  /// Opens a file; errors name `path` instead, which must not be an archive's, nor that of a file that
  /// is there unless it may be replaced.
  package static func open(
    _ file: String,
    _ flags: Int32,
    mode: mode_t = 0o666,
    for path: String,
    replacing: Bool = true
  ) throws(OutputError) -> FileHandle {
    try spareArchive(path)
    try refuse(path, unless: replacing)
    let descriptor = Glibc.open(file, flags | O_CLOEXEC, mode)
    guard descriptor >= 0 else {
      throw OutputError(path: path, cause: SystemCause(number: errno).text)
    }
    return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }
}
