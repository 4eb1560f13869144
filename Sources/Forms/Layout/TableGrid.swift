import Documents
import Findings
import Values
import Wording

/// A table's cells by the rows and grid columns that they cover.
struct TableGrid {
  /// A cell by its row and its number in the row.
  struct CellID: Hashable {
    var row: Int
    var index: Int
  }

  let table: Table
  /// For each row, the cells that begin in it.
  private let own: [[CellID]]
  /// For each row, the cells that cover it, from the left; merged cells of rows above included.
  private let covering: [[CellID]]

  init(_ table: Table) {
    self.table = table
    own = table.rows.indices.map { row in
      table.rows[row].cells.indices.map { CellID(row: row, index: $0) }
    }
    var covering = [[CellID]](repeating: [], count: table.rows.count)
    for row in table.rows.indices {
      covering[row].reserveCapacity(table.rows[row].cells.count)
      for index in table.rows[row].cells.indices {
        let span = table.rows[row].cells[index].rowSpan
        let end = min(table.rows.count, row + max(1, span))
        for covered in row..<end { covering[covered].append(CellID(row: row, index: index)) }
      }
    }
    // Cells of one row stand in order; merged ones of rows above come before them.
    for (row, cells) in covering.enumerated() where cells.contains(where: { $0.row < row }) {
      covering[row].sort { table.cell($0).column < table.cell($1).column }
    }
    self.covering = covering
  }

  subscript(id: CellID) -> Table.Cell { table.cell(id) }

  /// The cells that begin in a row.
  func cells(in row: Int) -> [CellID] {
    own[row]
  }

  /// The cells that cover a row, those of merges from above included.
  func cells(covering row: Int) -> [CellID] {
    covering.indices.contains(row) ? covering[row] : []
  }

  /// The cell that covers a grid column in a row.
  func cell(row: Int, column: Int) -> CellID? {
    cells(covering: row).first {
      let cell = self[$0]
      return cell.column <= column && column < cell.column + cell.columnSpan
    }
  }

  /// The cell to the right of another in a row.
  func next(to id: CellID, in row: Int) -> CellID? {
    let cell = self[id]
    return cells(covering: row).first { self[$0].column >= cell.column + cell.columnSpan }
  }
}

extension TableGrid {
  /// The sheet's column under each grid column; nil of a table on no sheet.
  var sheetColumns: [Int]? {
    var columns = [Int?](repeating: nil, count: table.columnCount)
    for case let cell in table.rows.lazy.flatMap(\.cells)
    where columns.indices.contains(cell.column) {
      guard case .sheet(let place) = cell.place else { return nil }
      columns[cell.column] = place.column
    }
    let known = columns.compactMap(\.self)
    return known.count == columns.count ? known : nil
  }
}

extension [TableGrid.CellID] {
  /// Those that a condition holds for; mostly that is all of them, and nothing is copied.
  func kept(where holds: (TableGrid.CellID) -> Bool) -> [TableGrid.CellID] {
    allSatisfy(holds) ? self : filter(holds)
  }
}

extension Table {
  fileprivate func cell(_ id: TableGrid.CellID) -> Cell {
    rows[id.row].cells[id.index]
  }
}
