import Foundation

/// What on a disk belongs to an archive, so that nothing else is written in its place.
public enum ArchiveFile {
  /// What the engine may keep beside an archive's file, by what follows the file's name.
  static let companions = ["-wal", "-shm", "-journal"]

  /// The places of an archive at a path, whether it is there as yet or not: its file, and what the
  /// engine keeps beside it.
  public static func places(of path: String) -> [String] {
    [path] + companions.map { path + $0 }
  }

  /// A path as the engine takes it for the name of a file and nothing else: what begins like a URI
  /// (sqlite.org/uri.html) could name memory, or options.
  static func literal(_ path: String) -> String {
    path.lowercased().hasPrefix("file:") || path == ":memory:" ? "./" + path : path
  }

  /// Whether a path leads to the file of an archive, by whatever name, or to what lies beside one.
  ///
  /// Every database of the engine is taken for one: while an archive is made, its own mark may stand
  /// in the log alone.
  public static func isPart(_ path: String) -> Bool {
    if let beginning = beginning(of: path),
      beginning.starts(with: Array("SQLite format 3\0".utf8)) || isLog(beginning)
    {
      return true
    }
    return companions.contains { companion in
      path.hasSuffix(companion)
        && beginning(of: String(path.dropLast(companion.count)))?
          .starts(with: Array("SQLite format 3\0".utf8)) == true
    }
  }

  /// Whether two paths lead to one file.
  static func isSame(_ one: String, _ other: String) -> Bool {
    var (first, second) = (stat(), stat())
    return stat(one, &first) == 0 && stat(other, &second) == 0
      && first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }

  /// The first bytes of a regular file; nil of what is none, or cannot be read.
  private static func beginning(of path: String) -> [UInt8]? {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    return count < 0 ? nil : Array(bytes.prefix(count))
  }

  /// Whether these are the first bytes of a write-ahead log (sqlite.org/fileformat.html, 4.1).
  private static func isLog(_ bytes: [UInt8]) -> Bool {
    bytes.count >= 8 && bytes.starts(with: [0x37, 0x7F, 0x06]) && (bytes[3] & 0xFE) == 0x82
      && bytes[4..<8].elementsEqual([0x00, 0x2D, 0xE2, 0x18])
  }
}
