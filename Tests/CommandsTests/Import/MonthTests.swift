import Foundation
import Packages
import TestSupport
import Testing

/// A month's folder as an office gathers it: whatever lies in it is read, or named.
@Suite struct MonthTests {
  /// A file, and what becomes of it.
  private struct File {
    var name: String
    var bytes: [UInt8]
    var outcome: Outcome
    /// The only file in it, of a bundle or a mail that can be opened.
    var inner: String?

    init(_ name: String, _ bytes: [UInt8], _ outcome: Outcome, inner: String? = nil) {
      self.name = name
      self.bytes = bytes
      self.outcome = outcome
      self.inner = inner
    }

    var path: String { name + (inner.map { "/" + $0 } ?? "") }
  }

  /// Every file: how many forms are filed, or the code of what refuses it, or nothing of what is only
  /// named.
  private static func files() throws -> [File] {
    let rar5 = Array("Rar!".utf8) + [0x1A, 7, 1, 0]
    let sevenZip: [UInt8] = [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]
    let junk = [UInt8](repeating: 9, count: 40)
    let broken = Array("PK".utf8) + [3, 4, 9, 9]
    func bundle(_ account: String, _ kind: BundleFixture.Kind) -> [UInt8] {
      BundleFixture.bytes(of: [.init("表/x.md", form(account))], as: kind)
    }
    let read: [File] = [
      File("a.md", form("甲公司"), .filed), File("b.txt", form("乙公司"), .filed),
      File("o.xlsx", try workbook("丙公司"), .filed),
      File("p.odt", try openText("丁公司").package(), .filed),
      File("q.fodt", openText("戊公司").flat, .filed),
      File(
        "r.zip",
        try PackageWriter.write([PackageWriter.File("表/x.md", form("己公司"))]),
        .filed,
        inner: "表/x.md"
      ), File("s.rar", bundle("庚公司", .rar), .filed, inner: "表/x.md"),
      File("t.7z", bundle("辛公司", .sevenZip), .filed, inner: "表/x.md"),
      File("u.tar", bundle("壬公司", .tar), .filed, inner: "表/x.md"),
      File("u.tar.gz", bundle("癸公司", .gzip), .filed, inner: "表/x.md"),
      File("v.eml", mail(of: "x.md", form("子公司")), .filed, inner: "x.md"),
      File(
        "w.mbox",
        Array("From a\n".utf8) + mail(of: "x.md", form("丑公司")),
        .filed,
        inner: "1.eml/x.md"
      ),
    ]
    let refused: [File] = [
      File("坏.md", [0xFF, 0x80, 0xFE, 0xC0], .refused("unreadable-file")),
      File("c.docx", broken, .refused("damaged-package")),
      File("d.xlsx", [], .refused("damaged-package")),
      File("坏.odt", broken, .refused("damaged-package")),
      File("坏.fodt", Array("<office:document".utf8), .refused("unsupported-format")),
      File("坏.zip", broken, .refused("damaged-package")),
      File("坏.rar", rar5 + junk, .refused("damaged-package")),
      File("坏.7z", sevenZip + junk, .refused("damaged-package")),
      File("坏.eml", [0, 1, 2], .refused("unreadable-file")),
      File("密.rar", rar5 + [0, 0, 0, 0, 5, 4, 0, 0, 0, 0], .refused("encrypted-document")),
      File("卷.7z.001", sevenZip + junk, .refused("unsupported-format")),
      File("e.doc", ole("WordDocument"), .refused("unsupported-format")),
      File("e.wps", ole("WordDocument"), .refused("unsupported-format")),
      File("f.xls", ole("Workbook"), .refused("unsupported-format")),
      File("f.et", ole("Workbook"), .refused("unsupported-format")),
      File("g.rtf", Array(#"{\rtf1 x}"#.utf8), .refused("unsupported-format")),
      File("h.doc", Array("<html><body>x</body></html>".utf8), .refused("unsupported-format")),
      File("i.mht", webArchive, .refused("unsupported-format")),
      File("j.msg", ole("__properties_version1.0"), .refused("unsupported-format")),
      File("k.docx", ole("EncryptedPackage"), .refused("encrypted-document")),
      File("l.docx", Array("%PDF-1.7".utf8), .refused("unsupported-format")),
    ]
    return read + refused + [
      File("m.pdf", Array("%PDF-1.7".utf8), .named), File("n.jpg", [0xFF, 0xD8, 0xFF], .named),
    ]
  }

  private enum Outcome: Equatable {
    case filed
    case refused(String)
    case named
  }

  private static let webArchive = Array(
    """
    MIME-Version: 1.0
    Content-Type: multipart/related; boundary=b

    --b
    Content-Type: text/html

    <p>x</p>
    --b--

    """.utf8
  )

  private static func rows(_ account: String) -> [(label: String, text: String)] {
    [
      ("客户名称", account), ("拜访时间", "2026-11-02"), ("拜访地点", "苏州"), ("拜访方式", "当面拜访"),
      ("拜访人员", "王建国（主管）"), ("主要要点", "水泵。"), ("目标客户的想法", "好。"), ("下一步的大客户开发建议", "寄样。"),
    ]
  }

  private static func form(_ account: String) -> [UInt8] {
    let lines = rows(account).map { "\($0.label)：\($0.text)" }.joined(separator: "\n")
    return Array("# 目标客户拜访表\n\n\(lines)\n".utf8)
  }

  private static func workbook(_ account: String) throws -> [UInt8] {
    func cell(_ place: String, _ text: String) -> String {
      "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }
    let rows = rows(account).enumerated().map { index, row in
      let number = index + 2
      return
        "<row r=\"\(number)\">\(cell("A\(number)", row.label))\(cell("B\(number)", row.text))</row>"
    }
    let title = "<row r=\"1\">\(cell("A1", "目标客户拜访表"))</row>"
    return try WorkbookFixture([.init("拜访表", title + rows.joined())]).bytes()
  }

  private static func openText(_ account: String) -> OpenDocumentFixture {
    let rows = rows(account).map { row in
      "<table:table-row>"
        + [row.label, row.text].map {
          "<table:table-cell><text:p>\($0)</text:p></table:table-cell>"
        }.joined() + "</table:table-row>"
    }
    return OpenDocumentFixture(
      "<text:p>目标客户拜访表</text:p><table:table>\(rows.joined())</table:table>"
    )
  }

  private static func mail(of name: String, _ bytes: [UInt8]) -> [UInt8] {
    mail(of: [File(name, bytes, .filed)])
  }

  /// The head of a compound file and the entry of one stream of its directory.
  private static func ole(_ stream: String) -> [UInt8] {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    bytes += [UInt8](repeating: 0, count: 504)
    let name: [UInt8] = stream.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } + [0, 0]
    var entry = name + [UInt8](repeating: 0, count: 128 - name.count)
    entry[64] = UInt8(name.count)
    return bytes + entry
  }

  private static func mail(of files: [File]) -> [UInt8] {
    Array(
      (["From: =?gbk?B?zfW9qLn6?= <wang@example.com>", "Subject: x", "MIME-Version: 1.0"]
        + ["Content-Type: multipart/mixed; boundary=b", ""]
        + files.flatMap { file in
          [
            "--b", "Content-Type: application/octet-stream",
            "Content-Disposition: attachment; filename=\"\(file.name)\"",
            "Content-Transfer-Encoding: base64", "", Data(file.bytes).base64EncodedString(),
          ]
        } + ["--b--", ""]).joined(separator: "\r\n").utf8
    )
  }

  /// Puts the month into a workspace, under `in`, in one of the ways in which it comes.
  private func workspace(_ way: String) throws -> (workspace: Workspace, base: String) {
    let workspace = try Workspace()
    try workspace.take(Repository.forms)
    let folder = workspace.folder.appending(path: "in")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let month = try Self.files()
    let files = month.map { PackageWriter.File($0.name, $0.bytes) }
    // An empty file cannot be written down by the smallest writer of 7z.
    let stored = month.map { BundleFixture.File($0.name, $0.bytes.isEmpty ? [0] : $0.bytes) }
    let packed: [UInt8]
    switch way {
    case "zip": packed = try PackageWriter.write(files)
    case "eml": packed = Self.mail(of: month)
    case "folder":
      for file in files { try Data(file.bytes).write(to: folder.appending(path: file.name)) }
      return (workspace, "in/")
    case _:
      let kind = try #require(BundleFixture.Kind.allCases.first { $0.ending == way })
      packed = BundleFixture.bytes(of: stored, as: kind)
    }
    try Data(packed).write(to: folder.appending(path: "month." + way))
    return (workspace, "in/month.\(way)/")
  }

  @Test(arguments: ["folder", "zip", "eml", "rar", "7z", "tar", "tar.gz"])
  func namesWhatBecomesOfEveryFile(way: String) async throws {
    let (workspace, base) = try workspace(way)
    let files = try Self.files()
    let read = try await workspace.guidang(
      "extract",
      "in",
      "--convert",
      "never",
      "--today",
      "2026-11-23"
    )
    var outcomes: [String: Outcome] = [:]
    for line in read.output.split(separator: "\n") {
      let json = try JSONDecoder().decode(Line.self, from: Data(line.utf8))
      let refusal = json.findings.first { $0.severity == "error" }?.code
      outcomes[json.path] = refusal.map { .refused($0) } ?? .filed
    }
    for file in files where file.outcome == .named {
      let isNamed = read.errors.contains("\(base)\(file.name)：这是")
      if isNamed { outcomes[base + file.name] = .named }
    }
    let expected = Dictionary(
      uniqueKeysWithValues: files.map { (base + $0.path, $0.outcome) }
    )
    // The one that is empty elsewhere holds a byte there.
    if ["rar", "7z", "tar", "tar.gz"].contains(way) {
      #expect(outcomes[base + "d.xlsx"] != nil)
      outcomes[base + "d.xlsx"] = expected[base + "d.xlsx"]
    }
    #expect(outcomes == expected)
    #expect(read.status == 1)
  }

  private struct Line: Decodable {
    struct Finding: Decodable {
      var severity: String
      var code: String
    }
    var path: String
    var findings: [Finding]
  }

  @Test(arguments: ["folder", "zip", "eml", "rar", "7z"])
  func filesTheSameOfAWatchedFolder(way: String) async throws {
    let (workspace, _) = try workspace(way)
    let files = try Self.files()
    let filed = files.count { $0.outcome == .filed }
    let named = files.count { $0.outcome == .named }
    let documents = files.count - named
    let counts = try await workspace.shell(
      """
      guidang import --watch in --once --interval 0.01 --convert never --today 2026-11-23 \
        --format json 2> errors
      find in -type f ! -name '*.report.html' ! -path 'in/done/*' ! -path 'in/rejected/*' \
        | LC_ALL=C sort
      """
    )
    let left = way == "folder" ? "in/m.pdf\nin/n.jpg\n" : ""
    #expect(
      counts.output
        == """
        {"documents":\(documents),"filed":\(filed),"revised":0,"duplicate":0,"rejected":0,\
        "unreadable":\(documents - filed),"other":\(named),"skipped":0}
        \(left)
        """
    )
    let errors = String(decoding: try workspace.bytes(of: "errors"), as: UTF8.self)
    #expect(errors.contains("m.pdf：这是PDF"))
    #expect(errors.contains("n.jpg：这是图片"))
  }
}
