import Foundation
import Packages
import TestSupport
import Testing

/// `import --rejects`: what goes back, and to whom.
@Suite struct RejectsFolderTests {
  private let office: FilingOffice

  init() throws { office = try FilingOffice() }

  /// A visit without a person of rank, which is rejected.
  private func bad(_ number: String, by person: String = "李敏") -> String {
    WrittenForm.visit(
      number,
      on: "2026-03-02",
      [("拜访人员", "赵强（业务专员）"), ("编制人", person)]
    ).markdown
  }

  private func files(in folder: String) throws -> [String] {
    let root = office.workspace.path + "/" + folder
    return try FileManager.default.subpathsOfDirectory(atPath: root).filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: "\(root)/\(path)", isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }

  private func zip(_ files: [(String, String)], to name: String) throws {
    let bytes = try PackageWriter.write(
      files.map { PackageWriter.File($0.0, Array($0.1.utf8)) }
    )
    try Data(bytes).write(to: office.workspace.folder.appending(path: name))
  }

  @Test func holdsDocumentsCopiesAndAListByPerson() async throws {
    try office.workspace.write(bad("BF-1"), to: "in/一组/a.md")
    try office.workspace.write(bad("BF-2", by: "王芳"), to: "in/b.md")
    try office.workspace.write(bad("BF-3"), to: "in/c.md")
    try office.workspace.write("没有表单", to: "in/d.txt")
    try office.workspace.write(WrittenForm.visit("BF-4", on: "2026-03-02").markdown, to: "in/e.md")
    let result = try await office.guidang("import", "in", "--rejects", "back")
    #expect(result.status == 1)
    #expect(
      try files(in: "back") == [
        "in/b.annotated.md", "in/b.md", "in/c.annotated.md", "in/c.md", "in/d.txt",
        "in/一组/a.annotated.md", "in/一组/a.md", "rejects.csv", "rejects.html",
      ]
    )
    #expect(try office.workspace.bytes(of: "back/in/b.md") == Array(bad("BF-2", by: "王芳").utf8))
    let table = String(
      decoding: try office.workspace.bytes(of: "back/rejects.csv"),
      as: UTF8.self
    ).components(separatedBy: "\r\n")
    let rows = table.dropFirst().map { $0.split(separator: ",").prefix(3).joined(separator: " ") }
    let persons = rows.filter { !$0.isEmpty }
    #expect(
      Array(Set(persons)).sorted() == [
        "李敏 in/c.md in/c.md", "李敏 in/一组/a.md in/一组/a.md", "王芳 in/b.md in/b.md",
        "（未知）文件夹 in in/d.txt in/d.txt",
      ]
    )
    #expect(persons == persons.sorted { ($0.hasPrefix("（") ? 1 : 0) < ($1.hasPrefix("（") ? 1 : 0) })
    let page = String(
      decoding: try office.workspace.bytes(of: "back/rejects.html"),
      as: UTF8.self
    )
    #expect(page.contains("<h2>李敏 <span class=\"quiet\">2 份</span></h2>"))
    #expect(page.contains("<a href=\"./in/%E4%B8%80%E7%BB%84/a.annotated.md\">带批注的副本</a>"))
  }

  @Test func givesEveryDocumentANameOfItsOwn() async throws {
    try office.workspace.write(bad("BF-1"), to: "in/a.md")
    try office.workspace.write(bad("BF-2"), to: "in/A.md")
    try office.workspace.write(bad("BF-3"), to: "in/a.annotated.md")
    try zip([("x?.md", bad("BF-4")), ("x*.md", bad("BF-5"))], to: "in/z.zip")
    for _ in 1...2 {
      let result = try await office.guidang("import", "in", "--rejects", "back")
      #expect(result.status == 1)
      #expect(
        try files(in: "back") == [
          "in/A.annotated.md", "in/A.md", "in/a-2.annotated.md", "in/a-2.md",
          "in/a.annotated-2.annotated.md", "in/a.annotated-2.md", "in/z.zip/x_-2.annotated.md",
          "in/z.zip/x_-2.md", "in/z.zip/x_.annotated.md", "in/z.zip/x_.md", "rejects.csv",
          "rejects.html",
        ]
      )
    }
    #expect(try office.workspace.bytes(of: "back/in/a-2.md") == Array(bad("BF-1").utf8))
    // What has changed since does not take the place of what went back before.
    try office.workspace.write(bad("BF-6"), to: "in/A.md")
    _ = try await office.guidang("import", "in/A.md", "--rejects", "back")
    #expect(try office.workspace.bytes(of: "back/in/A.md") == Array(bad("BF-2").utf8))
    #expect(try office.workspace.bytes(of: "back/in/A-2.md") == Array(bad("BF-6").utf8))
  }

  @Test func neverLeavesItsFolder() async throws {
    try zip(
      [
        ("C:\\forms\\a.md", bad("BF-1")),
        (String(repeating: "长", count: 84) + ".md", bad("BF-3")),
      ],
      to: "in.zip"
    )
    try zip([("../../out.md", bad("BF-4"))], to: "stray.zip")
    try office.workspace.write(bad("BF-5"), to: "elsewhere/b.md")
    try office.workspace.write(bad("BF-2"), to: "controls/\u{1B}[2J\n.md")
    let before = try files(in: ".")
    let result = try await office.workspace.start([
      "import", "in.zip", "stray.zip", "controls", "./elsewhere/../elsewhere/b.md",
      office.workspace.path + "/elsewhere", "--rejects", "back", "--today", office.today,
    ]).result()
    #expect(result.status == 1)
    let others = try files(in: ".").filter { !$0.hasPrefix("back/") && !$0.contains(".sqlite") }
    #expect(others == before)
    #expect(
      try files(in: "back").filter { !$0.contains("annotated") } == [
        "controls/_[2J .md", "elsewhere/b.md", "elsewhere/elsewhere/b.md", "in.zip/C_/forms/a.md",
        "in.zip/" + String(repeating: "长", count: 65) + ".md", "rejects.csv", "rejects.html",
        "stray.zip",
      ]
    )
  }

  @Test func doesNotFollowALinkOutOfIt() async throws {
    try office.workspace.write(bad("BF-1"), to: "in/a.md")
    let folder = office.workspace.folder
    for name in ["back", "outside"] {
      try FileManager.default.createDirectory(
        at: folder.appending(path: name),
        withIntermediateDirectories: true
      )
    }
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "back/in"),
      withDestinationURL: folder.appending(path: "outside")
    )
    try office.workspace.write(bad("BF-2"), to: "in/一组/b.md")
    for path in ["in", "in/一组"] {
      let result = try await office.guidang("import", path, "--rejects", "back")
      #expect(result.status == 2)
    }
    #expect(
      try FileManager.default.subpathsOfDirectory(atPath: office.workspace.path + "/outside") == []
    )
  }

  @Test func doesNotFollowALinkThatIsTheFileItself() async throws {
    try office.workspace.write(bad("BF-1"), to: "in/a.md")
    // The link's target holds the same bytes, so that its name counts as that of an earlier run.
    try office.workspace.write(bad("BF-1"), to: "outside/a.md")
    try FileManager.default.createDirectory(
      atPath: office.workspace.path + "/back/in",
      withIntermediateDirectories: true
    )
    try FileManager.default.createSymbolicLink(
      atPath: office.workspace.path + "/back/in/a.md",
      withDestinationPath: office.workspace.path + "/outside/a.md"
    )
    let before = try FileOnDisk(office.workspace.path + "/outside/a.md")
    let result = try await office.guidang("import", "in", "--rejects", "back")
    #expect(result.status == 2)
    #expect(try FileOnDisk(office.workspace.path + "/outside/a.md") == before)
  }

  @Test func doesNotMakeWhatALinkPromises() async throws {
    try office.workspace.write(bad("BF-1"), to: "in/a.md")
    try FileManager.default.createDirectory(
      atPath: office.workspace.path + "/back/in",
      withIntermediateDirectories: true
    )
    try FileManager.default.createSymbolicLink(
      atPath: office.workspace.path + "/back/in/a.md",
      withDestinationPath: "../../outside.md"
    )
    let result = try await office.guidang("import", "in", "--rejects", "back")
    #expect(result.status == 2)
    #expect(result.errors.contains("back/in/a.md：无法写入（其中的链接指向 back 之外）"))
    #expect(!FileManager.default.fileExists(atPath: office.workspace.path + "/outside.md"))
  }

  @Test func keepsACopyThatWasMended() async throws {
    try office.workspace.write(bad("BF-1"), to: "in/a.md")
    _ = try await office.guidang("import", "in", "--rejects", "back")
    try office.workspace.write("改到一半", to: "back/in/a.annotated.md")
    _ = try await office.guidang("import", "in", "--rejects", "back")
    #expect(
      try office.workspace.bytes(of: "back/in/a.annotated.md") == Array("改到一半".utf8)
    )
    #expect(
      try files(in: "back") == [
        "in/a-2.annotated.md", "in/a-2.md", "in/a.annotated.md", "in/a.md", "rejects.csv",
        "rejects.html",
      ]
    )
  }

  @Test(arguments: ["back", "back/", "back/in/a.md", "./in/../back/in"])
  func refusesToTakeWhatLiesInIt(path: String) async throws {
    try office.workspace.write(bad("BF-1"), to: "in/a.md")
    _ = try await office.guidang("import", "in", "--rejects", "back")
    let before = try files(in: ".")
    let result = try await office.guidang("import", path, "--rejects", "back")
    #expect(result.status == 2)
    #expect(result.errors.contains("要导入的 \(path) 就在这个文件夹中"))
    #expect(try files(in: ".") == before)
  }

  @Test func keepsTheReportsNameFree() async throws {
    try office.workspace.write(bad("BF-1"), to: "a.md")
    let result = try await office.guidang("import", "a.md", "--rejects", "b", "--report", "b/a.md")
    #expect(result.status == 1)
    #expect(
      try files(in: "b") == ["a-2.annotated.md", "a-2.md", "a.md", "rejects.csv", "rejects.html"]
    )
    #expect(try office.workspace.bytes(of: "b/a-2.md") == Array(bad("BF-1").utf8))
  }

  @Test(arguments: ["rejects.html", "rejects.csv"])
  func refusesAReportInThePlaceOfItsList(name: String) async throws {
    try office.workspace.write(bad("BF-1"), to: "a.md")
    let result = try await office.guidang(
      "import",
      "a.md",
      "--rejects",
      "b",
      "--report",
      "./b/" + name
    )
    #expect(result.status == 2)
    #expect(result.errors == "guidang: ./b/\(name)：无法写入（退回清单用这个文件名，请换一个文件名）。\n")
  }

  @Test func isNoSourceOfItsOwnImport() async throws {
    try office.workspace.write(bad("BF-1"), to: "in/a.md")
    for _ in 1...2 {
      let result = try await office.guidang(
        "import",
        "in",
        "--rejects",
        "in/back",
        "--force",
        "--report",
        "in/report.md",
        "--format",
        "json"
      )
      #expect(
        result.output
          == "{\"documents\":1,\"filed\":0,\"revised\":0,\"duplicate\":0,\"rejected\":1,\"unreadable\":0,\"other\":0,\"skipped\":0}\n"
      )
    }
  }

  @Test func keepsPersonalDataOutOfListAndReport() async throws {
    let profile = WrittenForm.profile("XX-1", on: "2099-03-25").with([("统一社会信用代码", "不对")])
    try office.workspace.write(
      profile.markdown + """
        | 姓名 | 地位/职务 | 家庭情况 |
        | --- | --- | --- |
        |  | 总经理 | 育有两女 |

        """,
      to: "in/p.md"
    )
    for kind in ["json", "md", "html", "csv"] {
      let result = try await office.guidang(
        "import",
        "in",
        "--rejects",
        "back",
        "--report",
        "out." + kind
      )
      #expect(result.status == 1)
      for name in ["out." + kind, "back/rejects.html", "back/rejects.csv"] {
        let text = String(decoding: try office.workspace.bytes(of: name), as: UTF8.self)
        #expect(!text.contains("育有两女"), "\(name)")
      }
    }
  }
}

/// What changes of a file when it is replaced, even by the same bytes.
private struct FileOnDisk: Equatable {
  var number: Int

  init(_ path: String) throws {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    number = try #require(attributes[.systemFileNumber] as? Int)
  }
}
