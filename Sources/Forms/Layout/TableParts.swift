import Documents

/// Tables that stand directly below one another in a sheet, where no table has an end: a list of
/// prices below the records of a form.
///
/// Read together, the rows of one would be records of the other.
struct TableParts {
  /// The tables from the top, each no wider than what stands in it.
  private(set) var tables: [Table] = []

  /// More heads than this in one sheet are no tables below a form.
  private static let most = 40

  /// Nil where the table is one, or where its parts read as they do together.
  init?(
    _ sketch: TableSketch,
    _ texts: CellMap<CellText>,
    roles: [TableRoles.Role],
    page: PageReader
  ) {
    let grid = sketch.grid
    guard grid.sheetColumns != nil else { return nil }
    let heads = HeadsBelow(sketch: sketch, texts: texts)
    let starts = grid.table.rows.indices.dropFirst(2).lazy.compactMap(heads.start)
      .prefix(TableParts.most)
    var first = 0
    for start in starts where start > first {
      // The first row below a head is its record.
      if case .head = roles[start - 1] { continue }
      if case .subhead = roles[start - 1] { continue }
      let above = grid.table.part(first..<start)
      let alone = page.roles(of: above)
      let isRecord = if case .record = roles[start] { true } else { false }
      guard isRecord || !alone.elementsEqual(roles[first..<start], by: { $0.isAlike($1) }) else {
        continue
      }
      tables.append(above)
      first = start
    }
    guard first > 0 else { return nil }
    tables.append(grid.table.part(first..<grid.table.rows.count))
  }
}

/// Rows of a sheet that head a table of their own, below other rows.
private struct HeadsBelow {
  let sketch: TableSketch
  let texts: CellMap<CellText>

  private var grid: TableGrid { sketch.grid }

  /// Where the table begins whose head is a row: there, or at the line above that names it.
  func start(_ row: Int) -> Int? {
    guard sketch.isHeadOfItsOwn(row) else { return nil }
    let head = Set(filled(row).map { grid[$0].column })
    let below = filled(row + 1)
    guard below.count * 3 >= head.count * 2,
      below.allSatisfy({ head.contains(grid[$0].column) }),
      below.contains(where: {
        texts[$0].text.unicodeScalars.contains { ("0"..."9").contains($0.folded) }
      })
    else { return nil }
    let above = filled(row - 1)
    if above.count == 1, grid[above[0]].column == head.min(), grid[above[0]].rowSpan <= 1 {
      return row > 1 ? row - 1 : nil
    }
    return head.count >= 3 ? row : nil
  }

  private func filled(_ row: Int) -> [TableGrid.CellID] {
    grid.cells(covering: row).filter { !texts[$0].isBlank }
  }
}

extension TableRoles.Role {
  /// Whether two rows are read in the same way, under whatever head.
  fileprivate func isAlike(_ other: TableRoles.Role) -> Bool {
    if case .record = self, case .record = other { true } else { self == other }
  }
}

extension PageReader {
  /// How the rows of a table are read by themselves.
  fileprivate func roles(of table: Table) -> [TableRoles.Role] {
    let grid = TableGrid(table)
    let texts = CellMap(of: grid, making: { CellText(grid[$0], in: document) })
    return TableRoles(TableSketch(grid, texts, scanner: scanner)).roles
  }
}

extension Table {
  /// The columns before one as a table of their own.
  func part(before column: Int) -> Table {
    var part = self
    part.columnCount = column
    for row in part.rows.indices {
      part.rows[row].cells.removeAll { $0.column >= column }
      for index in part.rows[row].cells.indices {
        let cell = part.rows[row].cells[index]
        part.rows[row].cells[index].columnSpan = min(cell.columnSpan, column - cell.column)
      }
    }
    return part
  }

  /// Some of the rows as a table of their own, without the blank columns at the right.
  fileprivate func part(_ range: Range<Int>) -> Table {
    var part = self
    part.rows = Array(rows[range])
    let cells = part.rows.lazy.flatMap(\.cells)
    let reach =
      cells.filter { !$0.isBlank }.map { $0.column + max(1, $0.columnSpan) }.max() ?? columnCount
    part.columnCount = min(columnCount, max(1, reach))
    for row in part.rows.indices {
      part.rows[row].cells.removeAll { $0.column >= reach }
    }
    part.place = cells.first?.place ?? place
    return part
  }
}

extension Table.Cell {
  fileprivate var isBlank: Bool {
    blocks.allSatisfy {
      if case .paragraph(let paragraph) = $0 { paragraph.text.trimmed.isEmpty } else { false }
    }
  }
}
