import Findings

/// Lays a sheet's cells out as the blocks of a page: lines of text, and tables on their grid.
///
/// Blank rows part tables. A column in which nothing of a table stands is left out of its grid,
/// and a short line alone above or below a table is a paragraph, as it is in Word.
struct SheetGrid {
  private let sheet: SheetCells
  private let name: String
  private let styles: CellStyles
  /// The check boxes and texts that are drawn over cells.
  private let drawn: [CellReference: [SheetDrawing.Item]]
  private let merges: [Int: [CellRange]]
  /// How many cells a grid may have before blank ones in a row are taken together.
  private static let mostCells = 400_000
  /// How many rows of a merged cell are laid out though nothing stands in them.
  private static let mostMergedRows = 200

  init(_ sheet: SheetCells, name: String, styles: CellStyles, drawings: [SheetDrawing.Item]) {
    self.sheet = sheet.completed(by: drawings, mostMergedRows: SheetGrid.mostMergedRows)
    self.name = name
    self.styles = styles
    drawn = Dictionary(grouping: drawings) { $0.place }
    merges = Dictionary(grouping: sheet.merges) { $0.first.row }
  }

  /// The sheet's blocks, from the top.
  func blocks() -> [Block] {
    var blocks: [Block] = []
    var start = 0
    while start < sheet.rows.count {
      var end = start + 1
      while end < sheet.rows.count, sheet.rows[end].number == sheet.rows[end - 1].number + 1 {
        end += 1
      }
      blocks += self.blocks(of: start..<end)
      start = end
    }
    return blocks
  }

  // MARK: A block of rows

  private func blocks(of rows: Range<Int>) -> [Block] {
    let columns = columns(of: rows)
    let isAlone = rows.map { isLine(sheet.rows[$0], columns) }
    guard let first = isAlone.firstIndex(of: false), let last = isAlone.lastIndex(of: false) else {
      return rows.flatMap { paragraphs(of: sheet.rows[$0]) }
    }
    // Lines that are drawn below a table are its last rows.
    let end = isAlone.indices[last...].last { index in
      index == last || sheet.rows[rows.lowerBound + index].cells.contains { isDrawn($0) }
    }
    let tableEnd = rows.lowerBound + (end ?? last) + 1
    return (rows.lowerBound..<rows.lowerBound + first).flatMap { paragraphs(of: sheet.rows[$0]) }
      + [.table(self.table(rows.lowerBound + first..<tableEnd, columns))]
      + (tableEnd..<rows.upperBound).flatMap { paragraphs(of: sheet.rows[$0]) }
  }

  /// The columns that the rows make use of, in order.
  private func columns(of rows: Range<Int>) -> [Int] {
    var used: Set<Int> = []
    for index in rows {
      let row = sheet.rows[index]
      for cell in row.cells { used.insert(cell.column) }
      for merge in merges[row.number] ?? [] { used.insert(merge.first.column) }
    }
    return used.sorted()
  }

  private func isDrawn(_ cell: SheetCells.Cell) -> Bool {
    styles.style(cell.style).hasBorder
  }

  /// Whether a row is a line of text, with nothing beside it.
  private func isLine(_ row: SheetCells.Row, _ columns: [Int]) -> Bool {
    let filled = row.cells.filter { !$0.text.text.isEmpty }
    guard filled.count == 1, let only = filled.first else { return false }
    guard let merge = merge(at: only.column, row.number) else {
      return row.cells.count == 1 && !isDrawn(only)
    }
    guard merge.first.row == merge.last.row else { return false }
    let covered = merge.first.column...merge.last.column
    guard row.cells.allSatisfy({ covered.contains($0.column) }) else { return false }
    // A line over the whole table, or one without lines round it.
    return columns.count == 1 || columns.allSatisfy { covered.contains($0) } || !isDrawn(only)
  }

  private func merge(at column: Int, _ row: Int) -> CellRange? {
    merges[row]?.first { $0.first.column == column && $0.first != $0.last }
  }

  // MARK: Paragraphs

  private func place(_ row: Int, _ column: Int) -> Place {
    .sheet(SheetPlace(sheet: name, row: row, column: column))
  }

  private func paragraphs(of row: SheetCells.Row) -> [Block] {
    row.cells.flatMap { cell in
      content(of: cell, at: CellReference(row: row.number, column: cell.column))
    }.filter { block in
      if case .paragraph(let paragraph) = block { !paragraph.text.isEmpty } else { true }
    }
  }

  /// What a cell shows, with what is drawn over it.
  private func content(of cell: SheetCells.Cell, at reference: CellReference) -> [Block] {
    let place = place(reference.row, reference.column)
    var text = cell.text
    var boxes: [Block] = []
    let items = drawn[reference] ?? []
    let checks = items.compactMap { item -> String? in
      switch item.kind {
      case .check(let isOn): (isOn ? "☑" : "☐") + item.text
      case .text: nil
      }
    }
    if !checks.isEmpty {
      let shown = checks.joined(separator: " ")
      if text.text.isEmpty {
        text = SheetText(text: shown)
      } else if items.allSatisfy({ $0.text.isEmpty }) {
        text = SheetText(
          text: shown + text.text,
          marks: text.marks.shifted(by: shown.utf8.count)
        )
      } else {
        boxes.append(.paragraph(Paragraph(text: shown, place: place)))
      }
    }
    for item in items where item.kind == .text {
      boxes.append(.paragraph(Paragraph(text: item.text, place: place)))
    }
    if text.text.isEmpty, !boxes.isEmpty { return boxes }
    return [
      .paragraph(
        Paragraph(
          text: text.text,
          marks: text.marks,
          alignment: styles.style(cell.style).alignment,
          place: place
        )
      )
    ] + boxes
  }

  // MARK: Tables

  private func table(_ rows: Range<Int>, _ columns: [Int]) -> Table {
    let isSparse = rows.count * columns.count > SheetGrid.mostCells
    let first = place(sheet.rows[rows.lowerBound].number, columns[0])
    var table = Table(columnCount: columns.count, place: first)
    var positions: [Int: Int] = [:]
    for (position, column) in columns.enumerated() { positions[column] = position }
    /// The last row that the merge over a column reaches.
    var reach = [Int](repeating: 0, count: columns.count)
    let lastRow = sheet.rows[rows.upperBound - 1].number
    for index in rows {
      let row = sheet.rows[index]
      let own = Dictionary(
        (merges[row.number] ?? []).map { ($0.first.column, $0) },
        uniquingKeysWith: { first, _ in first }
      )
      var cells: [Table.Cell] = []
      var position = 0
      var next = 0
      while position < columns.count {
        let column = columns[position]
        guard reach[position] < row.number else {
          position += 1
          continue
        }
        while next < row.cells.count, row.cells[next].column < column { next += 1 }
        let known =
          next < row.cells.count && row.cells[next].column == column ? row.cells[next] : nil
        var span = 1
        var rowSpan = 1
        if let merge = own[column] {
          while position + span < columns.count, columns[position + span] <= merge.last.column,
            reach[position + span] < row.number
          { span += 1 }
          let end = min(merge.last.row, lastRow)
          rowSpan = max(1, end - row.number + 1)
          for covered in position..<(position + span) { reach[covered] = end }
        } else if isSparse, known == nil {
          // A blank stretch is one blank cell.
          let stop = next < row.cells.count ? row.cells[next].column : Int.max
          while position + span < columns.count, columns[position + span] < stop,
            reach[position + span] < row.number, own[columns[position + span]] == nil
          { span += 1 }
        }
        let cell = known ?? SheetCells.Cell(column: column)
        cells.append(
          Table.Cell(
            column: position,
            columnSpan: span,
            rowSpan: rowSpan,
            blocks: content(of: cell, at: CellReference(row: row.number, column: column)),
            isShaded: styles.style(cell.style).isShaded,
            place: place(row.number, column)
          )
        )
        position += span
      }
      table.rows.append(Table.Row(cells: cells, isHeader: row.number == sheet.headRow))
    }
    return table
  }
}

extension SheetCells {
  /// The sheet with the rows that merged cells and drawings reach, though no cell stands there.
  fileprivate func completed(by drawings: [SheetDrawing.Item], mostMergedRows: Int) -> SheetCells {
    var result = self
    let known = Set(rows.map(\.number))
    var added: Set<Int> = []
    for merge in merges where merge.last.row - merge.first.row < mostMergedRows {
      // A merged cell without a text keeps its rows where they touch what is laid out.
      guard merge.first.row < merge.last.row, known.contains(merge.first.row) else { continue }
      for row in merge.first.row...merge.last.row where !known.contains(row) { added.insert(row) }
      if added.count > 100_000 { break }
    }
    for item in drawings where !known.contains(item.place.row) { added.insert(item.place.row) }
    for row in added { result.rows.append(Row(number: row)) }
    if !added.isEmpty { result.rows.sort { $0.number < $1.number } }
    guard !drawings.isEmpty else { return result }
    var positions: [Int: Int] = [:]
    for (position, row) in result.rows.enumerated() { positions[row.number] = position }
    for item in drawings {
      guard let index = positions[item.place.row] else { continue }
      let cells = result.rows[index].cells
      guard !cells.contains(where: { $0.column == item.place.column }) else { continue }
      let at = cells.firstIndex { $0.column > item.place.column } ?? cells.count
      result.rows[index].cells.insert(Cell(column: item.place.column), at: at)
    }
    return result
  }
}
