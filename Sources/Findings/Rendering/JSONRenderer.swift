/// Findings as JSON Lines: one object a finding, with its document's path.
public struct JSONRenderer: FindingRenderer {
  private let language: Language

  /// Objects with their messages in a language; keys and codes are the same in all.
  public init(language: Language) {
    self.language = language
  }

  /// An object for each finding, one a line.
  public func lines(of report: DocumentReport) -> [String] {
    report.findings.map { finding in
      let path = JSON.Member("path", .string(report.path))
      return JSON.object([path] + finding.members(in: language)).description
    }
  }

  /// Nothing: every object was printed with its document.
  public func end() -> [String] { [] }
}
