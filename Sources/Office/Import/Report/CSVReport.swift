import Archive
import Filing
import Findings
import Forms
import Foundation
import Intake
import Reports
import Values
import Wording

/// The report as a table for a spreadsheet: a finding a row, a row of each form without one, and of
/// each file that could not be opened or is of another kind.
struct CSVReport: ReportPage {
  let library: FormLibrary
  let language: Language
  let putsRefusedFirst = false
  let separator = ""

  func head(of summary: ImportSummary) -> String {
    OfficeCSV.beginning
      + OfficeCSV.row(
        (CSVReport.columns + Finding.columns).map { $0[language] } + ["sha256"]
      )
  }

  private static let columns = [
    LocalizedText(zh: "文件", en: "path"), LocalizedText(zh: "第几份", en: "submission"),
    LocalizedText(zh: "表单", en: "form"), LocalizedText(zh: "结果", en: "outcome"),
    LocalizedText(zh: "档号", en: "archiveNumber"), LocalizedText(zh: "版本", en: "revision"),
    LocalizedText(zh: "客户", en: "account"), LocalizedText(zh: "经办人", en: "person"),
  ]

  func text(of result: DocumentResult) -> String {
    var lines = ""
    for (index, form) in result.forms.enumerated() {
      let receipt = form.receipt
      let number = receipt.item?.archiveNumber.rawValue
      let head = [
        result.path.printable, receipt.submission.map { String($0 + 1) },
        receipt.form.map { library.name(of: $0, in: language) },
        receipt.outcome.name[language], number, receipt.item.map { String($0.revision) },
        form.account, form.person(in: language),
      ]
      let findings = (index == 0 ? result.documentFindings : []) + form.findings
      let rows = findings.map { $0.cells(in: language) }
      for row in rows.isEmpty ? [Finding.emptyCells] : rows {
        lines += OfficeCSV.row(head + row + [result.digest.rawValue])
      }
    }
    return lines
  }

  func tail(of summary: ImportSummary) -> String {
    let unopened = summary.unopened.map { error in
      row(error.path, Receipt.Outcome.unreadable.name, says: error.sentence[language])
    }
    let other = LocalizedText(zh: "其他文件", en: "other file")
    return (unopened + summary.others.map { row($0, other, says: nil) }).joined()
  }

  /// The row of a file of which nothing but its name is known.
  private func row(_ path: String, _ outcome: LocalizedText, says message: String?) -> String {
    let count = CSVReport.columns.count + Finding.columns.count + 1
    var cells = [String?](repeating: nil, count: count)
    cells[0] = path.printable
    cells[3] = outcome[language]
    cells[count - 2] = message?.printable
    return OfficeCSV.row(cells)
  }
}
