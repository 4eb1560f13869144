import Wording

/// Rows of cells in aligned columns, for a terminal: a Chinese character is two columns wide.
package struct TextTable {
  private var rows: [[String]] = []

  /// Rows of nothing.
  package init() {}

  /// Puts a row at the end; a line break within a cell is a blank.
  package mutating func add(_ cells: [String]) {
    rows.append(
      cells.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ").printable }
    )
  }

  /// The rows as lines, without white space at their ends.
  package var lines: [String] {
    var widths: [Int] = []
    for row in rows {
      for (index, cell) in row.enumerated() {
        if index == widths.count { widths.append(0) }
        widths[index] = max(widths[index], cell.displayWidth)
      }
    }
    return rows.map { row in
      let padded = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.displayWidth) }
      var line = padded.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
