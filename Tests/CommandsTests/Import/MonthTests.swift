import Foundation
import Packages
import TestSupport
import Testing

/// A month's folder as an office gathers it: whatever lies in it is read, or named.
@Suite struct MonthTests {
  /// Every file, with what becomes of it: how many forms are filed, or the code of what refuses it,
  /// or nothing of what is only named.
  private static let files: [(name: String, bytes: [UInt8], outcome: Outcome)] = [
    ("a.md", form("甲公司"), .filed),
    ("b.txt", form("乙公司"), .filed),
    ("坏.md", [0xFF, 0x80, 0xFE, 0xC0], .refused("unreadable-file")),
    ("c.docx", Array("PK".utf8) + [3, 4, 9, 9], .refused("damaged-package")),
    ("d.xlsx", [], .refused("damaged-package")),
    ("e.doc", ole("WordDocument"), .refused("unsupported-format")),
    ("e.wps", ole("WordDocument"), .refused("unsupported-format")),
    ("f.xls", ole("Workbook"), .refused("unsupported-format")),
    ("f.et", ole("Workbook"), .refused("unsupported-format")),
    ("g.rtf", Array(#"{\rtf1 x}"#.utf8), .refused("unsupported-format")),
    ("h.doc", Array("<html><body>x</body></html>".utf8), .refused("unsupported-format")),
    ("i.mht", webArchive, .refused("unsupported-format")),
    ("j.msg", ole("__properties_version1.0"), .refused("unsupported-format")),
    ("k.docx", ole("EncryptedPackage"), .refused("encrypted-document")),
    ("l.docx", Array("%PDF-1.7".utf8), .refused("unsupported-format")),
    ("m.pdf", Array("%PDF-1.7".utf8), .named),
    ("n.jpg", [0xFF, 0xD8, 0xFF], .named),
  ]

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

  private static func form(_ account: String) -> [UInt8] {
    Array(
      """
      # 目标客户拜访表

      客户名称：\(account)
      拜访时间：2026-11-02
      拜访地点：苏州
      拜访方式：当面拜访
      拜访人员：王建国（主管）
      主要要点：水泵。
      目标客户的想法：好。
      下一步的大客户开发建议：寄样。

      """.utf8
    )
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

  private static let mail = Array(
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

  /// Puts the month into a workspace, under `in`, in one of the ways in which it comes.
  private func workspace(_ way: String) throws -> (workspace: Workspace, base: String) {
    let workspace = try Workspace()
    try workspace.take(Repository.forms)
    let folder = workspace.folder.appending(path: "in")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let files = Self.files.map { PackageWriter.File($0.name, $0.bytes) }
    // An empty file cannot be written down by the smallest writer of 7z.
    let stored = files.map { BundleFixture.File($0.name, $0.bytes.isEmpty ? [0] : $0.bytes) }
    let packed: [UInt8]
    switch way {
    case "zip": packed = try PackageWriter.write(files)
    case "eml": packed = Self.mail
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
    for file in Self.files where file.outcome == .named {
      let isNamed = read.errors.contains("\(base)\(file.name)：其他文件")
      if isNamed { outcomes[base + file.name] = .named }
    }
    let expected = Dictionary(
      uniqueKeysWithValues: Self.files.map { (base + $0.name, $0.outcome) }
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

  @Test(arguments: ["folder", "zip", "eml", "rar"])
  func filesTheSameOfAWatchedFolder(way: String) async throws {
    let (workspace, _) = try workspace(way)
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
        {"documents":15,"filed":2,"revised":0,"duplicate":0,"rejected":0,"unreadable":13,\
        "other":2,"skipped":0}
        \(left)
        """
    )
    let errors = String(decoding: try workspace.bytes(of: "errors"), as: UTF8.self)
    #expect(errors.contains("m.pdf：其他文件"))
    #expect(errors.contains("n.jpg：其他文件"))
  }
}
