public import Wording

/// Findings as JSON Lines: one object a finding, with its document's path.
public struct JSONRenderer: FindingRenderer {
  private let language: Language

  public init(language: Language) {
    self.language = language
  }

  public func lines(of report: DocumentReport) -> [String] {
    report.findings.map { finding in
      let path = JSON.Member("path", .string(report.path))
      return JSON.object([path] + finding.members(in: language)).description
    }
  }

  public func end() -> [String] { [] }
}
