import Foundation
import TestSupport
import Testing

/// `import --report`: what an import came to, as a file.
@Suite struct ImportReportTests {
  private let office: FilingOffice

  init() throws {
    office = try FilingOffice()
    let workspace = office.workspace
    try workspace.write(
      WrittenForm.visit("BF-1", on: "2026-03-02", [("编制人", "李敏")]).markdown,
      to: "in/good.md"
    )
    try workspace.write(
      WrittenForm.visit(
        "BF-2",
        on: "2026-03-03",
        [("客户名称", "甲\\<b\\>\\&公司"), ("拜访人员", "赵强（业务专员）"), ("编制人", "王芳")]
      ).markdown,
      to: "in/<script>alert(1)</script>.md"
    )
    try workspace.write("没有表单", to: "in/plain.md")
    try workspace.write("%PDF", to: "in/scan.pdf")
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try office.workspace.bytes(of: name), as: UTF8.self)
  }

  @Test func tellsEveryDocumentAsJSON() async throws {
    let result = try await office.guidang("import", "in", "--report", "out.json", "--lang", "en")
    #expect(result.status == 1)
    var report = try JSONDecoder().decode(JSONValue.self, from: Data(try text("out.json").utf8))
      .members
    for moment in ["began", "ended"] {
      #expect(report.removeValue(forKey: moment)?.text?.hasSuffix("Z") == true)
    }
    guard case .array(let documents)? = report.removeValue(forKey: "documents") else {
      Issue.record("no documents")
      return
    }
    #expect(
      JSONValue.object(report)
        == .object([
          "counts": .object([
            "documents": .number(3), "filed": .number(1), "revised": .number(0),
            "duplicate": .number(0), "rejected": .number(1), "unreadable": .number(1),
            "other": .number(1), "skipped": .number(0),
          ]),
          "ending": .string("complete"), "dryRun": .bool(false),
          "archive": .string("guidang.sqlite"), "today": .string("2026-03-31"),
          "filesSkipped": .number(0), "other": .array([.string("in/scan.pdf")]),
          "problems": .array([]),
          "refused": .array([
            .object([
              "addressee": .object(["folder": .string("in")]), "forms": .number(1),
            ]),
            .object([
              "addressee": .object(["person": .string("王芳")]), "forms": .number(1),
            ]),
          ]),
        ])
    )
    #expect(
      documents.compactMap { $0.members["path"]?.text } == [
        "in/<script>alert(1)</script>.md", "in/good.md", "in/plain.md",
      ]
    )
    #expect(
      documents.compactMap { $0.members["outcome"]?.text } == [
        "rejected", "filed", "unreadable",
      ]
    )
    guard case .array(let forms)? = documents[1].members["forms"] else {
      Issue.record("no forms")
      return
    }
    #expect(
      forms == [
        .object([
          "submission": .number(0), "form": .string("visit-record"), "outcome": .string("filed"),
          "id": .string("1"), "archiveNumber": .string("Q001-YW·2026-D10-DKH-0001"),
          "revision": .number(1), "account": .string("武汉甲公司"),
          "addressee": .object(["person": .string("李敏")]),
        ])
      ]
    )
  }

  @Test func letsNothingBeMarkupInAPage() async throws {
    _ = try await office.guidang("import", "in", "--report", "out.html")
    let page = try text("out.html")
    #expect(page.contains("in/&lt;script&gt;alert(1)&lt;/script&gt;.md"))
    #expect(page.contains("甲&lt;b&gt;&amp;公司"))
    #expect(!page.contains("<script>alert"))
    #expect(page.components(separatedBy: "<tr data-outcome=").count == 4)
    // What is to be mended stands before the rest.
    let order = [
      "data-outcome=\"rejected\"", "data-outcome=\"unreadable\"", "data-outcome=\"filed\"",
    ]
    let places = try order.map { try #require(page.range(of: $0)).lowerBound }
    #expect(places == places.sorted())
  }

  @Test func letsNothingBeMarkupInMarkdown() async throws {
    _ = try await office.guidang("import", "in", "--report", "out.md")
    let page = try text("out.md")
    #expect(
      page.contains(
        "| in/\\<script\\>alert(1)\\</script\\>.md | 退回 | 目标客户拜访表 | 甲\\<b\\>\\&公司 | 王芳 |"
      )
    )
    #expect(page.contains("| 文档 | 已归档 | 新版本 | 重复 | 退回 | 无法读取 | 其他文件 |\n"))
    #expect(page.contains("| 3 | 1 | 0 | 0 | 1 | 1 | 1 |\n"))
  }

  @Test func isATableForASpreadsheet() async throws {
    try office.workspace.write(
      WrittenForm.visit(
        "BF-9",
        on: "2026-03-03",
        [("客户名称", "=1+1"), ("编制人", "李敏"), ("编制日期", "2099-01-01")]
      ).markdown,
      to: "in/formula.md"
    )
    _ = try await office.guidang("import", "in", "--report", "out.csv")
    let lines = try text("out.csv").components(separatedBy: "\r\n")
    #expect(
      lines.first
        == "\u{FEFF}文件,第几份,表单,结果,档号,版本,客户,经办人,程度,代码,栏目,位置,说明,sha256"
    )
    let formula = try #require(lines.first { $0.hasPrefix("in/formula.md") })
    #expect(formula.contains(",'=1+1,李敏,"))
    #expect(lines.contains("in/scan.pdf,,,其他文件,,,,,,,,,,"))
  }

  @Test func countsAndNamesAFileThatCannotBeOpened() async throws {
    // The process's own memory cannot be read from its beginning.
    let linked = try await office.workspace.shell("ln -s /proc/self/mem in/locked.md")
    #expect(linked.status == 0)
    for name in ["out.json", "out.md", "out.html", "out.csv"] {
      let result = try await office.guidang(
        "import",
        "in",
        "--report",
        name,
        "--format",
        "json",
        "--lang",
        "zh"
      )
      #expect(result.status == 2)
      #expect(
        result.output.contains("\"documents\":4,") && result.output.contains("\"unreadable\":2,")
      )
      #expect(result.errors.contains("guidang: in/locked.md：无法读取"))
      #expect(try text(name).contains("in/locked.md：无法读取"), "\(name)")
    }
    #expect(try text("out.csv").contains("in/locked.md,,,无法读取,,,,,,,,,in/locked.md：无法读取"))
  }

  @Test func isWrittenWhereNothingWasFound() async throws {
    try FileManager.default.createDirectory(
      at: office.workspace.folder.appending(path: "empty"),
      withIntermediateDirectories: true
    )
    for name in ["none.json", "none.md", "none.html", "none.csv"] {
      let result = try await office.guidang("import", "empty", "--report", name)
      #expect(result.status == 0)
      #expect(!(try text(name)).isEmpty)
    }
    let report = try JSONDecoder().decode(JSONValue.self, from: Data(try text("none.json").utf8))
    #expect(report.members["documents"] == .array([]))
  }

  @Test func isToldBeforeAnythingIsReadWhereItCannotBeWritten() async throws {
    for arguments in [
      ["--report", "none/out.md"], ["--report", "in"], ["--rejects", "in/good.md"],
    ] {
      let name = arguments.last == "in" ? "in.html" : nil
      if let name {
        try FileManager.default.createDirectory(
          at: office.workspace.folder.appending(path: name),
          withIntermediateDirectories: true
        )
      }
      let result = try await office.workspace.start(
        ["import", "in", arguments[0], name ?? arguments[1]]
      ).result()
      #expect(result.status == 2, "\(arguments): \(result.errors)")
      #expect(result.output == "")
      #expect(result.errors.contains("无法写入"))
    }
    #expect(!FileManager.default.fileExists(atPath: office.workspace.path + "/guidang.sqlite"))
    #expect(try await office.guidang("import", "in", "--report", "out.txt").status == 64)
    #expect(try await office.guidang("import", "in", "--report", "out").status == 64)
  }

  @Test func leavesNoUnfinishedFile() async throws {
    _ = try await office.guidang("import", "in", "--report", "out.html", "--rejects", "back")
    let files = try FileManager.default.subpathsOfDirectory(atPath: office.workspace.path)
    #expect(files.filter { $0.contains(".unfinished") || $0.contains(".spool") } == [])
  }

  @Test func tellsWhatWasDoneBeforeTheArchiveFailed() async throws {
    _ = try await office.guidang("import", "in/good.md")
    try office.workspace.write("不是档案库", to: "bad.sqlite")
    let result = try await office.guidang(
      "import",
      "in",
      "nowhere",
      "--report",
      "out.json"
    )
    #expect(result.status == 2)
    let report = try JSONDecoder().decode(JSONValue.self, from: Data(try text("out.json").utf8))
    #expect(
      report.members["problems"] == .array([.string("guidang: nowhere：没有这个文件或文件夹。请检查路径。")])
    )
  }

  @Test(arguments: ["in/plain.md", "./in/../in/plain.md"])
  func isNotWrittenOverADocumentThatIsNamed(path: String) async throws {
    let result = try await office.guidang("import", path, "--report", "in/plain.md")
    #expect(result.status == 2)
    #expect(result.errors == "guidang: in/plain.md：无法写入（会覆盖原文件，请换一个文件名）。\n")
    #expect(try text("in/plain.md") == "没有表单")
    #expect(!FileManager.default.fileExists(atPath: office.workspace.path + "/guidang.sqlite"))
  }

  @Test func takesThePlaceOfAnEarlierReportAloneAmongTheDocuments() async throws {
    for (language, status) in [("zh", Int32(1)), ("en", 1)] {
      let result = try await office.workspace.start([
        "import", "in", "--report", "in/report.md", "--force", "--lang", language,
      ]).result()
      #expect(result.status == status)
    }
    #expect(try text("in/report.md").hasPrefix("# Import report\n"))
    let result = try await office.guidang("import", "in", "--report", "in/plain.md", "--force")
    #expect(result.status == 2)
    #expect(result.errors == "guidang: in/plain.md：无法写入（会覆盖原文件，请换一个文件名）。\n")
    #expect(try text("in/plain.md") == "没有表单")
  }

  @Test func isNotWrittenOverADocumentOfAList() async throws {
    try office.workspace.write("in/plain.md\0", to: "list")
    let result = try await office.guidang(
      "import",
      "--files0-from",
      "list",
      "--report",
      "in/plain.md"
    )
    #expect(result.status == 2)
    #expect(try text("in/plain.md") == "没有表单")
  }

  @Test func keepsEachFormInItsLine() async throws {
    let named = WrittenForm.visit("BF-8", on: "2026-03-02")
    let nameless = named.with([("编号", "BF-9"), ("客户名称", ""), ("拜访人员", "")])
    try office.workspace.write(nameless.markdown + named.markdown, to: "two.md")
    for kind in ["md", "html"] {
      _ = try await office.guidang("import", "two.md", "--report", "out." + kind)
    }
    #expect(try text("out.md").contains("| —<br>武汉甲公司 | （未知）文件夹 .<br>王建国 |"))
    #expect(try text("out.html").contains("<td><div>—</div><div>武汉甲公司</div></td>"))
  }
}
