/// Comma-separated values (RFC 4180).
package enum CSV {
  /// A line of cells, quoted where they need it.
  package static func line(_ cells: [String]) -> String {
    cells.map { cell in
      cell.contains { ",\"\n\r".contains($0) }
        ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
    }.joined(separator: ",")
  }

  /// A text that a spreadsheet leaves as it is.
  ///
  /// An apostrophe stands before what it would compute, which begins as formulas do (OWASP, CSV
  /// Injection; a negative number is none), and before what it would take for a number and change:
  /// noughts in front, more digits than it keeps, powers of ten, and what reads as a day.
  package static func kept(_ text: String) -> String {
    isFormula(text) || isCode(text) ? "'" + text : text
  }

  private static func isFormula(_ text: String) -> Bool {
    let begins = text.unicodeScalars.first.map { "=+-@\t\r＝＋－＠".unicodeScalars.contains($0) }
    return begins == true && !(text.hasPrefix("-") && Double(text) != nil)
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
    func parts(_ signs: String) -> [Substring] {
      text.split(maxSplits: 2, omittingEmptySubsequences: false) { signs.contains($0) }
    }
    // A power of ten: 1E5, 1.2e-3.
    let power = parts("eE")
    if power.count == 2, isDigits(power[0].replacing(".", with: "", maxReplacements: 1)[...]) {
      return isDigits(
        power[1].first.map { "+-".contains($0) } == true ? power[1].dropFirst() : power[1]
      )
    }
    // What reads as a day of this year: 3-1, 12/5.
    let day = parts("-/")
    return day.count == 2 && day.allSatisfy { isDigits($0) && $0.count <= 2 }
  }
}
