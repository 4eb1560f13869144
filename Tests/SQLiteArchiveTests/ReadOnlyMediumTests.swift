import TestSupport
import Testing

@testable import SQLiteArchive

@Suite("Read-only medium")
struct ReadOnlyMediumTests {
  private static let mounts = """
    22 27 0:21 / /proc rw,relatime - proc proc rw
    31 27 8:2 / /archive ro,relatime shared:1 - ext4 /dev/sda2 ro,errors=continue
    32 27 11:0 / /media/disc\\040one ro,nosuid - iso9660 /dev/sr0 ro
    33 27 8:3 /data /served ro,relatime - ext4 /dev/sda3 rw
    34 27 8:3 / /office rw,relatime master:2 - ext4 /dev/sda3 rw
    35 27 8:4
    36 27 0:52 / /office ro,relatime - nfs4 server:/office ro,vers=4.2
    37 27 0:53 / /shared ro,relatime - fuse.sshfs colleague:/shared ro,user_id=0
    """

  /// A place that is mounted read-only can be written through another mount, or where it is served.
  @Test(arguments: [
    ("8:2", true), ("11:0", true), ("8:3", false), ("8:4", false), ("0:21", false), ("9:9", false),
    ("0:52", false), ("0:53", false),
  ])
  func isOneThatNoMountCanWrite(device: String, isReadOnly: Bool) {
    #expect(ReadOnlyMedium.isReadOnly(device, in: Self.mounts) == isReadOnly)
  }
}
