import Foundation
import TestSupport
import Testing

/// `import --resume` and Ctrl-C: an import goes on where it was stopped.
@Suite(.serialized) struct ImportResumeTests {
  private let office: FilingOffice

  init() throws { office = try FilingOffice() }

  private func write(_ count: Int, to folder: String = "in") throws {
    for number in 1...count {
      let name = String(1000 + number)
      try office.workspace.write(
        WrittenForm.visit("BF-\(name)", on: "2026-03-02").markdown,
        to: "\(folder)/\(name).md"
      )
    }
  }

  private func counts(_ arguments: String...) async throws -> [String: Double] {
    let all = ["import"] + arguments + ["--format", "json", "--today", office.today]
    let result = try await office.workspace.start(all).result()
    return try JSONDecoder().decode([String: Double].self, from: Data(result.output.utf8))
  }

  @Test func passesOverWhatIsKnownAndUnchanged() async throws {
    try write(4)
    let bad = WrittenForm.visit("BF-9", on: "2026-03-02", [("拜访人员", "赵强（业务专员）")])
    try office.workspace.write(bad.markdown, to: "in/bad.md")
    _ = try await counts("in")
    #expect(
      try await counts("in", "--resume") == [
        "documents": 0, "filed": 0, "revised": 0, "duplicate": 0, "rejected": 0, "unreadable": 0,
        "other": 0, "skipped": 5,
      ]
    )
    // The forms that went back are to be mended still.
    #expect(try await office.guidang("import", "in", "--resume").status == 1)
    #expect(try await office.guidang("import", "in/1001.md", "--resume").status == 0)
  }

  @Test func readsAgainWhatHasChanged() async throws {
    try write(3)
    _ = try await counts("in")
    let changed = WrittenForm.visit("BF-1002", on: "2026-03-02", [("客户名称", "武汉乙公司")])
    // Of the same size, so that the time and the digest alone tell.
    try office.workspace.write(changed.markdown, to: "in/1002.md")
    let counted = try await counts("in", "--resume")
    #expect(counted["documents"] == 1)
    #expect(counted["filed"] == 1)
    #expect(counted["skipped"] == 2)
  }

  @Test func knowsAFileWhoseTimeAloneHasChanged() async throws {
    try write(2)
    _ = try await counts("in")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_700_000_000)],
      ofItemAtPath: office.workspace.path + "/in/1001.md"
    )
    #expect(try await counts("in", "--resume")["skipped"] == 2)
  }

  @Test func knowsTheDocumentsOfAZip() async throws {
    try write(3)
    let zipped = try await office.workspace.shell("cd in && python3 -m zipfile -c ../in.zip *.md")
    #expect(zipped.status == 0)
    #expect(try await counts("in.zip")["filed"] == 3)
    #expect(try await counts("in.zip", "--resume")["skipped"] == 3)
  }

  @Test func tellsAgainWhatWasRefusedWhereItIsToBeListed() async throws {
    try write(2)
    let bad = WrittenForm.visit("BF-9", on: "2026-03-02", [("拜访人员", "赵强（业务专员）")])
    try office.workspace.write(bad.markdown, to: "in/bad.md")
    _ = try await counts("in")
    let counted = try await counts("in", "--resume", "--rejects", "back")
    #expect(counted["rejected"] == 1)
    #expect(counted["skipped"] == 2)
    #expect(try office.workspace.bytes(of: "back/in/bad.md") == Array(bad.markdown.utf8))
  }

  @Test func readsEverythingWhereThereIsNoArchiveYet() async throws {
    try write(2)
    let counted = try await counts("in", "--resume")
    #expect(counted["filed"] == 2)
    #expect(counted["skipped"] == 0)
  }

  @Test(arguments: [(SIGINT, 130), (SIGTERM, 143)] as [(Int32, Int32)])
  func endsWithTheBatchInHand(signal: Int32, status: Int32) async throws {
    try write(400)
    let command = try office.workspace.start([
      "import", "in", "--batch", "2", "--report", "out.json", "--format", "json", "--today",
      office.today,
    ])
    while try !command.errorsSoFar().contains("1003.md") {
      try await Task.sleep(for: .milliseconds(2))
    }
    kill(command.id, signal)
    let result = try await command.result()
    #expect(result.status == status)
    #expect(result.errors.hasSuffix("已停下，手上这一批已归档。再运行同一命令即可继续，加 --resume 会跳过已处理的文件。\n"))
    let receipts = result.errors.split(separator: "\n").filter { $0.hasPrefix("已归档") }
    let stopped = try JSONDecoder().decode([String: Double].self, from: Data(result.output.utf8))
    #expect(stopped["filed"] == Double(receipts.count))
    #expect(receipts.count < 400)
    let report = try JSONDecoder().decode(
      JSONValue.self,
      from: Data(try office.workspace.bytes(of: "out.json"))
    )
    #expect(report.members["ending"] == .string("stopped"))
    let rest = try await counts("in", "--resume")
    #expect(rest["filed"] == Double(400 - receipts.count))
    #expect(rest["skipped"] == Double(receipts.count))
    #expect(try await office.guidang("archive", "verify").status == 0)
  }

  @Test func endsAtOnceWhenAskedTwice() async throws {
    try write(200)
    let command = try office.workspace.start(["import", "in", "--batch", "1"])
    while try !command.errorsSoFar().contains("1002.md") {
      try await Task.sleep(for: .milliseconds(2))
    }
    command.interrupt()
    command.interrupt()
    let result = try await command.result()
    #expect(result.status == 130)
    let receipts = result.errors.split(separator: "\n").filter { $0.hasPrefix("已归档") }
    let again = try await counts("in")
    #expect((again["duplicate"] ?? 0) >= Double(receipts.count))
    #expect((again["duplicate"] ?? 0) + (again["filed"] ?? 0) == 200)
    #expect(try await office.guidang("archive", "verify").status == 0)
  }
}
