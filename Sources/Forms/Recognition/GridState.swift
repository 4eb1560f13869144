import Documents

/// The cells of a table while they are bound.
struct GridState {
  let grid: TableGrid
  /// What the cells say; nil of a cell in a row that another binder has taken.
  var texts: CellMap<CellText?>
  var roles: CellMap<CellRole>
  var used: CellMap<Bool>

  init(grid: TableGrid) {
    self.grid = grid
    texts = CellMap(of: grid, repeating: nil)
    roles = CellMap(of: grid, repeating: .blank)
    used = CellMap(of: grid, repeating: false)
  }

  func role(_ id: TableGrid.CellID) -> CellRole { roles[id] }

  /// Whether a cell holds a label that the form does not know, with its value, in a table whose
  /// labels and values share their cells.
  func isPair(_ id: TableGrid.CellID, scanner: LineScanner) -> Bool {
    guard let text = texts[id]?.text, let colon = text.unicodeScalars.firstIndex(where: \.isColon),
      scanner.isLabelLike(text[..<colon])
    else { return false }
    return roles.values.contains { if case .pairs = $0 { true } else { false } }
  }
}

/// Something for each cell of a table.
struct CellMap<Value> {
  private(set) var values: [Value]
  /// For each row, where its cells begin among the values.
  private let starts: [Int]

  init(of grid: TableGrid, repeating value: Value) {
    var count = 0
    starts = grid.table.rows.map { row in
      defer { count += row.cells.count }
      return count
    }
    values = Array(repeating: value, count: count)
  }

  subscript(id: TableGrid.CellID) -> Value {
    get { values[starts[id.row] + id.index] }
    _modify { yield &values[starts[id.row] + id.index] }
  }
}
