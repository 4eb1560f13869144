import Documents

/// The rows of a table that hold nothing but labels, over a row of values in the same columns.
struct HeaderRows {
  private(set) var rows: Set<Int> = []
  private let state: GridState
  private let form: FormDefinition
  private let scanner: LineScanner

  /// The header rows of a table, apart from the rows that another binder has `taken`.
  init(of state: GridState, taken: Set<Int>, form: FormDefinition, scanner: LineScanner) {
    self.state = state
    self.form = form
    self.scanner = scanner
    var doubtful: [Int] = []
    var hasLabelBeside = false
    var row = 0
    while row < state.grid.table.rows.count {
      switch taken.contains(row) || taken.contains(row + 1) ? .none : likeness(of: row) {
      case .certain:
        rows.insert(row)
        row += 1
      case .possible: doubtful.append(row)
      case .none:
        if state.grid.cells(in: row).contains(where: { isField(state.role($0)) }) {
          hasLabelBeside = true
        }
      }
      row += 1
    }
    // A row with a label that the form does not know follows the table's other rows.
    for row in doubtful where !rows.contains(row - 1) {
      if !rows.isEmpty || (!hasLabelBeside && !beginsLikeLabel(row + 1)) { rows.insert(row) }
    }
  }

  private enum Likeness {
    /// Every cell is a label of the form.
    case certain
    /// Some cell only reads like a label.
    case possible
    case none
  }

  private func likeness(of row: Int) -> Likeness {
    let cells = state.grid.cells(in: row)
    guard cells.contains(where: { isField(state.role($0)) }), isOverValues(cells, row: row) else {
      return .none
    }
    var likeness = Likeness.certain
    for id in cells {
      switch state.role(id) {
      case .label: continue
      case .text:
        guard let text = state.texts[id]?.text, scanner.isLabelLike(text) else { return .none }
        likeness = .possible
      case .blank, .pairs: return .none
      }
    }
    return likeness
  }

  /// Whether the row's first cell reads like a label, as in a row of labels beside their values.
  private func beginsLikeLabel(_ row: Int) -> Bool {
    guard let first = state.grid.cells(in: row).first, let text = state.texts[first]?.text else {
      return false
    }
    return text.isEmpty || scanner.isLabelLike(text)
  }

  private func isField(_ role: CellRole) -> Bool {
    if case .label(.field(let id), _) = role { scanner.index.kinds[id] != nil } else { false }
  }

  /// Whether the row below has a cell that can hold a value under every cell.
  private func isOverValues(_ cells: [TableGrid.CellID], row: Int) -> Bool {
    guard row + 1 < state.grid.table.rows.count,
      cells.allSatisfy({ state.grid[$0].rowSpan == 1 && !state.used[$0] })
    else { return false }
    let below = state.grid.cells(in: row + 1)
    let starts = Set(below.map { state.grid[$0].column })
    return !below.isEmpty
      && below.allSatisfy {
        state.role($0).canHoldValue && !state.isPair($0, scanner: scanner)
      }
      && cells.allSatisfy { starts.contains(state.grid[$0].column) }
      && (cells.count > 1 || below.count == 1)
  }
}
