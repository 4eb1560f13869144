import Archive
import CStatFS
import Foundation
import Values

/// A file system that nobody can write, such as a disc, a snapshot, or a disk mounted so.
///
/// SQLite reads a file with a write-ahead log only where it can keep shared memory beside it, or
/// where it is told that the file never changes (`immutable`, sqlite.org/uri.html). That is true
/// of such a file system alone: of a folder without permission to write, a file system that is only
/// mounted read-only at one place, or one that another machine or program serves, others may write
/// at the same time.
enum ReadOnlyMedium {
  /// File systems that lie on a disk of this machine, or in its memory.
  private static let local: Set<Substring> = [
    "btrfs", "cramfs", "erofs", "exfat", "ext2", "ext3", "ext4", "f2fs", "iso9660", "ntfs3",
    "squashfs", "tmpfs", "udf", "vfat", "xfs",
  ]

  /// Whether a file lies on one; false where that cannot be told.
  static func holds(_ path: String) -> Bool {
    var system = statfs()
    guard statfs(path, &system) == 0, system.f_flags & Int(ST_RDONLY) != 0 else { return false }
    var file = stat()
    guard stat(path, &file) == 0 else { return false }
    let device = UInt64(file.st_dev)
    let major = device >> 8 & 0xFFF | device >> 32 & ~0xFFF
    let minor = device & 0xFF | device >> 12 & ~0xFF
    guard let mounts = FileManager.default.contents(atPath: "/proc/self/mountinfo") else {
      return false
    }
    return isReadOnly("\(major):\(minor)", in: String(decoding: mounts, as: UTF8.self))
  }

  /// Whether the file system of a device is local and cannot be written through any of its mounts,
  /// which proc_pid_mountinfo(5) tells in the last columns: the kind of file system after the dash,
  /// and its own options.
  static func isReadOnly(_ device: String, in mounts: String) -> Bool {
    let mountings = mounts.split(separator: "\n").compactMap { line -> Bool? in
      let fields = line.split(separator: " ")
      guard fields.count > 6, fields[2] == device, fields[fields.count - 4] == "-" else {
        return nil
      }
      return local.contains(fields[fields.count - 3])
        && fields.last?.split(separator: ",").first == "ro"
    }
    return !mountings.isEmpty && mountings.allSatisfy(\.self)
  }
}
