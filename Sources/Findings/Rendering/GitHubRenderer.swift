/// Findings as workflow commands of GitHub Actions, which shows them beside the files.
public struct GitHubRenderer: FindingRenderer {
  private let language: Language

  /// Workflow commands with their messages in a language.
  public init(language: Language) {
    self.language = language
  }

  /// A command for each finding, with file and line; a place that is no line stands in the message.
  public func lines(of report: DocumentReport) -> [String] {
    report.findings.map { finding in
      var properties = ["file=" + GitHubRenderer.property(report.path)]
      var message = finding.message(in: language)
      switch finding.place {
      case .line(let line, let column): properties += ["line=\(line)", "col=\(column)"]
      case .part, .paragraph, .cell, .sheet:
        if let place = finding.place?.description(in: language) { message = "\(place): \(message)" }
      case nil: break
      }
      properties.append("title=" + GitHubRenderer.property(finding.code.rawValue))
      return "::\(finding.severity.command) \(properties.joined(separator: ","))::"
        + GitHubRenderer.data(message)
    }
  }

  /// Nothing: every command was printed with its document.
  public func end() -> [String] { [] }

  private static func data(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  private static func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}

extension Severity {
  fileprivate var command: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "notice"
    }
  }
}
