/// CSV files that open in Excel and WPS as they are: UTF-8 with its mark, without which they take
/// it for GB 18030, and no cell that they would compute.
package enum OfficeCSV {
  /// The byte order mark.
  package static let beginning = "\u{FEFF}"

  /// A line with its end; nil is an empty cell.
  package static func row(_ cells: [String?]) -> String {
    let texts = cells.map { cell in
      if let cell { kept(cell) } else { "" }
    }
    return CSV.line(texts) + "\r\n"
  }

  /// A text that a spreadsheet leaves as it is.
  ///
  /// An apostrophe stands before what it would compute, and before what it would take for a number
  /// and change: noughts in front, more digits than it keeps, and powers of ten.
  package static func kept(_ text: String) -> String {
    let harmless = CSV.harmless(text)
    return harmless == text && isCode(text) ? "'" + text : harmless
  }

  /// The most digits that a spreadsheet keeps of a number.
  private static let mostDigits = 15

  private static func isCode(_ text: String) -> Bool {
    let isDigits = { (text: Substring) in
      !text.isEmpty && text.allSatisfy { ("0"..."9").contains($0) }
    }
    if isDigits(text[...]) {
      return text.count > mostDigits || text.count > 1 && text.hasPrefix("0")
    }
    let parts = text.split(omittingEmptySubsequences: false) { "eE".contains($0) }
    return parts.count == 2 && isDigits(parts[0]) && isDigits(parts[1])
  }
}
