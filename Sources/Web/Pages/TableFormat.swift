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
    _ tables: [LedgerTable],
    objects: @autoclosure () -> [JSON],
    as format: TableFormat,
    named name: String,
    day: Day,
    language: Language
  ) throws {
    switch format {
    case .json: self.init(json: ["rows": .array(objects())])
    case .csv:
      let lines = tables.map { $0.csvLines(in: language).joined(separator: "\r\n") + "\r\n" }
      self.init(
        file: Array((OfficeCSV.beginning + lines.joined(separator: "\r\n")).utf8),
        named: name + ".csv",
        type: "text/csv; charset=utf-8"
      )
    case .xlsx:
      let bytes = try WorkbookWriter.write(
        tables.map { $0.sheet(in: language) },
        title: tables.map { $0.title[language] }.joined(separator: "、"),
        day: day
      )
      self.init(
        file: bytes,
        named: name + ".xlsx",
        type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
      )
    }
  }
}
