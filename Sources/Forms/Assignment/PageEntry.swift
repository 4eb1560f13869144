import Documents
import Findings

/// An entry of a page's layout, with the part of the document in which it stands.
struct PageEntry: Sendable {
  var entry: LayoutEntry
  var zone: DocumentPart.Kind
  /// Whether it stands beside the form under the title of something else, on a sheet of its own or
  /// below: what is asked there is not asked for the form's sake.
  var isApart = false
}

extension PageEntry {
  /// The label, where the entry is one.
  var labeled: LabeledText? {
    if case .labeled(let text) = entry { text } else { nil }
  }

  /// Where the entry stands.
  var place: Place {
    switch entry {
    case .labeled(let text): text.labelPlace
    case .records(let table): table.place
    case .loose(let piece), .heading(let piece), .instruction(let piece, _), .tagged(_, let piece):
      piece.place
    }
  }
}

extension Place {
  /// Whether two texts stand in the same line: one paragraph, one row of a table, one line.
  func isBeside(_ other: Place) -> Bool {
    switch (self, other) {
    case (.paragraph(let part, let number), .paragraph(let otherPart, let otherNumber)):
      part == otherPart && number == otherNumber
    case (.cell(let cell), .cell(let other)): cell.isInRow(with: other)
    case (.sheet(let cell), .sheet(let other)):
      cell.sheet == other.sheet && cell.row == other.row
    case (.line(let line, _), .line(let other, _)): line == other
    case (.part, _), (.paragraph, _), (.cell, _), (.sheet, _), (.line, _): false
    }
  }
}

extension Place {
  /// Whether a text stands in the line or paragraph below another, a blank one between them aside.
  func isJustAbove(_ other: Place) -> Bool {
    switch (self, other) {
    case (.paragraph(let part, let number), .paragraph(let otherPart, let otherNumber)):
      part == otherPart && (1...2).contains(otherNumber - number)
    case (.line(let line, _), .line(let other, _)): (1...2).contains(other - line)
    case (.part, _), (.paragraph, _), (.cell, _), (.sheet, _), (.line, _): false
    }
  }

  /// Whether a cell begins in the row below another, in the same column.
  func isCellAbove(_ other: Place) -> Bool {
    guard case .cell(let cell) = self, case .cell(let other) = other else { return false }
    return cell.isOver(other)
  }
}

extension CellPlace {
  fileprivate func isOver(_ other: CellPlace) -> Bool {
    part == other.part && within == other.within && position.table == other.position.table
      && position.row + 1 == other.position.row && position.column == other.position.column
  }

  /// Whether two cells begin in one row of a table.
  fileprivate func isInRow(with other: CellPlace) -> Bool {
    part == other.part && within == other.within && position.table == other.position.table
      && position.row == other.position.row
  }
}
