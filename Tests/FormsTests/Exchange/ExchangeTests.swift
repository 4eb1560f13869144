import Documents
import Findings
import Forms
import Foundation
import TestSupport
import Testing
import Values
import Wording

/// What is written of a submission reads back to the same fields, and is what the schema says.
@Suite struct ExchangeTests {
  /// The submissions of a document.
  private func submissions(_ bytes: [UInt8], name: String) throws -> [SubmissionReading] {
    let library = try OwnForms.library()
    let document = try #require(DocumentReader.read(bytes, name: name).document)
    return try OwnForms.reader().read(document).submissions
  }

  private func fields(_ readings: [SubmissionReading]) throws -> [String] {
    let library = try OwnForms.library()
    return try readings.map { reading in
      let form = try #require(library.form(reading.submission.form))
      return "\(form.id.rawValue) \(reading.submission.fieldsJSON(of: form))"
    }
  }

  @Test(arguments: SampleTests.documents)
  func readsItsXMLBackToTheSameFields(document: SampleDocument) throws {
    let library = try OwnForms.library()
    let read = try submissions(document.bytes(), name: document.name)
    var text = SubmissionXML.head
    for reading in read {
      let form = try #require(library.form(reading.submission.form))
      text += SubmissionXML.write(reading.submission, of: form)
    }
    text += SubmissionXML.tail
    #expect(try fields(submissions(text, name: "form.xml")) == fields(read))
  }

  @Test(arguments: SampleTests.documents)
  func readsItsMarkdownBackToTheSameFields(document: SampleDocument) throws {
    let library = try OwnForms.library()
    let read = try submissions(document.bytes(), name: document.name)
    var text = ""
    for reading in read {
      let form = try #require(library.form(reading.submission.form))
      text += SubmissionMarkdown.write(reading.submission, of: form) + "\n"
    }
    #expect(try fields(submissions(Array(text.utf8), name: "form.md")) == fields(read))
  }

  @Test func tellsAnEmptyElementFromAnAbsentOne() throws {
    let text = """
      <forms xmlns="urn:guidang:form:1"><visit-record version="1">
      <accountName>大庆油田物资公司</accountName><place/>
      </visit-record></forms>
      """
    let findings = try submissions(Array(text.utf8), name: "-").flatMap(\.findings)
    let codes = findings.filter { $0.code == .missingValue || $0.code == .missingField }
      .map { "\($0.field ?? ""): \($0.code.rawValue)" }
    #expect(codes.contains("place: missing-value"))
    #expect(codes.contains("visitedAt: missing-field"))
    #expect(!codes.contains { $0.hasPrefix("accountName") })
  }

  /// xmllint, where it is installed, takes what is valid and refuses what lacks a field.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/xmllint")))
  func agreesWithItsSchema() async throws {
    let library = try OwnForms.library()
    let workspace = try Workspace()
    for form in library.forms {
      try Data(form.xmlSchema).write(
        to: workspace.folder.appending(path: "\(form.id.rawValue).xsd")
      )
    }
    for document in SampleTests.documents {
      let read = try submissions(document.bytes(), name: document.name)
      guard let form = read.first.flatMap({ library.form($0.submission.form) }),
        read.allSatisfy({ $0.submission.form == form.id && $0.isValid })
      else { continue }
      let forms = read.map { SubmissionXML.write($0.submission, of: form) }
      let whole = SubmissionXML.head + forms.flatMap { $0 } + SubmissionXML.tail
      try Data(whole).write(to: workspace.folder.appending(path: "valid.xml"))
      let lacking = String(decoding: whole, as: UTF8.self)
        .replacing(/<accountName>.*<\/accountName>/, with: "")
      try workspace.write(lacking, to: "lacking.xml")
      let check = "xmllint --noout --schema \(form.id.rawValue).xsd"
      #expect(try await workspace.shell("\(check) valid.xml").status == 0, "\(document)")
      #expect(try await workspace.shell("\(check) lacking.xml").status == 3, "\(document)")
    }
  }
}
