import Findings

/// CSV files that open in Excel and WPS as they are: UTF-8 with its mark, without which they take
/// it for GB 18030, and no cell that they would compute.
enum OfficeCSV {
  static let beginning = "\u{FEFF}"

  /// A line with its end; nil is an empty cell.
  static func row(_ cells: [String?]) -> String {
    let texts = cells.map { cell in
      if let cell { harmless(cell) } else { "" }
    }
    return CSV.line(texts) + "\r\n"
  }

  /// A text that a spreadsheet does not take for a formula.
  private static func harmless(_ text: String) -> String {
    let begins = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) }
    return begins == true ? "'" + text : text
  }
}

extension Finding {
  /// The columns of a finding in the import's tables.
  static let columns = ["severity", "code", "field", "place", "message"]
  static let emptyCells = [String?](repeating: nil, count: columns.count)

  /// What stands in those columns.
  func cells(in language: Language) -> [String?] {
    [
      severity.name(in: language), code.rawValue, label?[language] ?? field,
      place?.description(in: language), message(in: language),
    ]
  }
}
