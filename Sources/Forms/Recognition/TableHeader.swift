import Documents
import Findings

/// The header of a repeating table, read off a document's table.
struct TableHeader {
  /// A grid column.
  struct Column {
    /// Nil: a column that the definition does not know.
    var meaning: ColumnIndex.Meaning?
    /// The label as printed; of a tick column, the group's and its own.
    var label: String
  }

  var index: ColumnIndex
  /// By grid column.
  var columns: [Column]
  var rows: Range<Int>

  /// Reads a header that begins in a row; nil where none does.
  init?(_ grid: TableGrid, row: Int, index: ColumnIndex, text: (TableGrid.CellID) -> String) {
    let width = grid.table.columnCount
    var columns = [Column](repeating: Column(meaning: nil, label: ""), count: width)
    var known: Set<ColumnIndex.Meaning> = []
    var filled = 0
    for id in grid.cells(in: row) {
      let label = text(id)
      guard !label.isEmpty else { continue }
      filled += 1
      let meaning = index.meaning(of: label)
      if let meaning, meaning != .serial { known.insert(meaning) }
      for column in grid[id].columns(upTo: width) {
        columns[column] = Column(meaning: meaning, label: label)
      }
    }
    guard known.count >= 2, known.count * 2 >= filled else { return nil }
    var end = row + 1
    while end < grid.table.rows.count, end < row + 3,
      TableHeader.continues(grid, row: end, columns: &columns, index: index, text: text)
    {
      end += 1
    }
    self.index = index
    self.columns = columns
    rows = row..<end
  }

  /// Whether a row goes on the header: every cell that begins in it names a part of the column
  /// above it.
  private static func continues(
    _ grid: TableGrid,
    row: Int,
    columns: inout [Column],
    index: ColumnIndex,
    text: (TableGrid.CellID) -> String
  ) -> Bool {
    var changed = columns
    var named = 0
    for id in grid.cells(in: row) {
      let places = grid[id].columns(upTo: columns.count)
      let label = text(id)
      if label.isEmpty { continue }
      guard let first = places.first,
        let meaning = index.meaning(of: label, under: columns[first].meaning)
      else { return false }
      // Words that stand in data rows too: under their own single column they are answers.
      let group = columns[first]
      if case .tick(let field, _) = meaning, group.meaning == .column(field),
        columns.filter({ $0.label == group.label }).count < 2
      {
        return false
      }
      named += 1
      for column in places {
        let above = columns[column].label
        changed[column] = Column(
          meaning: meaning,
          label: above.isEmpty || above == label ? label : "\(above) \(label)"
        )
      }
    }
    guard named > 0 else { return false }
    columns = changed
    return true
  }

  /// Whether a row says again what the header's first row said.
  func isRepeated(_ grid: TableGrid, row: Int, text: (TableGrid.CellID) -> String) -> Bool {
    guard let again = TableHeader(grid, row: row, index: index, text: text) else { return false }
    return again.columns.map(\.meaning) == columns.map(\.meaning)
  }
}

extension Table.Cell {
  /// The grid columns that the cell covers, of those that there are.
  func columns(upTo width: Int) -> Range<Int> {
    let start = min(column, width)
    return start..<min(width, max(start, column + columnSpan))
  }
}
