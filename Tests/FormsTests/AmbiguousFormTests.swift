import Documents
import Findings
import Forms
import Foundation
import TestSupport
import Testing
import Values
import Wording

/// Two forms whose labels fit alike are told apart by the file's name, or not at all.
@Suite struct AmbiguousFormTests {
  private static let text = "客户：甲\n\n结果：成功\n\n原因：x\n\n日期：2026-01-01\n"

  @Test(arguments: [
    ("form.md", [], ["ambiguous-form"]), ("另表 甲.md", ["other"], []),
    ("x/small-1.md", ["small"], []),
  ])
  func goesByTheFileName(name: String, forms: [String], codes: [String]) throws {
    let definition = try SmallDefinition(
      replacing: "  - id: visits",
      with: "  - id: day\n    label: {zh: 日期, en: Day}\n    kind: date\n  - id: visits"
    )
    let yaml = String(decoding: try definition.workspace.bytes(of: "form.yaml"), as: UTF8.self)
    try definition.workspace.write(
      yaml.replacing("form: small", with: "form: other").replacing("小表", with: "另表"),
      to: "other.yaml"
    )
    let library = try FormLibrary(folder: definition.folder)
    let today = try #require(Day(year: 2026, month: 11, day: 23))
    let document = try #require(
      DocumentReader.read(Array(AmbiguousFormTests.text.utf8), name: name).document
    )
    let result = FormReader(library: library, today: today).read(document, fileName: name)
    #expect(result.submissions.map(\.submission.form.rawValue) == forms)
    #expect(result.findings.map(\.code.rawValue) == codes)
  }
}
