/// Comma-separated values (RFC 4180).
package enum CSV {
  /// A line of cells, quoted where they need it.
  package static func line(_ cells: [String]) -> String {
    cells.map { cell in
      cell.contains { ",\"\n\r".contains($0) }
        ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
    }.joined(separator: ",")
  }

  /// A text that a spreadsheet does not take for a formula: an apostrophe stands before one that
  /// begins as formulas do (OWASP, CSV Injection); a negative number is none.
  package static func harmless(_ text: String) -> String {
    let begins = text.unicodeScalars.first.map { "=+-@\t\r＝＋－＠".unicodeScalars.contains($0) }
    let isNumber = text.hasPrefix("-") && Double(text) != nil
    return begins == true && !isNumber ? "'" + text : text
  }
}
