import Archive
import Findings
import Foundation
import Wording

/// A finding as the import log keeps it.
struct LoggedFinding {
  var json: JSON
  var reason: String

  private struct Facts: Decodable {
    var severity: String?
    var code: String?
    var submission: Int?
    var message: String?
    var found: String?
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
        let code = [facts.code, facts.found].compactMap(\.self).joined(separator: " ")
        findings.append(LoggedFinding(json: text, reason: facts.message ?? code))
      }
    }
    return (findings, subject)
  }
}
