import Documents

/// Something for each cell of a table.
struct CellMap<Value: Sendable>: Sendable {
  private(set) var values: [Value]
  /// For each row, where its cells begin among the values.
  private let starts: [Int]

  init(of grid: TableGrid, making make: (TableGrid.CellID) -> Value) {
    var values: [Value] = []
    var starts: [Int] = []
    for row in grid.table.rows.indices {
      starts.append(values.count)
      for id in grid.cells(in: row) { values.append(make(id)) }
    }
    self.values = values
    self.starts = starts
  }

  init(of grid: TableGrid, repeating value: Value) {
    self.init(of: grid, making: { _ in value })
  }

  subscript(id: TableGrid.CellID) -> Value {
    get { values[starts[id.row] + id.index] }
    _modify { yield &values[starts[id.row] + id.index] }
  }
}
