import Documents
import Findings

/// What a cell is for in a table of labels and values.
enum CellRole {
  case blank
  /// Nothing but a label.
  case label(LabelIndex.Meaning, printed: String)
  /// Labels with their values in the same cell.
  case pairs
  case text

  /// Whether a value can stand in the cell.
  var canHoldValue: Bool {
    switch self {
    case .blank, .text: true
    case .label, .pairs: false
    }
  }

  init(_ cell: CellText, scanner: LineScanner) {
    guard let first = cell.sources.first else {
      self = .blank
      return
    }
    if cell.sources.count <= 2, let meaning = scanner.index.meaning(of: cell.text) {
      self = .label(meaning, printed: String(cell.text.trimmed))
      return
    }
    self = scanner.beginsWithLabel(first.text) ? .pairs : .text
  }
}
