/// CSV files that open in Excel and WPS as they are: UTF-8 with its mark, without which they take
/// it for GB 18030, and no cell that they would compute.
package enum OfficeCSV {
  /// The byte order mark.
  package static let beginning = "\u{FEFF}"

  /// A line with its end; nil is an empty cell.
  package static func row(_ cells: [String?]) -> String {
    let texts = cells.map { cell in
      if let cell { CSV.kept(cell) } else { "" }
    }
    return CSV.line(texts) + "\r\n"
  }
}
