import CStatFS

/// A file system that lies on another machine, where SQLite's write-ahead log cannot work: its
/// shared memory is one machine's, so that two would write over each other ("WAL does not work over
/// a network filesystem", sqlite.org/wal.html).
package enum NetworkFileSystem: String, CaseIterable {
  case nfs = "NFS"
  case smb = "SMB"
  case afs = "AFS"
  case coda = "Coda"
  case netware = "NCP"
  case ceph = "Ceph"
  case lustre = "Lustre"

  /// Tells a file system by the number that statfs(2) gives.
  init?(magic: UInt64) {
    switch magic {
    case 0x6969: self = .nfs
    case 0x517B, 0xFF53_4D42, 0xFE53_4D42: self = .smb
    case 0x5346_414F, 0x6B41_4653: self = .afs
    case 0x7375_7245: self = .coda
    case 0x564C: self = .netware
    case 0x00C3_6400: self = .ceph
    case 0x0BD0_0BD0: self = .lustre
    default: return nil
    }
  }

  /// The network file system on which a file or folder lies; nil of a local one, and of what
  /// cannot be looked at, which opening will tell better.
  package init?(at path: String) {
    var status = statfs()
    guard statfs(path, &status) == 0 else { return nil }
    // The number is 32 bits wide, and some have the sign bit set.
    self.init(magic: UInt64(UInt32(truncatingIfNeeded: status.f_type)))
  }
}
