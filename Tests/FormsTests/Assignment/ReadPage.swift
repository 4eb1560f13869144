import Documents
import Findings
import TestSupport
import Testing
import Values
import Wording

@testable import Forms

/// What the forms of a page say, as text: a line a field, an inferred label, an unmapped text, a
/// finding.
struct ReadPage {
  private let forms: [FormDefinition]
  private let result: FormReader.Result

  init(_ document: Document) throws {
    forms = try OwnForms.library().forms
    result = try OwnForms.reader().read(document)
  }

  /// Each form with what it says, `field: value` in the definition's order; then `label → field` of
  /// what was inferred, `label = text` of what is unmapped, and `severity code on field`.
  func text() -> String {
    let forms = result.submissions.map { reading in
      let place = reading.submission.place.map { " in \($0.description(in: .en))" } ?? ""
      return (["\(reading.submission.form.rawValue)\(place)"] + lines(of: reading)).joined(
        separator: "\n"
      )
    }
    return (forms + result.findings.map { "\($0.severity) \($0.code.rawValue)" })
      .joined(separator: "\n")
  }

  /// What the first form says that another page's does not.
  func difference(from other: ReadPage) -> String {
    guard let reading = result.submissions.first, let base = other.result.submissions.first else {
      return text()
    }
    let known = other.lines(of: base)
    return lines(of: reading).filter { !known.contains($0) }.joined(separator: "\n")
  }

  /// The first form.
  var first: SubmissionReading? { result.submissions.first }

  private func lines(of reading: SubmissionReading) -> [String] {
    let submission = reading.submission
    guard let form = forms.first(where: { $0.id == submission.form }) else { return [] }
    let answers = form.fields.compactMap { field in
      submission.answers[field.id].map { "\(field.id.rawValue): \($0.value.json(of: field))" }
    }
    let inferred = submission.inferred.map {
      "\($0.label) → \($0.field) \($0.score.scoreText)"
    }
    let unmapped = submission.unmapped.map { item in
      let text = item.text.split(separator: "\n").joined(separator: " ⏎ ")
      return item.label.map { "\($0) = \(text)" } ?? "- \(text)"
    }
    let findings = reading.findings.filter { $0.code != .labelInferred }.map { finding in
      "\(finding.severity) \(finding.code.rawValue)\(finding.field.map { " on \($0)" } ?? "")"
    }
    return answers + inferred + unmapped + findings
  }
}
