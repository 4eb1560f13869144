public import Ledger
import Values
public import Wording

/// A view of the ledger for a terminal: no wider than it where that can be, with bars, trends and
/// colours.
///
/// Where the table is too wide, its longest texts are shortened, with an ellipsis, and then its
/// columns of detail are left out, the last first; numbers and dates are never shortened.
public struct TerminalTable: Sendable {
  /// The lines of the table, its header first.
  public let lines: [String]
  /// The titles of the columns that are left out.
  public let leftOut: [String]

  private static let gap = "  "

  /// The view in a language, for a terminal of so many `columns`.
  public init(_ table: LedgerTable, language: Language, columns: Int, showsColours: Bool) {
    let table = table.printed
    let rows = table.rows.map { row in row.cells.map { TerminalCell($0, language: language) } }
    let headings = table.columns.enumerated().map { index, column in
      TerminalCell(heading: column.title[language], isNumeric: table.isNumeric(column: index))
    }
    let natural = headings.indices.map { index in
      let cells =
        [headings[index]] + rows.compactMap { $0.indices.contains(index) ? $0[index] : nil }
      return ColumnFit(
        width: cells.map(\.width).max() ?? 0,
        canShrink: cells.contains { $0.isText },
        isDetail: table.columns[index].isDetail,
        fixed: cells.filter(\.isFixed).map(\.width).max() ?? 0
      )
    }
    let fitted = ColumnFit.fitted(natural, into: columns, gap: TerminalTable.gap.count)
    leftOut = headings.indices.filter { fitted[$0] == nil }
      .map { table.columns[$0].title[language] }
    let head = TerminalTable.line(headings, under: headings, widths: fitted, showsColours: false)
    lines =
      [showsColours ? "\u{1B}[1m\(head)\u{1B}[0m" : head]
      + zip(rows, table.rows).map { cells, row in
        let colours = showsColours && !row.isUrgent
        let line = TerminalTable.line(
          cells,
          under: headings,
          widths: fitted,
          showsColours: colours
        )
        return showsColours && row.isUrgent ? "\u{1B}[31m\(line)\u{1B}[0m" : line
      }
  }

  private static func line(
    _ cells: [TerminalCell],
    under headings: [TerminalCell],
    widths: [Int?],
    showsColours: Bool
  ) -> String {
    var pieces = cells.indices.compactMap { index in
      widths[index].map { width in
        cells[index].padded(
          to: width,
          isAtRight: headings[index].isNumeric,
          showsColours: showsColours
        )
      }
    }
    // No white space at the end of a line, so that a copy of it has none.
    while let last = pieces.last, last.allSatisfy({ $0 == " " }) { pieces.removeLast() }
    var line = pieces.joined(separator: gap)
    while line.last == " " { line.removeLast() }
    return line
  }
}
