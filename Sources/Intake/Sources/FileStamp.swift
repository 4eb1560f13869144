import Glibc

/// A file's size and the time of its last change, by which one sees whether it is the same still.
public struct FileStamp: Sendable, Hashable {
  /// In bytes.
  public var size: Int
  /// In nanoseconds since 1970.
  public var modified: Int64

  /// A size in bytes and a time in nanoseconds since 1970.
  public init(size: Int, modified: Int64) {
    self.size = size
    self.modified = modified
  }

  /// Looks at a regular file, links followed; nil where there is none.
  public init?(of place: DiskPath) {
    var status = stat()
    guard place.withCString({ stat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    let time = status.st_mtim
    self.init(
      size: Int(status.st_size),
      modified: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    )
  }

  /// Looks at a regular file whose path is text.
  public init?(of path: String) {
    self.init(of: DiskPath(path))
  }
}
