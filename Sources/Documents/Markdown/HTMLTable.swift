import Findings
import Wording

/// A table of HTML while it is read: puts every cell on its grid column.
struct HTMLTable {
  /// Further than any form's cell reaches; larger numbers are attacks or slips.
  private static let mostSpan = 100

  /// The place of the cell that is open, else of the table.
  var place: Place { cell?.place ?? table.place }
  var isInCell: Bool { cell != nil }

  private var table: Table
  private var row: [Table.Cell] = []
  private var cell: Table.Cell?
  private var isHeader = true
  /// For each column the rows for which a cell from above still covers it.
  private var covered: [Int: Int] = [:]
  private var column = 0

  init(place: Place) {
    table = Table(place: place)
  }

  mutating func startCell(_ element: HTMLElement, at place: Place) {
    let most = MarkdownBounds.columns
    while column < most, covered[column, default: 0] > 0 { column += 1 }
    let wanted = min(element.number("colspan") ?? 1, HTMLTable.mostSpan)
    let span = max(1, min(wanted, most - column))
    let rows = max(1, min(element.number("rowspan") ?? 1, HTMLTable.mostSpan))
    cell = Table.Cell(
      column: column,
      columnSpan: span,
      rowSpan: rows,
      isShaded: element.isShaded,
      place: place
    )
    isHeader = isHeader && element.name == "th"
    column = min(column + span, most)
  }

  mutating func endCell(_ blocks: [Block]) {
    guard var ended = cell else { return }
    ended.blocks = blocks
    row.append(ended)
    cell = nil
  }

  mutating func endRow() {
    guard !row.isEmpty else { return }
    covered = covered.compactMapValues { $0 > 1 ? $0 - 1 : nil }
    for cell in row where cell.rowSpan > 1 {
      for column in cell.column..<cell.column + cell.columnSpan {
        covered[column] = cell.rowSpan - 1
      }
    }
    table.columnCount = max(table.columnCount, column)
    table.rows.append(Table.Row(cells: row, isHeader: isHeader))
    row = []
    column = 0
    isHeader = true
  }

  /// The table, in which no cell reaches beyond the last row; nil if it has none.
  consuming func finish() -> Table? {
    endRow()
    guard !table.rows.isEmpty else { return nil }
    for row in table.rows.indices {
      for cell in table.rows[row].cells.indices {
        let most = table.rows.count - row
        table.rows[row].cells[cell].rowSpan = min(table.rows[row].cells[cell].rowSpan, most)
      }
    }
    return table
  }
}
