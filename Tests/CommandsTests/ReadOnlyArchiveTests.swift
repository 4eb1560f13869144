import TestSupport
import Testing

/// Archives where nothing may be written.
@Suite("Read-only archive", .enabled("needs mounts of its own") { try await Mounts.areAllowed })
struct ReadOnlyArchiveTests {
  private let office: FilingOffice

  init() async throws {
    office = try FilingOffice()
    try await office.handIn([.visit("BF-1", on: "2026-03-02", [("目标客户的想法", "担心漏损率。")])])
    _ = try await office.workspace.shell("mkdir disk")
  }

  /// Runs lines of shell where the folder `disk` is a disk of its own.
  private func onDisk(_ lines: String) async throws -> CommandResult {
    try office.workspace.write(
      """
      set -e
      mount -t tmpfs tmpfs disk
      cp guidang.sqlite disk/a.sqlite
      \(lines)
      """,
      to: "disk.sh"
    )
    return try await office.workspace.shell("unshare -rm sh disk.sh")
  }

  @Test func isReadOnADiskThatNobodyCanWrite() async throws {
    let result = try await onDisk(
      """
      mount -o remount,ro disk
      guidang search 漏损 --archive disk/a.sqlite --format ids
      guidang show 1 --archive disk/a.sqlite --format json | cut -c 1-9
      guidang ledger accounts --archive disk/a.sqlite --format json | wc -l
      guidang archive verify --archive disk/a.sqlite 2>end >verified && echo verified
      ls disk
      guidang search save 漏 漏损 --archive disk/a.sqlite --lang zh
      """
    )
    #expect(
      result
        == CommandResult(
          status: 2,
          output: "1\n{\"id\":\"1\"\n1\nverified\na.sqlite\n",
          errors: "guidang: disk/a.sqlite：不能写入。请检查文件及其文件夹的权限。\n"
        )
    )
  }

  @Test func isNotReadWithoutWhatIsStillInItsLog() async throws {
    let result = try await onDisk(
      """
      printf x >disk/a.sqlite-wal
      mount -o remount,ro disk
      guidang search 漏损 --archive disk/a.sqlite --lang en
      """
    )
    #expect(result.status == 2)
    #expect(result.errors.contains("still in disk/a.sqlite-wal"))
  }

  @Test func isNotReadWhereOthersMayWrite() async throws {
    let result = try await onDisk(
      """
      mkdir other
      mount --bind disk other
      mount -o remount,ro,bind other
      guidang search 漏损 --archive other/a.sqlite --lang zh
      """
    )
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix("guidang: other/a.sqlite：所在文件夹不能写入。"))
  }
}

/// Whether a process may have mounts of its own here.
private enum Mounts {
  static var areAllowed: Bool {
    get async throws {
      let workspace = try Workspace()
      let result = try await workspace.shell("mkdir d && unshare -rm mount -t tmpfs tmpfs d")
      return result.status == 0
    }
  }
}
