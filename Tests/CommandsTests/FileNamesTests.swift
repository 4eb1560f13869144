import Foundation
import TestSupport
import Testing

/// Names of files with ends of lines and marks that steer: no way out prints them as they are.
@Suite("Names of files that steer")
struct FileNamesTests {
  private let office: FilingOffice
  private static let sign = "::error file=x::y"

  init() async throws {
    office = try FilingOffice()
    let good = WrittenForm.visit("BF-1", on: "2026-03-02")
    try office.workspace.write(good.markdown, to: "in/a\n\(Self.sign)\u{202E}\u{1B}[31m.md")
    try office.workspace.write(
      good.with([("拜访时间", "2026-02-30")]).markdown,
      to: "in/b\n\(Self.sign)\u{202E}.md"
    )
    try office.workspace.write("x", to: "in/c\n\(Self.sign).md")
    try office.workspace.write("x", to: "in/d\n\(Self.sign).pdf")
    let result = try await office.guidang("import", "in", "--report", "r.csv", "--rejects", "back")
    #expect(result.status == 1)
    Self.check(result.output + result.errors, "import")
  }

  private static func check(_ text: String, _ command: String) {
    let lines = text.split { $0.isNewline }
    #expect(!lines.contains { $0.hasPrefix(sign) }, "\(command)")
    let steers = text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" }
    #expect(!steers, "\(command)")
  }

  @Test(
    arguments: [
      "validate in", "validate in --format json", "validate in --format sarif",
      "validate in --format junit", "extract in", "extract in --format xml",
      "extract in --format markdown", "extract in --as text", "extract in --as document",
      "extract in --explain", "returns", "returns --format csv", "returns --format markdown",
      "returns --format html", "search 节电", "search 节电 --format paths",
      "search 节电 --format csv --fields path", "search 节电 --fields path", "show 1",
      "archive log", "archive log --imports", "archive verify", "archive stats",
    ]
  )
  func arePlain(command: String) async throws {
    let result = try await office.guidang(command.split(separator: " ").map(String.init))
    Self.check(result.output + result.errors, command)
  }

  @Test(arguments: ["again.json", "again.md", "again.html"])
  func arePlainInReports(file: String) async throws {
    _ = try await office.guidang("import", "in", "--report", file)
    try arePlainInFiles(file: file)
    let bytes = try office.workspace.bytes(of: file)
    if file.hasSuffix("json") {
      #expect(String(decoding: bytes, as: UTF8.self).contains("\\u202e"))
      _ = try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
    }
  }

  @Test(arguments: ["r.csv", "back/rejects.csv", "back/rejects.html"])
  func arePlainInFiles(file: String) throws {
    let bytes = try Data(contentsOf: office.workspace.folder.appending(path: file))
    Self.check(String(decoding: bytes, as: UTF8.self), file)
  }
}
