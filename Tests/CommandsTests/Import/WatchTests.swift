import Foundation
import TestSupport
import Testing

/// `import --watch`: a hot folder.
@Suite(.serialized) struct WatchTests {
  private let office: FilingOffice

  init() throws { office = try FilingOffice() }

  private func visit(_ number: String) -> String {
    WrittenForm.visit(number, on: "2026-03-02").markdown
  }

  private func watch(_ options: String...) async throws -> CommandResult {
    try await office.workspace.start(
      ["import", "--watch", "hot", "--interval", "0.05", "--once", "--today", office.today]
        + options
    ).result()
  }

  /// The files below the hot folder, reports aside.
  private func files() throws -> [String] {
    let root = office.workspace.path + "/hot"
    return try FileManager.default.subpathsOfDirectory(atPath: root)
      .filter { path in [".md", ".zip", ".pdf"].contains { path.hasSuffix($0) } }.sorted()
  }

  @Test func movesWhatItTookWithAReportBeside() async throws {
    try office.workspace.write(visit("BF-1"), to: "hot/a.md")
    try office.workspace.write(visit("BF-2"), to: "hot/一组/b.md")
    try office.workspace.write("没有表单", to: "hot/c.md")
    try office.workspace.write("%PDF", to: "hot/scan.pdf")
    let result = try await watch("--format", "json")
    #expect(result.status == 1)
    #expect(
      result.output
        == "{\"documents\":3,\"filed\":2,\"revised\":0,\"duplicate\":0,\"rejected\":0,\"unreadable\":1,\"other\":1,\"skipped\":0}\n"
    )
    #expect(
      try files() == [
        "done/a.md", "done/一组/b.md", "rejected/c.annotated.md", "rejected/c.md", "scan.pdf",
      ]
    )
    for (folder, name) in [("done", "a.md"), ("done", "一组/b.md"), ("rejected", "c.md")] {
      let report = try office.workspace.bytes(of: "hot/\(folder)/\(name).report.html")
      #expect(String(decoding: report, as: UTF8.self).contains("<td>hot/\(name)</td>"))
    }
    #expect(try await watch().output.hasPrefix("共 0 份文档"))
  }

  @Test func writesOverNothing() async throws {
    for number in ["BF-1", "BF-2", "BF-1"] {
      try office.workspace.write(visit(number), to: "hot/a.md")
      #expect(try await watch().status == 0)
    }
    #expect(try files() == ["done/a-2.md", "done/a-3.md", "done/a.md"])
    #expect(try office.workspace.bytes(of: "hot/done/a.md") == Array(visit("BF-1").utf8))
    #expect(try office.workspace.bytes(of: "hot/done/a-2.md") == Array(visit("BF-2").utf8))
  }

  @Test func leavesAFileThatIsStillWritten() async throws {
    try office.workspace.write(visit("BF-1"), to: "hot/a.md")
    try office.workspace.write("x", to: "hot/growing.md")
    let result = try await office.workspace.shell(
      """
      (while :; do printf x >> hot/growing.md; sleep 0.01; done) & writer=$!
      guidang import --watch hot --interval 0.5 --once; status=$?
      kill $writer; exit $status
      """
    )
    #expect(result.status == 0)
    #expect(try files() == ["done/a.md", "growing.md"])
  }

  @Test func takesAZipAsOneThing() async throws {
    try office.workspace.write(visit("BF-1"), to: "in/a.md")
    try office.workspace.write(visit("BF-2"), to: "in/b.md")
    try office.workspace.write("没有表单", to: "in/c.md")
    let made = try await office.workspace.shell(
      """
      mkdir hot && cd in && python3 -m zipfile -c ../hot/good.zip a.md b.md && \
      python3 -m zipfile -c ../hot/mixed.zip a.md c.md
      """
    )
    #expect(made.status == 0)
    #expect(try await watch("--batch", "1").status == 1)
    #expect(try files() == ["done/good.zip", "rejected/mixed.zip"])
  }

  @Test func goesOnUntilCtrlC() async throws {
    try office.workspace.write(visit("BF-1"), to: "hot/a.md")
    let command = try office.workspace.start([
      "import", "--watch", "hot", "--interval", "0.05", "--format", "json",
    ])
    let root = office.workspace.path + "/hot/done/"
    while !FileManager.default.fileExists(atPath: root + "a.md") {
      try await Task.sleep(for: .milliseconds(10))
    }
    // What comes later is filed later.
    try await Task.sleep(for: .seconds(1.1))
    try office.workspace.write(visit("BF-2"), to: "hot/b.md")
    while !FileManager.default.fileExists(atPath: root + "b.md") {
      try await Task.sleep(for: .milliseconds(10))
    }
    command.interrupt()
    let result = try await command.result()
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("{\"documents\":2,\"filed\":2,"))
    var moments: [String] = []
    for item in ["1", "2"] {
      moments += try await office.rows("show", item).compactMap { $0["filedAt"]?.text }
    }
    #expect(moments.count == 2 && moments[0] < moments[1])
  }

  @Test func losesAndDoublesNothingWhereverItIsKilled() async throws {
    for number in 1...30 {
      try office.workspace.write(visit("BF-\(number)"), to: "hot/\(100 + number).md")
    }
    var generator = SeededGenerator(seed: 7)
    for _ in 1...8 {
      let command = try office.workspace.start([
        "import", "--watch", "hot", "--interval", "0.02", "--batch", "2", "--today", office.today,
      ])
      try await Task.sleep(for: .milliseconds(Int.random(in: 60...260, using: &generator)))
      command.killNow()
      _ = try await command.result()
    }
    #expect(try await watch().status == 0)
    #expect(try files() == (1...30).map { "done/\(100 + $0).md" })
    for number in 1...30 {
      #expect(
        try office.workspace.bytes(of: "hot/done/\(100 + number).md")
          == Array(visit("BF-\(number)").utf8)
      )
    }
    let numbers = try await office.rows("search", "客户:甲公司").compactMap { $0["archiveNumber"]?.text }
    #expect(Set(numbers).count == 30)
    #expect(try await office.guidang("archive", "verify").status == 0)
  }

  @Test(arguments: [
    ["in", "--watch", "hot"], ["--watch", "hot", "--report", "a.md"],
    ["--watch", "hot", "--rejects", "back"], ["--watch", "hot", "--dry-run"],
    ["--watch", "hot", "--resume"], ["in", "--once"], ["--watch", "hot", "--interval", "0"],
  ])
  func takesItsDocumentsFromItsFolderAlone(arguments: [String]) async throws {
    #expect(try await office.workspace.start(["import"] + arguments).result().status == 64)
  }

  @Test func doesNotWaitForAFolderThatIsNotThere() async throws {
    #expect(try await watch().status == 2)
  }

  @Test func namesAFileThatIsNoFolder() async throws {
    try office.workspace.write("", to: "hot")
    for once in [["--once"], []] {
      let result = try await office.workspace.start(["import", "--watch", "hot"] + once).result()
      #expect(result.status == 2)
      #expect(result.errors == "guidang: hot：不是文件夹。请检查路径。\n")
    }
  }

  @Test(arguments: ["hot/", "hot//", "./hot///"])
  func keepsTheNamesWhateverSlashesEndItsFolder(path: String) async throws {
    try office.workspace.write(visit("BF-1"), to: "hot/ab.md")
    let result = try await office.workspace.start([
      "import", "--watch", path, "--interval", "0.05", "--once", "--today", office.today,
    ]).result()
    #expect(result.status == 0)
    #expect(try files() == ["done/ab.md"])
  }

  @Test func refusesALinkByItsName() async throws {
    try office.workspace.write(visit("BF-1"), to: "hot/a.md")
    try office.workspace.write("root:secret:1:::", to: "shadow")
    let links = try await office.workspace.shell(
      "ln -s ../shadow hot/y.md; ln -s ../shadow hot/z.zip; ln -s / hot/all; ln -s nowhere hot/x.md"
    )
    #expect(links.status == 0)
    let result = try await watch("--lang", "zh")
    #expect(result.status == 2)
    for name in ["y.md", "z.zip", "all", "x.md"] {
      #expect(result.errors.contains("guidang: hot/\(name)：这是链接"), "\(result.errors)")
    }
    #expect(try files() == ["done/a.md", "x.md", "y.md", "z.zip"])
  }

  @Test func letsNobodyReadMoreOfADocumentThanBefore() async throws {
    try office.workspace.write("没有表单：root:secret", to: "hot/a.md")
    let made = try await office.workspace.shell("chmod 600 hot/a.md")
    #expect(made.status == 0)
    #expect(try await watch().status == 1)
    for name in ["a.md", "a.annotated.md", "a.md.report.html"] {
      let attributes = try FileManager.default.attributesOfItem(
        atPath: office.workspace.path + "/hot/rejected/" + name
      )
      #expect(attributes[.posixPermissions] as? Int == 0o600, "\(name)")
    }
  }

  @Test func saysThatAZipIsEmpty() async throws {
    try office.workspace.write("%PDF", to: "in/scan.pdf")
    let made = try await office.workspace.shell(
      "mkdir hot && cd in && python3 -m zipfile -c ../hot/empty.zip scan.pdf"
    )
    #expect(made.status == 0)
    _ = try await watch("--lang", "zh")
    #expect(try files() == ["rejected/empty.zip"])
    let report = try office.workspace.bytes(of: "hot/rejected/empty.zip.report.html")
    #expect(
      String(decoding: report, as: UTF8.self)
        .contains("<li>hot/empty.zip：压缩包中没有表单文档（.docx、.xlsx、.odt、.xml、.md 或 .txt）。</li>")
    )
  }

  @Test func saysThatItWasStoppedBeforeItsEnd() async throws {
    try office.workspace.write(visit("BF-1"), to: "hot/a.md")
    let command = try office.workspace.start([
      "import", "--watch", "hot", "--interval", "60", "--once", "--lang", "zh",
    ])
    while !FileManager.default.fileExists(atPath: office.workspace.path + "/hot/rejected") {
      try await Task.sleep(for: .milliseconds(10))
    }
    command.interrupt()
    let result = try await command.result()
    #expect(result.status == 130)
    #expect(result.errors.contains("已停下"))
    #expect(try files() == ["a.md"])
  }
}
