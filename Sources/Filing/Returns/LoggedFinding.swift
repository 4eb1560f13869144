import Archive
import Findings
import Foundation
import Wording

/// A finding as the import log keeps it.
struct LoggedFinding {
  var json: JSON
  var reason: LocalizedText
  /// The field on which it stands, without the column of a table.
  var field: String?

  private struct Facts: Decodable {
    var severity: String?
    var code: String?
    var submission: Int?
    var field: String?
    var message: String?
    var found: String?

    /// The message as it was; of one that the log does not keep, because it tells more than the code,
    /// the code in a few words.
    var sentence: LocalizedText {
      if let message { return LocalizedText(verbatim: message) }
      let code = code.map { FindingCode(rawValue: $0) }
      let title =
        code.flatMap { FindingCatalogue.entry(of: $0)?.title }
        ?? LocalizedText(verbatim: code.map(\.rawValue) ?? "?")
      guard let found else { return title }
      return LocalizedText(zh: "\(title.zh)（\(found)）", en: "\(title.en) (\(found))")
    }
  }

  /// What is wrong with the form of an entry, and of whom and what it tells.
  static func all(
    of entry: ImportLogEntry
  ) throws -> (findings: [LoggedFinding], subject: FormSubject) {
    var findings: [LoggedFinding] = []
    var subject = FormSubject()
    for text in WrittenParts.elements(of: entry.findings.description) {
      let data = Data(text.description.utf8)
      let facts = try JSONDecoder().decode(Facts.self, from: data)
      if facts.code == FormSubject.code {
        subject = try JSONDecoder().decode(FormSubject.self, from: data)
      } else if facts.submission ?? entry.submission == entry.submission,
        facts.severity != Severity.info.rawValue
      {
        findings.append(
          LoggedFinding(
            json: text,
            reason: facts.sentence,
            field: facts.field?.split(separator: ".").first.map(String.init)
          )
        )
      }
    }
    return (findings, subject)
  }
}
