import Documents
import Findings
import Forms
import Foundation
import TestSupport
import Testing
import Values
import Wording

/// Every sample reads as the file beside it says.
@Suite struct SampleTests {
  /// The samples, and forms of every layout under `Layouts`.
  static let documents =
    SampleDocument.all(in: Repository.samples) + SampleDocument.all(in: SampleDocument.layouts)

  @Test func thereAreSamplesOfBothForms() {
    #expect(SampleTests.documents.count >= 12)
  }

  @Test(arguments: documents) func readsAsExpected(document: SampleDocument) throws {
    let expected = try document.expectation()
    let library = try OwnForms.library()
    let reading = try DocumentReader.read(document.bytes(), name: document.name)
    let result = try OwnForms.reader().read(try #require(reading.document))

    try #require(
      result.submissions.map(\.submission.form.rawValue) == expected.submissions.map(\.form)
    )
    var texts = ""
    for (actual, wanted) in zip(result.submissions, expected.submissions) {
      let form = try #require(library.form(actual.submission.form))
      let fields = actual.submission.fieldsJSON(of: form).description
      var value = try JSONDecoder().decode(JSONValue.self, from: Data(fields.utf8))
      for field in wanted.unscored ?? [] { value.members[field] = nil }
      var wantedFields = wanted.fields
      for field in wanted.unscored ?? [] { wantedFields[field] = nil }
      #expect(value == .object(wantedFields))
      texts += actual.submission.fieldsJSON(of: form).description
      texts += actual.submission.unmapped.map { ($0.label ?? "") + "\n" + $0.text }.joined()
    }
    for token in expected.tokens ?? [] { #expect(texts.contains(token)) }
    for text in expected.forbidden ?? [] { #expect(!texts.contains(text)) }

    let findings = (reading.findings + result.findings + result.submissions.flatMap(\.findings))
      .map { ExpectedFinding($0) }
    let wanted = expected.findings ?? []
    #expect(wanted.filter { !findings.contains($0) } == [])
    let named = Set(wanted.map(\.field))
    #expect(findings.filter { $0.severity == "error" && !named.contains($0.field) } == [])
    let invalid = Set(
      result.submissions.enumerated().filter { !$0.element.isValid }.map { $0.offset }
    )
    #expect(invalid.isEmpty == !wanted.contains { $0.severity == "error" })
  }
}

/// A document of the samples.
struct SampleDocument: Sendable, CustomTestStringConvertible {
  var file: URL

  /// Each form in each layout: labels beside, above and in the cells of their answers, in grids of
  /// two, four and six columns, in running text, in every shape of Markdown; and what is special.
  static let layouts = Repository.folder.appending(
    path: "Tests/FormsTests/Layouts",
    directoryHint: .isDirectory
  )

  var name: String { file.lastPathComponent }
  var testDescription: String { name }

  /// The documents of a folder that have an expectation beside them, by their names.
  static func all(in folder: URL) -> [SampleDocument] {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let suffix = ".expected.json"
    return (files?.compactMap { $0 as? URL } ?? [])
      .filter { $0.lastPathComponent.hasSuffix(suffix) }
      .map { folder.appending(path: $0.lastPathComponent.dropLast(suffix.count)) }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .map { SampleDocument(file: $0) }
  }

  func bytes() throws -> [UInt8] {
    Array(try Data(contentsOf: file))
  }

  func expectation() throws -> SampleExpectation {
    let data = try Data(contentsOf: file.appendingPathExtension("expected.json"))
    return try JSONDecoder().decode(SampleExpectation.self, from: data)
  }
}

/// What must come of a document.
struct SampleExpectation: Sendable, Decodable {
  struct Submission: Sendable, Decodable {
    var form: String
    var fields: [String: JSONValue]
    /// Fields that are not compared: what is kept of a faulty value is the reader's affair.
    var unscored: [String]?
  }

  var submissions: [Submission]
  var findings: [ExpectedFinding]?
  /// What must be somewhere in the submissions.
  var tokens: [String]?
  /// What must be nowhere in them.
  var forbidden: [String]?
}

struct ExpectedFinding: Sendable, Hashable, Decodable {
  var severity: String
  var code: String
  var field: String?

  init(_ finding: Finding) {
    severity = finding.severity.rawValue
    code = finding.code.rawValue
    field = finding.field
  }
}
