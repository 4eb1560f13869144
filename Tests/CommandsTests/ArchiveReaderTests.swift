import Foundation
import TestSupport
import Testing

/// People of an office who may read its archive and not write it.
@Suite("Readers of an archive", .enabled(if: getuid() == 0, "needs the persons of two users"))
struct ArchiveReaderTests {
  private let office: FilingOffice

  init() async throws {
    office = try FilingOffice()
    try await office.handIn([.visit("BF-1", on: "2026-03-02", [("目标客户的想法", "担心漏损率。")])])
  }

  /// Runs lines of shell where `owner` and `reader` run the command as two users.
  private func asTwo(_ lines: String) async throws -> CommandResult {
    try office.workspace.write(
      """
      set -e
      as() { user=$1; shift; setpriv --reuid=$user --regid=2000 --clear-groups \
        env LC_ALL=C.UTF-8 "$(command -v guidang)" "$@"; }
      mkdir share; chown root:2000 share; chmod 2775 share; chmod a+rx .
      cp guidang.sqlite share/a.sqlite; chown 1001:2000 share/a.sqlite; chmod 644 share/a.sqlite
      \(lines)
      """,
      to: "two.sh"
    )
    return try await office.workspace.shell("sh two.sh")
  }

  @Test func leaveNothingThatKeepsTheOwnerFromWriting() async throws {
    let result = try await asTwo(
      """
      as 1002 search 漏损 --archive share/a.sqlite --count
      as 1002 archive verify --archive share/a.sqlite >/dev/null && echo verified
      ls share
      as 1001 ledger alias 武汉甲公司 甲厂 --archive share/a.sqlite 2>/dev/null && echo written
      as 1002 search 漏损 --archive share/a.sqlite --count
      """
    )
    #expect(result.output == "1\nverified\na.sqlite\nwritten\n1\n", "\(result.errors)")
  }

  @Test func areToldThatTheyMayNotWrite() async throws {
    let result = try await asTwo(
      "as 1002 ledger alias 武汉甲公司 甲厂 --archive share/a.sqlite --lang zh"
    )
    #expect(result.status == 2)
    #expect(result.errors == "guidang: share/a.sqlite：不能写入。请检查文件及其文件夹的权限。\n")
  }

  /// The folder of a service lets nobody else in, so that what lies in it cannot be seen to be there.
  @Test func areToldWhoseTheArchiveIsThatTheyMayNotRead() async throws {
    let result = try await asTwo(
      """
      chown nobody:2000 share; chmod 700 share
      as 1002 search 漏损 --archive share/a.sqlite --lang zh || echo $?
      as 1002 import guidang.sqlite --archive share/new.sqlite --lang zh || echo $?
      mkdir none; chown nobody none; chmod 755 none
      as 1002 import guidang.sqlite --archive none/new.sqlite --lang zh || echo $?
      """
    )
    let sentence =
      "本用户没有权限，不能读写。它属于 nobody，请以该用户或 root 运行（root 可写 runuser -u nobody -- guidang …），或使用网页。\n"
    #expect(result.output == "2\n2\n2\n")
    #expect(
      result.errors == "guidang: share/a.sqlite：\(sentence)guidang: share/new.sqlite：\(sentence)"
        + "guidang: none/new.sqlite：\(sentence)"
    )
  }

  @Test func seeABackupThatIsNoMoreOpenThanItsArchive() async throws {
    let result = try await office.workspace.shell(
      """
      chmod 600 guidang.sqlite && guidang archive backup b.sqlite 2>/dev/null \
        && stat -c %a b.sqlite
      """
    )
    #expect(result.output == "600\n", "\(result.errors)")
  }
}
