import Archive
import Findings
import Foundation
import Wording

/// A finding as the import log keeps it.
struct LoggedFinding {
  /// As it is told, by language.
  var json: [Language: JSON]
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
    of entry: ImportLogEntry,
    hiding personal: PersonalData
  ) throws -> (findings: [LoggedFinding], subject: FormSubject) {
    var findings: [LoggedFinding] = []
    var subject = FormSubject()
    let told = [Language.zh, .en].map { language in
      WrittenParts.elements(of: entry.findings(in: language, hiding: personal).description)
    }
    for (text, english) in zip(told[0], told[1]) {
      let data = Data(text.description.utf8)
      let facts = try JSONDecoder().decode(Facts.self, from: data)
      if facts.code == FormSubject.code {
        subject = try JSONDecoder().decode(FormSubject.self, from: data)
      } else if facts.submission ?? entry.submission == entry.submission,
        facts.severity != Severity.info.rawValue
      {
        findings.append(
          LoggedFinding(
            json: [.zh: text, .en: english],
            reason: LocalizedText(
              zh: facts.sentence.zh,
              en: try JSONDecoder().decode(Facts.self, from: Data(english.description.utf8))
                .sentence.en
            ),
            field: facts.field?.split(separator: ".").first.map(String.init)
          )
        )
      }
    }
    return (findings, subject)
  }
}
