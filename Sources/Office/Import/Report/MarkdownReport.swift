import Archive
import Filing
import Findings
import Forms
import Foundation
import Wording

/// The report as Markdown: the figures, then a table by document, what was refused first.
struct MarkdownReport: ReportPage {
  let library: FormLibrary
  let language: Language
  let putsRefusedFirst = true
  let separator = ""

  /// Whether a text begins as a report does, in whatever language.
  static func isReport(_ bytes: [UInt8]) -> Bool {
    [ReportWords.title.zh, ReportWords.title.en].contains { bytes.starts(with: "# \($0)\n".utf8) }
  }

  func head(of summary: ImportSummary) -> String {
    var lines = ["# \(ReportWords.title[language])", ""]
    if let ending = summary.endingSentence(in: language) { lines += ["**\(cell(ending))**", ""] }
    for (name, text) in ReportWords.facts(of: summary, in: language) {
      lines.append("- \(name): \(cell(text))")
    }
    lines += ["", table(summary.figures.map { $0.name[language] })]
    lines.append(table(summary.figures.map { _ in "---:" }))
    lines.append(table(summary.figures.map { String($0.count) }))
    if !summary.others.isEmpty {
      lines += ["", "## \(ReportWords.others[language])", ""]
      lines += summary.others.map { "- \(cell($0.printable))" }
    }
    if !summary.problems.isEmpty {
      lines += ["", "## \(ReportWords.problems[language])", ""]
      lines += summary.problems.map { "- \(cell($0))" }
    }
    if !summary.refused.isEmpty {
      lines += ["", "## \(ReportWords.refused[language])", ""]
      lines.append(table([ReportWords.addressee[language], ReportWords.count[language]]))
      lines.append(table(["---", "---:"]))
      for (addressee, count) in summary.refusedByAddressee {
        lines.append(table([cell(addressee.text(in: language)), String(count)]))
      }
    }
    lines += ["", "## \(ReportWords.documents[language])", ""]
    lines.append(table(ReportWords.columns.map { $0[language] }))
    lines.append(table(ReportWords.columns.map { _ in "---" }))
    return lines.joined(separator: "\n") + "\n"
  }

  func text(of result: DocumentResult) -> String {
    let forms = result.forms
    let cells = [
      cell(result.path), forms.map { $0.receipt.outcome.name[language] }.joined(separator: "<br>"),
      forms.map { cell(ReportWords.form(of: $0.receipt, library: library, in: language)) }
        .joined(separator: "<br>"),
      forms.map { cell($0.account ?? "—") }.joined(separator: "<br>"),
      forms.map { cell($0.person(in: language) ?? "—") }.joined(separator: "<br>"),
      result.findings.filter { $0.severity != .info }.map(text).joined(separator: "<br>"),
    ]
    return table(cells) + "\n"
  }

  func tail(of summary: ImportSummary) -> String { "" }

  private func text(of finding: Finding) -> String {
    let words = [
      finding.severity.name(in: language), finding.place?.description(in: language),
      finding.message(in: language), "[\(finding.code.rawValue)]",
    ]
    return cell(words.compactMap(\.self).joined(separator: " "))
  }

  private func table(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }

  private func cell(_ text: String) -> String { text.printable.markdownEscaped }
}
