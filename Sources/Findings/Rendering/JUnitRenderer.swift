/// Findings as a JUnit report: a suite for each document, a failed case for each error.
///
/// Warnings and notes are no failures; they stand in the suite's output.
public struct JUnitRenderer: FindingRenderer {
  private let language: Language
  private var suites: [String] = []
  private var tests = 0
  private var failures = 0

  /// A report with its messages in a language.
  public init(language: Language) {
    self.language = language
  }

  /// Nothing yet: the document's suite is kept until all are counted.
  public mutating func lines(of report: DocumentReport) -> [String] {
    let errors = report.findings.filter { $0.severity == .error }
    let others = report.findings.filter { $0.severity != .error }
    let count = max(1, errors.count)
    tests += count
    failures += errors.count
    let path = JUnitRenderer.escape(report.path)
    var lines = [
      #"  <testsuite name="\#(path)" tests="\#(count)" failures="\#(errors.count)" errors="0">"#
    ]
    for error in errors {
      let name = JUnitRenderer.escape(error.caseName)
      let form = JUnitRenderer.escape(error.form ?? "document")
      let message = JUnitRenderer.escape(error.message(in: language))
      let line = JUnitRenderer.escape(error.line(path: report.path, in: language))
      lines += [
        #"    <testcase classname="\#(form)" name="\#(name)">"#,
        #"      <failure type="\#(JUnitRenderer.escape(error.code.rawValue))" message="\#(message)">"#
          + line + "</failure>",
        "    </testcase>",
      ]
    }
    if errors.isEmpty { lines.append(#"    <testcase classname="document" name="valid"/>"#) }
    if !others.isEmpty {
      let output = others.map {
        JUnitRenderer.escape($0.line(path: report.path, in: language))
      }
      lines.append("    <system-out>" + output.joined(separator: "\n") + "</system-out>")
    }
    lines.append("  </testsuite>")
    suites += lines
    return []
  }

  /// The whole report, an XML text.
  public mutating func end() -> [String] {
    [
      #"<?xml version="1.0" encoding="UTF-8"?>"#,
      #"<testsuites name="guidang validate" tests="\#(tests)" failures="\#(failures)" errors="0">"#,
    ] + suites + ["</testsuites>"]
  }

  /// Text that XML 1.0 can hold, in content and in attributes.
  private static func escape(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar.value {
      case 0x26: result += "&amp;"
      case 0x3C: result += "&lt;"
      case 0x3E: result += "&gt;"
      case 0x22: result += "&quot;"
      case 0x09, 0x0A, 0x0D: result += "&#\(scalar.value);"
      case 0..<0x20, 0xFFFE, 0xFFFF: result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}

extension Finding {
  /// What was tested: the field, in its row, and the code.
  fileprivate var caseName: String {
    let subject = [submission.map { "\($0 + 1)" }, field, row.map { "\($0)" }]
      .compactMap { $0 }.joined(separator: " ")
    return subject.isEmpty ? code.rawValue : "\(subject): \(code.rawValue)"
  }
}
