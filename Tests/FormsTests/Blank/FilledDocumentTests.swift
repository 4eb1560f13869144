import Documents
import Findings
import Forms
import Foundation
import TestSupport
import Testing
import Values
import Wording

/// A company's own document is filled in where its fields are empty.
@Suite struct FilledDocumentTests {
  @Test func readsBackWhatWasWrittenIntoIt() throws {
    let library = try OwnForms.library()
    let form = try #require(library.form(FormID(rawValue: "visit-record")))
    let today = try #require(Day(year: 2026, month: 11, day: 23))
    let reader = FormReader(library: library, today: today)
    let row = { (label: String, answer: String) in
      "<w:tr><w:tc><w:p><w:r><w:t>\(label)</w:t></w:r></w:p></w:tc><w:tc>\(answer)</w:tc></w:tr>"
    }
    let empty = "<w:p/>"
    let bytes = try WordFixture(
      body:
        "<w:p><w:r><w:t>目标客户拜访表</w:t></w:r></w:p><w:tbl>"
        + row("客户名称", empty) + row("拜访时间", "<w:p><w:pPr/></w:p>") + row("拜访地点", empty)
        + row("拜访方式", "<w:p><w:r><w:t>□当面拜访 □电话</w:t></w:r></w:p>")
        + row("主要要点", empty) + "</w:tbl>"
    ).bytes(in: .transitional)
    let document = try #require(DocumentReader.read(bytes, name: "own.docx").document)
    let blank = try #require(reader.read(document).submissions.first)
    let answers: [FieldID: Value] = [
      FieldID(rawValue: "accountName"): .text("甲&乙公司"),
      FieldID(rawValue: "method"): .choice(ChoiceCode(rawValue: "phone")),
      FieldID(rawValue: "visitedAt"): .moment(.day(today)),
      FieldID(rawValue: "keyPoints"): .text("一\n二"),
      FieldID(rawValue: "remarks"): .text("无处可填"),
    ]
    let filled = try #require(
      FilledDocument(bytes, document: document, form: form, blanks: blank.blanks, answers: answers)
    )
    #expect(filled.unfilled == [FieldID(rawValue: "remarks")])
    let again = try #require(DocumentReader.read(filled.bytes, name: "own.docx").document)
    let reading = try #require(reader.read(again).submissions.first)
    #expect(
      reading.submission.answers.mapValues(\.value)
        == answers.filter { $0.key.rawValue != "remarks" }
    )
  }
}
