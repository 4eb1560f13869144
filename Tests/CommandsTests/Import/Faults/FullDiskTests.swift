import Foundation
import TestSupport
import Testing

/// Whether a test may have a file system of its own, in a namespace of its own.
private enum SmallDisk {
  static var isAllowed: Bool {
    get async throws {
      try await Workspace().shell("mkdir d && unshare -rm mount -t tmpfs t d").status == 0
    }
  }
}

/// An archive on a small disk of its own, where a test may make one.
@Suite(.enabled("mounting is allowed") { try await SmallDisk.isAllowed }) struct FullDiskTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
    try workspace.take(Repository.forms)
    for number in 1...120 {
      try workspace.write(
        WrittenForm.visit("BF-\(number)", on: "2026-03-02").markdown,
        to: "in/\(1000 + number).md"
      )
    }
  }

  /// Runs lines of shell with a disk of 700 KB at `disk`; gives the lines that they print.
  private func onSmallDisk(_ lines: String) async throws -> [String] {
    try workspace.write("mount -t tmpfs -o size=700k t disk || exit 99\n" + lines, to: "disk.sh")
    let result = try await workspace.shell("mkdir -p disk; unshare -rm sh disk.sh")
    return result.output.split(separator: "\n").map(String.init)
  }

  @Test func saysThatTheDiskIsFullAndGoesOnWhenThereIsRoom() async throws {
    let lines = try await onSmallDisk(
      """
      guidang import in --archive disk/a.sqlite --batch 8 --report out.json 2> errors
      echo "import $?"
      tail -n 1 errors
      guidang archive verify --archive disk/a.sqlite > verified; echo "verify $?"
      mount -o remount,size=20m disk
      filed=$(grep -c ^已归档 errors)
      guidang import in --archive disk/a.sqlite --format json 2> errors > counts
      grep -q "\\"filed\\":$((120 - filed)),.*\\"duplicate\\":$filed," counts; echo "rest $?"
      guidang archive verify --archive disk/a.sqlite > verified; echo "verify $?"
      """
    )
    #expect(
      lines == [
        "import 2", "guidang: disk/a.sqlite：磁盘已满，这一批没有归档。请腾出空间后再试。", "verify 0",
        "rest 0", "verify 0",
      ]
    )
    let report = try JSONDecoder().decode(
      JSONValue.self,
      from: Data(try workspace.bytes(of: "out.json"))
    )
    #expect(report.members["ending"] == .string("failed"))
    #expect(
      report.members["cause"]
        == .string("guidang: disk/a.sqlite：磁盘已满，这一批没有归档。请腾出空间后再试。")
    )
  }

  @Test func saysThatADiskMayNotBeWritten() async throws {
    let lines = try await onSmallDisk(
      """
      guidang import in/1001.md --archive disk/a.sqlite 2> errors
      mount -o remount,ro disk
      guidang import in --archive disk/a.sqlite 2> errors; echo "import $?"; cat errors
      guidang import in --archive b.sqlite --rejects disk/back 2> errors; echo "import $?"
      guidang import in --archive b.sqlite --report disk/out.md 2> errors; echo "import $?"; cat errors
      ls *.sqlite
      """
    )
    #expect(
      lines == [
        "共 1 份文档：归档 1，新版本 0，重复 0，退回 0，无法读取 0", "import 2",
        "guidang: disk/a.sqlite：不能写入。请检查文件及其文件夹的权限。", "import 2",
        "import 2",
        "guidang: disk/out.md：无法写入（磁盘只读）。",
      ]
    )
  }
}
