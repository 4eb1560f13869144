import Documents

/// The cells of a table while they are bound.
struct GridState {
  let grid: TableGrid
  var texts: [TableGrid.CellID: CellText] = [:]
  var roles: [TableGrid.CellID: CellRole] = [:]
  var used: Set<TableGrid.CellID> = []

  init(grid: TableGrid) {
    self.grid = grid
  }

  func role(_ id: TableGrid.CellID) -> CellRole { roles[id] ?? .blank }

  /// Whether a cell holds a label that the form does not know, with its value, in a table whose
  /// labels and values share their cells.
  func isPair(_ id: TableGrid.CellID, scanner: LineScanner) -> Bool {
    guard let text = texts[id]?.text, let colon = text.firstIndex(where: { "：:".contains($0) }),
      scanner.isLabelLike(text[..<colon])
    else { return false }
    return roles.values.contains { if case .pairs = $0 { true } else { false } }
  }
}
