import Hummingbird
import Ledger
import Reports
import Sheets
import Values
import Wording

/// The files as which every table can be had.
enum TableFormat: String, Sendable, Hashable, CaseIterable {
  case json
  case csv
  case xlsx
}

extension TableFormat {
  /// A step of an address without the extension that names a format.
  static func split(_ step: String) -> (name: String, format: TableFormat?) {
    for format in allCases where step.hasSuffix("." + format.rawValue) {
      return (String(step.dropLast(format.rawValue.count + 1)), format)
    }
    return (step, nil)
  }
}

extension Response {
  /// Tables as a file.
  init(
    _ answer: TablesAnswer,
    as format: TableFormat,
    named name: String,
    language: Language
  ) throws {
    switch format {
    case .json: self.init(json: ["rows": .array(answer.rows)])
    case .csv:
      let text = answer.tables.map { $0.csv(in: language) }.joined(separator: "\r\n")
      self.init(
        file: Array(("\u{FEFF}" + text).utf8),
        named: name + ".csv",
        type: "text/csv; charset=utf-8"
      )
    case .xlsx:
      let bytes = try WorkbookWriter.write(
        answer.tables.map { $0.sheet(in: language) },
        title: answer.tables.map { $0.title[language] }.joined(separator: "、"),
        day: answer.day
      )
      self.init(
        file: bytes,
        named: name + ".xlsx",
        type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
      )
    }
  }
}

extension LedgerTable {
  /// The table as comma-separated values (RFC 4180) with the columns' ids at its head, and nothing in
  /// it that a spreadsheet would compute.
  func csv(in language: Language) -> String {
    let lines =
      [columns.map(\.id)]
      + rows.map { row in row.cells.map { LedgerTable.harmless($0.text(in: language)) } }
    return lines.map { cells in
      cells.map { cell in
        cell.contains { ",\"\n\r".contains($0) }
          ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
      }.joined(separator: ",") + "\r\n"
    }.joined()
  }

  private static func harmless(_ text: String) -> String {
    let begins = text.unicodeScalars.first.map { "=+-@\t\r＝＋－＠".unicodeScalars.contains($0) }
    return begins == true && Double(text) == nil ? "'" + text : text
  }
}
