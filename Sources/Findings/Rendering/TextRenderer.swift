/// Findings as a compiler prints them, each with a small picture of its place.
public struct TextRenderer: FindingRenderer {
  private let language: Language
  private let colours: TerminalColours

  /// Lines in a language, with colours for a terminal where they are wanted.
  public init(language: Language, showsColours: Bool = false) {
    self.language = language
    colours = TerminalColours(isOn: showsColours)
  }

  /// The lines of each finding: place, severity, code and message, its picture, and its other
  /// places.
  public func lines(of report: DocumentReport) -> [String] {
    report.findings.enumerated().flatMap { index, finding in
      lines(of: finding, path: report.path, picture: report.picture(index))
    }
  }

  /// Nothing: every finding was printed with its document.
  public func end() -> [String] { [] }

  private func lines(of finding: Finding, path: String, picture: Picture?) -> [String] {
    let line = finding.line(path: path, in: language).printable
    var lines = [colours.marking(finding.severity, of: line, in: language)]
    lines += picture?.lines ?? []
    for note in finding.notes {
      let place = note.place.description(in: language)
      let head = LocalizedText(zh: "另见", en: "see")[language]
      lines.append("   = \(head) \(place): \(note.text[language])".printable)
    }
    if !finding.candidates.isEmpty {
      let head = LocalizedText(zh: "可能是", en: "perhaps")[language]
      let labels = finding.candidates.map {
        "“\($0.label)”（\($0.place.description(in: language))）"
      }
      let joined = labels.joined(separator: language == .zh ? "、" : ", ")
      lines.append("   = \(head): \(joined)".printable)
    }
    if let suggestion = finding.suggestion {
      let head = LocalizedText(zh: "建议改为", en: "suggestion")[language]
      lines.append("   = \(head): \(suggestion)".printable)
    }
    return lines
  }
}

/// The colours of severities on a terminal.
struct TerminalColours: Sendable {
  var isOn: Bool

  /// The line with its severity and code in colour.
  func marking(_ severity: Severity, of line: String, in language: Language) -> String {
    let name = severity.name(in: language) + "["
    guard isOn, let start = line.firstRange(of: ": " + name),
      let end = line[start.upperBound...].firstIndex(of: "]")
    else { return line }
    let code =
      switch severity {
      case .error: "\u{1B}[1;31m"
      case .warning: "\u{1B}[1;33m"
      case .info: "\u{1B}[1;36m"
      }
    let from = line.index(start.lowerBound, offsetBy: 2)
    let after = line.index(after: end)
    return line[..<from] + code + line[from..<after] + "\u{1B}[0m" + line[after...]
  }
}
