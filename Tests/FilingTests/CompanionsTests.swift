import Archive
import Filing
import Intake
import TestSupport
import Testing
import Values
import Wording

@Suite struct CompanionsTests {
  private static let picture = CategoryCode(rawValue: "picture")

  private func accounts(of files: [String], beside forms: [String: String]) throws -> [String] {
    let scheme = try FilingRules(library: Office().library).numbers
    let forms = forms.sorted { $0.key < $1.key }
      .map { Companions.FiledForm(path: $0.key, account: $0.value) }
    return Companions(of: files.map { DiskPath($0) }, beside: forms, scheme: scheme).files
      .map { "\($0.place.text) \($0.account) \($0.category)" }
  }

  @Test func belongToTheOneAccountOfTheirFolder() throws {
    #expect(
      try accounts(
        of: ["in/a.jpg", "in/扫描.PDF", "in/x.exe", "in/b/c.jpg", "none"],
        beside: ["in/甲.docx": "甲公司", "in/甲2.docx": "甲公司", "o/乙.docx": "乙公司"]
      ) == ["in/a.jpg 甲公司 picture", "in/扫描.PDF 甲公司 other"]
    )
  }

  @Test func belongToTheFormOrTheAccountThatTheirNameTells() throws {
    #expect(
      try accounts(
        of: ["表1.jpg", "表1-现场.jpg", "表12.jpg", "乙公司 合影.png", "合影.png"],
        beside: ["表1.docx": "甲公司", "表2.docx": "乙公司"]
      ) == ["表1.jpg 甲公司 picture", "表1-现场.jpg 甲公司 picture", "乙公司 合影.png 乙公司 picture"]
    )
  }
}
