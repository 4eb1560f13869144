import Findings
import Wording

/// A grid table of Pandoc's, drawn with `+`, `-`, `=` and `|`.
struct GridTable {
  /// A cell on the grid of its table, with the lines of Markdown in it.
  struct Cell {
    var row: Int
    var column: Int
    var rowSpan: Int
    var columnSpan: Int
    var lines: [String]
    /// The line of the table and the character in it where the cell's text begins.
    var line: Int
    var character: Int
  }

  private(set) var cells: [Cell] = []
  private(set) var rowCount = 0
  private(set) var columnCount = 0
  /// The rows above the line of `=`.
  private(set) var headerCount = 0
  let lineCount: Int

  /// A larger drawing is left as it is: what is drawn is searched for rectangles.
  private static let mostArea = 60_000

  /// Takes the table that begins with the first line; nil if there is none.
  init?(_ source: ArraySlice<Substring>) {
    guard let first = source.first, GridTable.isBorder(first) else { return nil }
    let lines = source.prefix { line in
      guard let sign = line.first(where: { $0 != " " }) else { return false }
      return sign == "|" || sign == "+"
    }
    guard lines.count >= 3, let last = lines.last, GridTable.isBorder(last) else { return nil }
    lineCount = lines.count
    let area = lines.reduce(0) { $0 + $1.utf8.count }
    guard area <= GridTable.mostArea else { return nil }
    if !readRegular(Array(lines)), !readDrawing(Array(lines)) { return nil }
  }

  private static func isBorder(_ line: Substring) -> Bool {
    let content = line.drop { $0 == " " }
    let trimmed = content.prefix { $0 == "+" || $0 == "-" || $0 == "=" || $0 == ":" }
    return content.first == "+" && trimmed.last == "+" && trimmed.count >= 3
      && content.dropFirst(trimmed.count).allSatisfy { $0 == " " }
  }

  // MARK: Tables without spans

  /// Reads a table whose lines all have a bar for each column; nothing need stand exactly below
  /// anything, as it seldom does in Chinese text.
  private mutating func readRegular(_ lines: [Substring]) -> Bool {
    let columns = lines[0].count { $0 == "+" } - 1
    var rows: [[Cell]] = []
    var isNewRow = true
    var headers = 0
    for (number, line) in lines.enumerated() {
      if GridTable.isBorder(line) {
        guard line.count(where: { $0 == "+" }) == columns + 1 else { return false }
        if line.contains("="), !rows.isEmpty { headers = rows.count }
        isNewRow = true
        continue
      }
      guard let pieces = GridTable.pieces(of: line), pieces.count == columns else { return false }
      if isNewRow {
        rows.append(
          pieces.enumerated().map { column, piece in
            Cell(
              row: rows.count,
              column: column,
              rowSpan: 1,
              columnSpan: 1,
              lines: [],
              line: number,
              character: piece.character
            )
          }
        )
        isNewRow = false
      }
      for (column, piece) in pieces.enumerated() {
        rows[rows.count - 1][column].lines.append(piece.text)
      }
    }
    guard !rows.isEmpty else { return false }
    cells = rows.flatMap { $0 }
    (rowCount, columnCount, headerCount) = (rows.count, columns, headers)
    return true
  }

  /// The pieces of a line between its bars; nil if it does not begin and end with one.
  private static func pieces(of line: Substring) -> [(text: String, character: Int)]? {
    var result: [(text: String, character: Int)] = []
    var current = ""
    var start = 0
    var isEscaped = false
    var hasBegun = false
    for (index, character) in line.enumerated() {
      if character == "+", !isEscaped, current.isEmpty, index == 0 { return nil }
      guard character == "|", !isEscaped else {
        isEscaped = character == "\\" && !isEscaped
        if hasBegun {
          current.append(character)
        } else if character != " " {
          return nil
        }
        continue
      }
      if hasBegun { result.append((current, start)) }
      hasBegun = true
      current = ""
      start = index + 1
    }
    return current.allSatisfy(\.isWhitespace) ? result : nil
  }

  // MARK: Tables with spans

  private mutating func readDrawing(_ lines: [Substring]) -> Bool {
    guard let drawing = GridDrawing(lines) else { return false }
    let boxes = drawing.boxes()
    guard !boxes.isEmpty else { return false }
    let tops = Array(Set(boxes.map(\.top))).sorted()
    let lefts = Array(Set(boxes.map(\.left))).sorted()
    guard let bottom = boxes.map(\.bottom).max(), let right = boxes.map(\.right).max() else {
      return false
    }
    let rows = Dictionary(uniqueKeysWithValues: (tops + [bottom]).enumerated().map { ($1, $0) })
    let columns = Dictionary(
      uniqueKeysWithValues: (lefts + [right]).enumerated().map { ($1, $0) }
    )
    for box in boxes.sorted(by: { ($0.top, $0.left) < ($1.top, $1.left) }) {
      guard let row = rows[box.top], let column = columns[box.left],
        let below = rows[box.bottom], let beside = columns[box.right]
      else { return false }
      cells.append(
        Cell(
          row: row,
          column: column,
          rowSpan: below - row,
          columnSpan: beside - column,
          lines: drawing.text(in: box),
          line: box.top + 1,
          character: drawing.character(line: box.top + 1, position: box.left + 1)
        )
      )
    }
    (rowCount, columnCount) = (tops.count, lefts.count)
    let header = lines.indices.first {
      $0 > 0 && GridTable.isBorder(lines[$0]) && lines[$0].contains("=")
    }
    headerCount = header.flatMap { line in rows[line] } ?? 0
    return true
  }
}
