public import Documents
public import Findings

/// A copy of a document with its findings written into it as comments.
///
/// In Word documents they are Word's comments, in Markdown and XML those of the language. The
/// comments of an earlier run are replaced, and none is read back.
public struct Annotation {
  /// The author of Word comments, by which the reader knows and passes over them.
  static let author = "guidang"
  /// How comments in Markdown and XML begin.
  static let opening = "<!-- guidang: "

  private let document: Document
  private let findings: [Finding]
  /// Where the title of each submission stands.
  private let titles: [Place?]
  private let day: Day
  private let language: Language

  /// `day` dates the comments.
  public init(
    of document: Document,
    findings: [Finding],
    titles: [Place?],
    day: Day,
    language: Language
  ) {
    self.document = document
    self.findings = findings
    self.titles = titles
    self.day = day
    self.language = language
  }

  /// The copy; nil of a kind of document into which comments are not written, or one that
  /// cannot be taken apart.
  public func write(into bytes: [UInt8]) -> [UInt8]? {
    switch document.format.comments {
    case .word:
      guard let main = document.parts.first(where: { $0.kind == .body }) else { return nil }
      return WordAnnotation(
        notes: notes,
        summary: summary,
        date: day.description,
        main: main.name
      ).write(into: bytes)
    case .markdown: return MarkdownAnnotation(notes: notes, summary: summary).write(into: bytes)
    case .xml: return XMLAnnotation(notes: notes, summary: summary).write(into: bytes)
    case nil: return nil
    }
  }

  /// A comment and the places where it may stand, the best first.
  struct Note {
    var text: String
    var places: [Place]
  }

  private var notes: [Note] {
    findings.map { finding in
      let title = finding.submission.flatMap { titles.indices.contains($0) ? titles[$0] : nil }
      var text =
        "\(finding.severity.name(in: language))[\(finding.code.rawValue)]: "
        + finding.message(in: language)
      if let suggestion = finding.suggestion {
        text +=
          "\n" + LocalizedText(zh: "建议改为：", en: "Suggestion: ")[language] + suggestion
      }
      return Note(text: text, places: [finding.place, title].compactMap { $0 })
    }
  }

  private var summary: String {
    var tally = FindingTally()
    for finding in findings { tally.add(finding) }
    return LocalizedText(zh: "校验结果：", en: "Validated: ")[language]
      + tally.summary(in: language)
  }
}
