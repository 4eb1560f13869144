import Documents

/// A table's cells as far as their shapes and words tell what they are, and how well each row does
/// in each role.
struct TableSketch {
  let grid: TableGrid
  let cells: CellMap<CellSketch>
  /// How surely each cell holds a label, its column's habit counted.
  private var weights: CellMap<Double>

  init(_ grid: TableGrid, _ texts: CellMap<CellText>, scanner: LineScanner) {
    self.grid = grid
    let cells = CellMap(
      of: grid,
      making: { CellSketch(texts[$0], hasTables: grid[$0].hasTables, scanner: scanner) }
    )
    self.cells = cells
    weights = CellMap(of: grid, making: { max(-6, min(6, cells[$0].weight)) })
    addHabits()
  }

  /// Cells of one grid column and width tend to be the same: labels or answers down the page.
  private mutating func addHabits() {
    struct Slot: Hashable {
      var column: Int
      var span: Int
    }
    guard grid.table.rows.count > 2 else { return }
    var sums: [Slot: (total: Double, count: Int)] = [:]
    for row in grid.table.rows.indices {
      for id in grid.cells(in: row) where cells[id].kind.isText {
        let slot = Slot(column: grid[id].column, span: grid[id].columnSpan)
        sums[slot, default: (0, 0)].total += max(-3, min(3, weights[id]))
        sums[slot, default: (0, 0)].count += 1
      }
    }
    for row in grid.table.rows.indices {
      for id in grid.cells(in: row) where cells[id].kind.isText && abs(weights[id]) < 3 {
        let slot = Slot(column: grid[id].column, span: grid[id].columnSpan)
        guard let sum = sums[slot], sum.count > 2 else { continue }
        let others = (sum.total - max(-3, min(3, weights[id]))) / Double(sum.count - 1)
        weights[id] += others * 0.4
      }
    }
  }

  // MARK: Labels beside their answers

  /// How well a row does as labels with answers beside them.
  func besideScore(_ row: Int) -> Double {
    var score = 0.0
    for (id, part) in parts(row) {
      score += value(id, as: part)
    }
    let labels = parts(row)
    for (index, (id, part)) in labels.enumerated() where part == .label {
      let next = labels[(index + 1)...].first { $0.part != .qualifier }?.part
      if next == .answer || next == .pairs { continue }
      score -= isGroup(id, row: row, at: index, of: labels.count) ? 0 : lack(id)
    }
    return score
  }

  /// What a cell is in a row of labels and answers.
  enum Part: Sendable, Hashable {
    case label, answer, pairs, qualifier, blank
  }

  /// The cells that begin in a row, each as label or answer, in the best reading.
  func parts(_ row: Int) -> [(id: TableGrid.CellID, part: Part)] {
    let ids = grid.cells(in: row)
    guard !ids.isEmpty else { return [] }
    let follows = hangsOnLabel(row)
    // For each cell, the best score with it as a label (0) or as an answer (1).
    var scores: [(Double, Double)] = []
    var came: [(Int, Int)] = []
    for (index, id) in ids.enumerated() {
      let label = value(id, as: .label)
      let answer = value(id, as: .answer)
      let gap = index > 0 && isApart(ids[index - 1], id)
      if index == 0 || gap {
        let before = index == 0 ? (0.0, 0.0) : scores[index - 1]
        let best = max(before.0, before.1)
        let at = before.0 >= before.1 ? 0 : 1
        scores.append((best + label, best + answer - (index == 0 && follows ? 0 : 2)))
        came.append((at, at))
        continue
      }
      let before = scores[index - 1]
      if cells[id].kind == .qualifier {
        // What qualifies its neighbours changes nothing of what they are.
        scores.append(before)
        came.append((0, 1))
        continue
      }
      let previous = ids[index - 1]
      let doubled =
        isGroup(previous, row: row, at: index - 1, of: ids.count)
        ? 0 : cells[id].isKnownField ? -2 : -lack(previous)
      let toLabel = (before.0 + doubled, before.1)
      let extra = cells[previous].kind.isAnswerAlone || cells[id].kind.isAnswerAlone ? 0 : -1.5
      let toAnswer = (before.0, before.1 + extra)
      scores.append((max(toLabel.0, toLabel.1) + label, max(toAnswer.0, toAnswer.1) + answer))
      came.append((toLabel.0 > toLabel.1 ? 0 : 1, toAnswer.0 >= toAnswer.1 ? 0 : 1))
    }
    var parts: [(TableGrid.CellID, Part)] = []
    let last = scores[ids.count - 1]
    let endsInLabel = isGroup(ids[ids.count - 1], row: row, at: ids.count - 1, of: ids.count)
    var state = last.0 - (endsInLabel ? 0 : lack(ids[ids.count - 1])) > last.1 ? 0 : 1
    for index in ids.indices.reversed() {
      let kind = cells[ids[index]].kind
      let part: Part =
        switch kind {
        case .pairs, .tables: .pairs
        case .qualifier: .qualifier
        case .blank: .answer
        case .text: state == 0 ? .label : .answer
        }
      parts.append((ids[index], part))
      state = state == 0 ? came[index].0 : came[index].1
    }
    return parts.reversed()
  }

  /// Whether the row's first cell goes on under a label that begins in a row above and reaches
  /// down beside it.
  func hangsOnLabel(_ row: Int) -> Bool {
    guard let first = grid.cells(in: row).first else { return false }
    return grid.cells(covering: row).contains {
      $0.row < row && grid[$0].column + grid[$0].columnSpan == grid[first].column
        && weights[$0] > 0
    }
  }

  private func value(_ id: TableGrid.CellID, as part: Part) -> Double {
    let weight = weights[id]
    switch cells[id].kind {
    case .blank: return part == .label ? -4 : 0.3
    case .pairs, .tables: return part == .label ? -4 : 1
    case .qualifier: return part == .label ? -1 : 0
    case .text: return part == .label ? weight : -weight
    }
  }

  /// What it tells against a label that no answer stands beside it: the next cell, though it may
  /// read like a label, is likelier its answer.
  private func lack(_ id: TableGrid.CellID) -> Double {
    grid[id].columnSpan * 2 > grid.table.columnCount ? 2 : 4
  }

  private func isApart(_ one: TableGrid.CellID, _ next: TableGrid.CellID) -> Bool {
    grid[next].column > grid[one].column + grid[one].columnSpan
  }

  /// Whether a label without an answer is that of a group of rows: it reaches down beside them.
  private func isGroup(_ id: TableGrid.CellID, row: Int, at index: Int, of count: Int) -> Bool {
    grid[id].rowSpan > 1 && index == 0 && count > 1 || cells[id].kind == .pairs
      || cells[id].kind == .tables
  }

  // MARK: Heads and records

  /// The cells of a row that are no label beside a group of rows.
  func columns(_ row: Int) -> [TableGrid.CellID] {
    let ids = grid.cells(covering: row)
    let rows = grid.table.rows.count
    // A cell at the side that reaches over this row and more is a label of the group.
    return ids.filter { id in
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
    let ids = columns(row).filter { $0.row == row }
    let texts = ids.filter { cells[$0].kind.isText }
    guard !texts.isEmpty, !ids.contains(where: { cells[$0].kind.isAnswerAlone }) else { return nil }
    if ids.count == 1 {
      // One label over the one answer below it.
      let below = grid.cells(in: row + 1)
      guard below.count == 1, grid[below[0]].columnSpan == grid[ids[0]].columnSpan,
        grid[below[0]].column == grid[ids[0]].column, weights[ids[0]] >= 1.5
      else { return nil }
      return weights[ids[0]] - 0.5
    }
    guard texts.count * 3 >= ids.count * 2 || texts.count >= 2 && hasSpans(ids) else { return nil }
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
    // A row that is split like a table's records begins no other table but with sure labels.
    return texts.count >= 2 && score < Double(texts.count) * 2 ? score - 2 : score
  }

  /// Whether a row under records of the same columns is surely a head of its own.
  func interrupts(_ row: Int, under head: Int) -> Bool {
    let ids = columns(row).filter { $0.row == row && cells[$0].kind.isText }
    guard ids.count >= 2, recordScore(row, under: head, after: .record(head: head)) != nil else {
      return true
    }
    return ids.reduce(0) { $0 + weights[$1] } >= Double(ids.count) * 2
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
      if isPart { named += 1 }
      let weight = cells[id].isChoice ? weights[id] + 5.5 : weights[id]
      score += isPart ? max(weight, -1) : weight - 1
    }
    return named >= 2 ? score + 1 : nil
  }

  /// How well a row does as a record under a head; nil where it cannot be one.
  func recordScore(_ row: Int, under head: Int, after role: TableRoles.Role) -> Double? {
    let heads = headColumns(head, row: row)
    let ids = columns(row)
    guard !ids.isEmpty, !heads.isEmpty else { return nil }
    let starts = Set(heads.map { grid[$0].column })
    let own = ids.filter { $0.row >= head + 1 }
    guard !own.isEmpty else { return nil }
    let aligned = own.count { starts.contains(grid[$0].column) }
    let isSame = own.count == heads.count && aligned == own.count
    if heads.count == 1 {
      guard case .head = role, isSame else { return nil }
    } else {
      guard isSame || aligned * 3 >= heads.count * 2 else { return nil }
    }
    var score = isSame ? (heads.count >= 3 ? 1.5 : 0.75) * Double(heads.count) : 0
    for id in own where id.row == row {
      switch cells[id].kind {
      case .blank: score += 0.1
      case .pairs: score -= heads.count == 1 ? 1 : 2
      case .tables: score -= 3
      case .qualifier: break
      case .text: score -= weights[id]
      }
    }
    return score
  }

  /// The lowest cells of a head over a row's columns.
  private func headColumns(_ head: Int, row: Int) -> [TableGrid.CellID] {
    var ids: [TableGrid.CellID] = []
    let last = min(row - 1, head + 2)
    guard head <= last else { return [] }
    for id in columns(head) { ids.append(id) }
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
    return ids
  }

  private func isSubhead(_ row: Int, under head: Int) -> Bool {
    (subheadScore(row, under: head) ?? -1) > 0
  }

  // MARK: Single texts

  /// How well a row does as one text; nil where it holds several.
  func singleScore(_ row: Int) -> Double? {
    let ids = grid.cells(in: row)
    let filled = ids.filter { cells[$0].kind != .blank }
    guard filled.count <= 1 else { return nil }
    guard let id = filled.first else { return 0.2 }
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

extension CellSketch.Kind {
  /// A text that may be a label or an answer.
  var isText: Bool {
    switch self {
    case .text: true
    case .blank, .pairs, .tables, .qualifier: false
    }
  }

  /// Cells that hold their labels and answers themselves.
  var isAnswerAlone: Bool {
    switch self {
    case .pairs, .tables: true
    case .blank, .text, .qualifier: false
    }
  }
}

extension Table.Cell {
  /// Whether tables stand inside the cell.
  var hasTables: Bool {
    blocks.contains {
      if case .table = $0 { true } else { false }
    }
  }
}
