import Findings

/// A table of an OpenDocument text while it is read.
struct OpenTable {
  let number: Int
  let part: String
  let within: [GridPosition]
  private(set) var table: Table
  /// The blocks of the text boxes that are anchored in its cells, which come after it.
  var anchored: [Block] = []
  private var cells: [Table.Cell] = []
  private var column = 0
  private var repeats = 1
  private var isHeader = false
  private var isHidden = false
  /// How deep the rows stand in heads that each page repeats.
  var headerDepth = 0

  /// Rows that are repeated stand for blank ones; so many of them are laid out.
  private static let mostRepeats = 64

  init(number: Int, part: String, within: [GridPosition]) {
    self.number = number
    self.part = part
    self.within = within
    let first = GridPosition(table: number, row: 1, column: 1)
    table = Table(place: .cell(CellPlace(part: part, position: first, within: within)))
  }

  /// The place of the cell that begins now.
  var cellPlace: CellPlace {
    CellPlace(
      part: part,
      position: GridPosition(table: number, row: table.rows.count + 1, column: column + 1),
      within: within
    )
  }

  mutating func beginRow(repeats: Int, isHidden: Bool) {
    cells = []
    column = 0
    self.repeats = max(1, min(repeats, OpenTable.mostRepeats))
    self.isHidden = isHidden
    isHeader = headerDepth > 0
  }

  /// Passes over columns that merged cells cover.
  mutating func cover(_ count: Int) {
    column = min(column + max(1, count), TableBuilder.mostColumns)
  }

  mutating func add(
    _ blocks: [Block],
    at place: CellPlace,
    columnSpan: Int,
    rowSpan: Int,
    isShaded: Bool
  ) {
    guard column < TableBuilder.mostColumns else { return }
    cells.append(
      Table.Cell(
        column: column,
        columnSpan: max(1, min(columnSpan, TableBuilder.mostColumns - column)),
        rowSpan: max(1, rowSpan),
        blocks: blocks,
        isShaded: isShaded,
        place: .cell(place)
      )
    )
    column += 1
  }

  mutating func endRow() {
    guard !isHidden else { return }
    let reach = cells.map { $0.column + $0.columnSpan }.max() ?? 0
    table.columnCount = max(table.columnCount, reach, column)
    for count in 0..<repeats {
      guard count > 0 else {
        table.rows.append(Table.Row(cells: cells, isHeader: isHeader))
        continue
      }
      let row = table.rows.count + 1
      let copies = cells.map { cell in
        var copy = cell
        let position = GridPosition(table: number, row: row, column: cell.column + 1)
        copy.place = .cell(CellPlace(part: part, position: position, within: within))
        return copy
      }
      table.rows.append(Table.Row(cells: copies, isHeader: isHeader))
    }
    cells = []
  }

  /// The table, no merged cell reaching beyond its rows.
  func finished() -> Table {
    var result = table
    for row in result.rows.indices {
      for cell in result.rows[row].cells.indices {
        let most = result.rows.count - row
        result.rows[row].cells[cell].rowSpan = min(result.rows[row].cells[cell].rowSpan, most)
      }
    }
    return result
  }
}
