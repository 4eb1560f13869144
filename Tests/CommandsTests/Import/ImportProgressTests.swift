import Foundation
import TestSupport
import Testing

/// What an import shows while it goes on.
@Suite struct ImportProgressTests {
  private let office: FilingOffice

  init() throws {
    office = try FilingOffice()
    for number in 1...30 {
      try office.workspace.write(
        WrittenForm.visit("BF-\(number)", on: "2026-03-02").markdown,
        to: "in/\(100 + number).md"
      )
    }
  }

  @Test(arguments: [[], ["--progress", "none"], ["--progress", "auto"]])
  func showsNothingOnAPipe(options: [String]) async throws {
    let result = try await office.workspace.start(["import", "in"] + options).result()
    let lines = result.errors.split(separator: "\n")
    #expect(lines.count == 30)
    #expect(lines.allSatisfy { $0.hasPrefix("已归档  in/") })
    #expect(!result.errors.contains("\u{1B}") && !result.errors.contains("\r"))
  }

  @Test func writesPlainLines() async throws {
    let result = try await office.guidang("import", "in", "--progress", "plain", "--batch", "10")
    let lines = result.errors.split(separator: "\n").filter { $0.contains("/30  ") }
    let last = try #require(lines.last)
    #expect(last.hasPrefix("30/30  100%"))
    #expect(last.hasSuffix("归档 30  重复 0  退回 0"))
  }

  @Test func countsWhatCannotBeReadAsDone() async throws {
    // A regular file whose reading fails, for whomever.
    try FileManager.default.createSymbolicLink(
      atPath: office.workspace.path + "/in/999.md",
      withDestinationPath: "/proc/self/mem"
    )
    let result = try await office.guidang("import", "in", "nowhere", "--progress", "plain")
    #expect(result.status == 2)
    #expect(result.errors.contains("\n31/31  100%  "))
  }

  @Test func drawsALineOnATerminal() async throws {
    try office.workspace.write("没有表单", to: "in/999.md")
    let result = try await office.workspace.shell(
      "TERM=xterm script -qec 'guidang import in --batch 5' screen > /dev/null < /dev/null"
    )
    #expect(result.status == 1)
    let screen = String(decoding: try office.workspace.bytes(of: "screen"), as: UTF8.self)
    #expect(screen.contains("\r\u{1B}[2K"))
    #expect(screen.contains("/31  "))
    // What needs a hand stands above the line, what was filed is counted in it.
    #expect(screen.contains("无法读取  in/999.md"))
    #expect(!screen.contains("已归档  in/101.md"))
    #expect(screen.contains("共 31 份文档：归档 30"))
    let plain = try await office.workspace.shell(
      "NO_COLOR=1 TERM=xterm script -qec 'guidang import in' screen > /dev/null < /dev/null"
    )
    #expect(plain.status == 1)
    let text = String(decoding: try office.workspace.bytes(of: "screen"), as: UTF8.self)
    #expect(!text.contains("\u{1B}[2K"))
  }
}
