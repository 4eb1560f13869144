import Findings

/// Puts back the vertical merges that LibreOffice loses when it writes Word 2003 XML.
///
/// Its export leaves out the cells under a merge and says nothing of the merge, so that what
/// follows them slides to the left. A row that falls short of the grid tells: its cells fit under
/// those of the row above once some of these reach down.
struct LostMerges {
  /// A stretch of the grid in the row read last, and the cell that covers it.
  private struct Segment {
    var column: Int
    var span: Int
    var row: Int
    var cell: Int
  }

  /// Rows with more cells are left alone.
  private static let mostCells = 64

  /// Mends a table that has no vertical merge of its own; `width` is the number of the columns
  /// that its grid defines.
  static func mend(_ table: inout Table, width: Int) {
    guard width > 0, table.rows.contains(where: { $0.width < width }) else { return }
    var segments: [Segment] = []
    for row in table.rows.indices {
      let isShort = table.rows[row].width < width
      if isShort, let covered = LostMerges().cover(segments, by: table.rows[row].cells) {
        apply(covered, segments, row, to: &table)
        segments = segments.indices.filter { covered.contains($0) }.map { segments[$0] }
        segments += own(row, of: table)
        segments.sort { $0.column < $1.column }
      } else {
        segments = own(row, of: table)
      }
    }
  }

  private static func own(_ row: Int, of table: Table) -> [Segment] {
    table.rows[row].cells.enumerated().map { number, cell in
      Segment(column: cell.column, span: cell.columnSpan, row: row, cell: number)
    }
  }

  /// The segments above that reach down into a short row, or nil if its cells fit under none.
  ///
  /// Of several answers the one whose merges lie farthest left is taken: merges span the first
  /// columns more often than others.
  private func cover(_ above: [Segment], by cells: [Table.Cell]) -> Set<Int>? {
    guard above.count <= LostMerges.mostCells, cells.count <= LostMerges.mostCells else {
      return nil
    }
    var dead: Set<[Int]> = []
    func solve(_ segment: Int, _ cell: Int) -> [Int]? {
      guard segment < above.count else { return cell == cells.count ? [] : nil }
      guard !dead.contains([segment, cell]) else { return nil }
      if let rest = solve(segment + 1, cell) { return [segment] + rest }
      var next = cell
      var reached = 0
      while next < cells.count, reached < above[segment].span {
        reached += cells[next].columnSpan
        next += 1
      }
      if reached == above[segment].span, let rest = solve(segment + 1, next) { return rest }
      dead.insert([segment, cell])
      return nil
    }
    return solve(0, 0).map(Set.init)
  }

  private static func apply(
    _ covered: Set<Int>,
    _ segments: [Segment],
    _ row: Int,
    to table: inout Table
  ) {
    for index in covered {
      let segment = segments[index]
      table.rows[segment.row].cells[segment.cell].rowSpan += 1
    }
    var number = 0
    for (index, segment) in segments.enumerated() where !covered.contains(index) {
      var column = segment.column
      while number < table.rows[row].cells.count, column < segment.column + segment.span {
        table.rows[row].cells[number].move(to: column)
        column += table.rows[row].cells[number].columnSpan
        number += 1
      }
    }
  }
}

extension Table.Row {
  fileprivate var width: Int {
    cells.reduce(0) { $0 + $1.columnSpan }
  }
}

extension Table.Cell {
  /// Moves the cell to another grid column, with all places in it.
  fileprivate mutating func move(to column: Int) {
    guard case .cell(var moved) = place, self.column != column else { return }
    let depth = moved.within.count
    self.column = column
    moved.position.column = column + 1
    place = .cell(moved)
    let position = moved.position
    blocks = blocks.map { $0.moved(at: depth, to: position) }
  }
}

extension Place {
  /// The place with another position for the cell at a depth of nesting.
  fileprivate func moved(at depth: Int, to position: GridPosition) -> Place {
    guard case .cell(var cell) = self else { return self }
    if cell.within.indices.contains(depth) {
      cell.within[depth] = position
    } else if cell.within.count == depth {
      cell.position = position
    }
    return .cell(cell)
  }
}

extension Block {
  fileprivate func moved(at depth: Int, to position: GridPosition) -> Block {
    switch self {
    case .paragraph(var paragraph):
      paragraph.place = paragraph.place.moved(at: depth, to: position)
      return .paragraph(paragraph)
    case .table(var table):
      table.place = table.place.moved(at: depth, to: position)
      for row in table.rows.indices {
        for cell in table.rows[row].cells.indices {
          let moved = table.rows[row].cells[cell]
          table.rows[row].cells[cell].place = moved.place.moved(at: depth, to: position)
          table.rows[row].cells[cell].blocks = moved.blocks.map {
            $0.moved(at: depth, to: position)
          }
        }
      }
      return .table(table)
    }
  }
}
