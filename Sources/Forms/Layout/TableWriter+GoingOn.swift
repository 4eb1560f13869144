import Documents
import Findings

// A table that goes on with the records of the one above it.
extension TableWriter {
  /// Takes the first rows as records of the table above, where they are split alike; gives the
  /// first row that is none.
  mutating func goOn(_ above: RecordTable, into layout: inout PageLayout) -> Int {
    guard let columns = columns(of: above), !hasHeadOfItsOwn(above) else { return 0 }
    let reached = Set(columns.compactMap(\.self))
    var table = above
    table.grid = grid
    table.texts = texts
    table.rows = []
    var row = 0
    while row < grid.table.rows.count {
      let ids = grid.cells(covering: row)
      if row == 0, repeatsHead(of: above) {
        row += 1  // The head printed again.
        continue
      }
      guard let first = ids.first(where: { !texts[$0].isBlank }) ?? ids.first,
        !sketch.cells[first].isKnownField, ids.count * 2 > above.columns.count,
        row == 0 || !sketch.isHeadOfItsOwn(row),
        !ids.contains(where: { !texts[$0].isBlank && !reached.contains(grid[$0].column) })
      else { break }
      table.rows.append(record(row, columns: columns, below: 0..<0))
      row += 1
    }
    guard !table.rows.isEmpty else { return 0 }
    table.place = grid.cells(in: 0).first.map { grid[$0].place } ?? grid.table.place
    table.isOpen = row == grid.table.rows.count
    layout.entries.append(.records(table))
    open = table.isOpen ? table : nil
    return row
  }

  private func repeatsHead(of above: RecordTable) -> Bool {
    let head = grid.cells(covering: 0).map { texts[$0].text }
    return head.count == above.columns.count
      && zip(head, above.columns).allSatisfy { $0 == $1.labels.last }
  }

  /// The grid columns under those of the table above; nil where the tables are not split alike.
  ///
  /// A sheet's own columns tell, though one of them may be blank from here on, or another table
  /// below reach further.
  private func columns(of above: RecordTable) -> [Int?]? {
    if above.columns.count == grid.table.columnCount { return above.columns.indices.map { $0 } }
    guard let theirs = above.grid.sheetColumns, let own = grid.sheetColumns,
      own.first == theirs.first, Set(own).isSubset(of: theirs) || Set(theirs).isSubset(of: own)
    else { return nil }
    return theirs.map { own.firstIndex(of: $0) }
  }

  /// Whether the first row is the head of a table of something else: 品名｜数量｜单价.
  private func hasHeadOfItsOwn(_ above: RecordTable) -> Bool {
    !repeatsHead(of: above) && sketch.isHeadOfItsOwn(0)
  }
}
