import Glibc
import Wording

/// The names in a folder, as bytes.
enum FolderListing {
  /// The names in the order of their bytes, so that it is the same everywhere, without `.` and `..`.
  static func names(in folder: DiskPath) throws(SourceError) -> [[UInt8]] {
    guard let stream = folder.withCString({ opendir($0) }) else { throw error(of: folder) }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
        Array(buffer.prefix { $0 != 0 })
      }
      if name != [UInt8(ascii: ".")], name != Array("..".utf8) { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw error(of: folder) }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private static func error(of folder: DiskPath) -> SourceError {
    .unreadable(path: folder.text, cause: SystemCause(number: errno))
  }
}
