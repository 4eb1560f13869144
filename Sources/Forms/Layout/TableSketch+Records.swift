import Documents
import Values

// How well a row does as the head of a table of records, as a record, or as a single text.
extension TableSketch {
  /// The cells of a row that are no label beside a group of rows.
  func columns(_ row: Int) -> [TableGrid.CellID] {
    let ids = grid.cells(covering: row)
    let rows = grid.table.rows.count
    // A cell at the side that reaches over this row and more is a label of the group.
    return ids.kept { id in
      let cell = grid[id]
      let reaches = id.row + max(1, cell.rowSpan)
      guard cell.column == 0, cell.rowSpan > 1, ids.count > 2, reaches <= rows, weights[id] > 0
      else { return true }
      return !(cell.rowSpan > 2 || id.row < row || isSplitAlike(row, ids.count - 1))
    }
  }

  /// Whether the next row has so many cells of its own.
  private func isSplitAlike(_ row: Int, _ count: Int) -> Bool {
    row + 1 < grid.table.rows.count && grid.cells(in: row + 1).count == count
  }

  /// How well a row does as the head of the rows below; nil where it cannot be one.
  func headScore(_ row: Int) -> Double? {
    guard !isOfOptions(row) else { return nil }
    let ids = columns(row).kept { $0.row == row }
    let texts = ids.count { cells[$0].kind.isText }
    guard texts > 0, !ids.contains(where: { cells[$0].kind.isAnswerAlone }) else { return nil }
    if ids.count == 1 {
      // One label over the one answer below it.
      let below = grid.cells(in: row + 1)
      guard below.count == 1, grid[below[0]].columnSpan == grid[ids[0]].columnSpan,
        grid[below[0]].column == grid[ids[0]].column, weights[ids[0]] >= 1.5
      else { return nil }
      return weights[ids[0]] - 0.5
    }
    guard texts * 3 >= ids.count * 2 || texts >= 2 && hasSpans(ids) else { return nil }
    var score = 0.0
    for id in ids {
      switch cells[id].kind {
      case .blank: score -= 0.5
      case .qualifier: score -= 0.5
      // An answer among labels is no head.
      case .text: score += weights[id] < -1 ? weights[id] - 3 : weights[id]
      case .pairs, .tables: return nil
      }
    }
    // Mostly answers: no rows below can make labels of them.
    if score < -3 * Double(texts) - 2 { return nil }
    // The row that is printed again at the head of each page is one.
    if grid.table.rows[row].isHeader { score += 3 }
    // A row that is split like a table's records begins no other table but with sure labels.
    return texts >= 2 && score < Double(texts) * 2 ? score - 2 : score
  }

  /// Whether a row with another below it holds nothing but words of labels: the head of a table of
  /// something else, 品名｜数量｜单价.
  func isHeadOfItsOwn(_ row: Int) -> Bool {
    guard row + 1 < grid.table.rows.count else { return false }
    let ids = grid.cells(in: row).filter { cells[$0].kind != .blank }
    guard ids.count >= 2,
      ids.allSatisfy({ id in
        cells[id].kind.isText && weights[id] > 0
          && !(cells[id].folded?.scalars.contains { ("0"..."9").contains($0) } ?? true)
      })
    else { return false }
    // Of a head the first cell is surely a label, of a record that begins with a name it is none.
    return weights[ids[0]] >= 1.9 && ids.count { weights[$0] >= 1.9 } * 2 >= ids.count
  }

  /// Whether a row under records of the same columns is surely a head of its own.
  func interrupts(_ row: Int, under head: Int) -> Bool {
    let ids = columns(row).kept { $0.row == row && cells[$0].kind.isText }
    guard ids.count >= 2,
      recordScore(row, under: columns(of: head, over: row), after: .record(head: head)) != nil
    else {
      return true
    }
    return ids.reduce(0) { $0 + weights[$1] } >= Double(ids.count) * 2
  }

  /// Whether rows of labels and of answers take turns, split alike: below a sure head with one row
  /// of answers, a row of short texts that may all be labels stands over another row of answers.
  func goesOnInBands(_ row: Int, below head: Int) -> Bool {
    guard row == head + 2, row + 1 < grid.table.rows.count else { return false }
    let bands = (head...row + 1).map { grid.cells(in: $0) }
    let columns = bands[0].map { grid[$0].column }
    guard columns.count >= 2, bands.allSatisfy({ $0.map { grid[$0].column } == columns }) else {
      return false
    }
    func weight(_ band: Int) -> Double { bands[band].reduce(0) { $0 + weights[$1] } }
    let isSure = weight(0) >= 2 * Double(columns.count)
    let mayBeLabels = bands[2].allSatisfy {
      cells[$0].kind.isText && cells[$0].weight > -1.5
    }
    // Answered above, answered below: spare rows stand below a table's last record, too.
    let answered = [1, 3].map { bands[$0].contains { cells[$0].kind != .blank } }
    return isSure && mayBeLabels && answered[0] == answered[1] && weight(2) > 0
      && weight(2) >= max(weight(1), weight(3)) + Double(columns.count)
  }

  private func hasSpans(_ ids: [TableGrid.CellID]) -> Bool {
    ids.contains { grid[$0].columnSpan > 1 || grid[$0].rowSpan > 1 }
  }

  /// How well a row does as the second row of a head, below cells that reach over several of its.
  func subheadScore(_ row: Int, under head: Int) -> Double? {
    let ids = grid.cells(in: row)
    let tops = grid.cells(covering: head)
    guard !ids.isEmpty else { return nil }
    var score = 0.0
    var named = 0
    for id in ids {
      let cell = grid[id]
      guard
        let top = tops.first(where: {
          grid[$0].column <= cell.column
            && cell.column + cell.columnSpan <= grid[$0].column + grid[$0].columnSpan
        })
      else { return nil }
      switch cells[id].kind {
      case .blank: continue
      case .pairs, .tables: return nil
      case .qualifier, .text: break
      }
      let isPart = grid[top].columnSpan > cell.columnSpan
      if isPart {
        // An answer, or the place for one, is over no columns.
        guard cells[top].kind.isText, weights[top] > -1 else { return nil }
        named += 1
      } else if cells[top].kind.isText, cells[id].kind.isText, cells[id].folded != cells[top].folded
      {
        // A label below another, as wide as it, is that of a row of its own.
        return nil
      }
      let weight = cells[id].holdsChoice ? weights[id] + 5.5 : weights[id]
      score += isPart ? max(weight, -1) : weight - 1
    }
    return named >= 2 ? score + 1 : nil
  }

  /// How well a row does as a record under a head; nil where it cannot be one.
  func recordScore(_ row: Int, under head: HeadColumns, after role: TableRoles.Role) -> Double? {
    guard !isOfOptions(row) else { return nil }
    let heads = head.cells
    let ids = columns(row)
    guard !ids.isEmpty, !heads.isEmpty else { return nil }
    let own = ids.kept { $0.row >= head.row + 1 }
    guard !own.isEmpty else { return nil }
    let aligned = own.count { head.starts.contains(grid[$0].column) }
    // What stands once at the side of several rows counts for each of them.
    let count = own.count + (hasSide(row, below: head) ? 1 : 0)
    let isSame = count == heads.count && aligned == own.count
    // 委托单位：｜样品：, and below it 回访时间：…｜方式：…: the labels above are to be filled in where they stand.
    if heads.allSatisfy({ cells[$0].endsInColon }), own.contains(where: { isPairs($0) }) {
      return nil
    }
    if heads.count == 1 {
      guard case .head = role, isSame else { return nil }
    } else {
      guard isSame || aligned * 3 >= heads.count * 2 else { return nil }
    }
    // Below a lone label, a cell with a label of its own is none of its answers.
    if heads.count == 1, cells[own[0]].beginsWithLabel { return nil }
    // Under a wide head of fields, a row that is split alike is a record, however short its texts.
    let bonus = head.isWide ? 3 : heads.count >= 3 ? 1.5 : 0.75
    var score = isSame ? bonus * Double(heads.count) : 0
    // Under such a head words with a colon are answers: 价格：. Of a head of its own all are labels.
    let isSurelyRecord =
      head.isWide && isSame && own.count { weights[$0] > 1.5 } * 2 <= own.count
    // One record makes another likelier.
    if isSame, heads.count >= 4, case .record = role { score += 1 }
    for id in own where id.row == row {
      switch cells[id].kind {
      case .blank: score += 0.1
      // 关注药剂费：吨水不超过0.6元。 under 客户关注点.
      case .pairs where heads.count == 1 && cells[heads[0]].asksLongText && cells[id].mayBeProse:
        score += 1
      case .pairs: score -= heads.count == 1 || isSurelyRecord ? 1 : 2
      case .tables: score -= 3
      case .qualifier: break
      // A label among answers is worse than an answer that might be a label; 电话 under 方式 is one.
      case .text where heads.count > 2 && cells[id].isChoice: score -= min(weights[id], 0)
      case .text where isSurelyRecord: score -= min(weights[id], 1)
      case .text:
        score -= weights[id] > 1.5 && heads.count <= 2 ? weights[id] * 2 : weights[id]
      }
    }
    // Below a listed label that stands alone, anything but another label is its answer.
    let isAlone = heads.count == 1 && cells[heads[0]].isKnownField && !cells[own[0]].isKnownField
    return isAlone ? max(score, 1) : score
  }

  /// Whether the first column of a row under a head is that of a cell which reaches over several rows,
  /// beside answers: where most rows begin with listed labels, it is the title of their section.
  private func hasSide(_ row: Int, below head: HeadColumns) -> Bool {
    guard head.starts.contains(0), head.cells.count > 2, let first = columns(row).first,
      grid[first].column > 0, let side = grid.cells(covering: row).first,
      grid[side].column == 0, side.row > head.row, grid[side].rowSpan > 1
    else { return false }
    let rows = (head.row + 1..<grid.table.rows.count).prefix(8)
    let labels = rows.count { row in
      grid.cells(covering: row).first { grid[$0].column > 0 }.map { cells[$0].isKnownField }
        ?? false
    }
    return labels * 2 < rows.count
  }

  private func isPairs(_ id: TableGrid.CellID) -> Bool {
    if case .pairs = cells[id].kind { true } else { false }
  }

  /// The lowest cells of a head over the columns of the rows below.
  struct HeadColumns {
    /// The first row of the head.
    let row: Int
    fileprivate(set) var cells: [TableGrid.CellID]
    /// The grid columns in which the cells begin.
    fileprivate(set) var starts: Set<Int> = []
    /// Whether they are many, most of them listed labels, or four and more that are all listed.
    fileprivate(set) var isWide = false
  }

  /// A head has no more rows than this, so that from then on its columns are the same for any row.
  static let mostHeadRows = 3

  /// The lowest cells of a head over a row's columns.
  func columns(of head: Int, over row: Int) -> HeadColumns {
    let last = min(row - 1, head + TableSketch.mostHeadRows - 1)
    guard head <= last else { return HeadColumns(row: head, cells: []) }
    var ids = columns(head)
    // Under cells of several columns, those of the next row count.
    for line in stride(from: head + 1, through: last, by: 1) where isSubhead(line, under: head) {
      let parts = grid.cells(in: line)
      ids.removeAll { top in
        parts.contains {
          grid[top].column <= grid[$0].column
            && grid[$0].column < grid[top].column + grid[top].columnSpan
        }
      }
      ids += parts
    }
    var columns = HeadColumns(row: head, cells: ids)
    columns.starts = Set(ids.map { grid[$0].column })
    columns.isWide =
      ids.count >= 6 && ids.count { cells[$0].isKnownField } * 2 >= ids.count
      || ids.count >= 4 && ids.allSatisfy { cells[$0].isColumn || cells[$0].isKnownField }
    return columns
  }

  private func isSubhead(_ row: Int, under head: Int) -> Bool {
    (subheadScore(row, under: head) ?? -1) > 0
  }

  // MARK: Single texts

  /// How well a row does as one text; nil where it holds several.
  func singleScore(_ row: Int) -> Double? {
    let ids = grid.cells(in: row)
    guard let id = ids.first(where: { cells[$0].kind != .blank }) else { return 0.2 }
    guard ids.last(where: { cells[$0].kind != .blank }) == id else { return nil }
    switch cells[id].kind {
    case .pairs, .tables: return 1
    case .qualifier, .blank: return 0
    case .text: break
    }
    if ids.count > 1, ids[0] == id, !isWide(id) { return cells[id].known == nil ? -1 : -3 }
    switch cells[id].known {
    case .heading, .notice: return 6
    case .field: return -1
    // A short label alone over the width is the title of a section.
    case nil: return weights[id] < -2 ? 1 : max(0.5, weights[id] - 1)
    }
  }

  private func isWide(_ id: TableGrid.CellID) -> Bool {
    grid[id].columnSpan * 2 > grid.table.columnCount
  }
}
