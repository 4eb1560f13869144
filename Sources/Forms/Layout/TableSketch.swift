import Documents
import Values

/// A table's cells as far as their shapes and words tell what they are, and how well each row does
/// in each role.
struct TableSketch {
  let grid: TableGrid
  private(set) var cells: CellMap<CellSketch>
  /// How surely each cell holds a label, its column's habit counted.
  private(set) var weights: CellMap<Double>

  /// The options over a row of ticks, by the row in which they stand.
  private(set) var options: [Int: OptionsOverTicks] = [:]

  /// The cells with a character each of a code.
  private(set) var boxed: Set<TableGrid.CellID> = []

  /// For each row, the cells that begin in it, each as label or answer, in the best reading.
  private(set) var parts: [[(id: TableGrid.CellID, part: Part)]] = []

  init(_ grid: TableGrid, _ texts: CellMap<CellText>, scanner: LineScanner) {
    self.grid = grid
    let cells = CellMap(
      of: grid,
      making: { CellSketch.sketch(of: texts[$0], hasTables: grid[$0].hasTables, scanner: scanner) }
    )
    self.cells = cells
    weights = CellMap(of: grid, making: { max(-6, min(6, cells[$0].weight)) })
    findOptions()
    findEchoes()
    findAnswersWithColons(scanner)
    findBoxes(texts)
    addLooks(texts)
    addHabits()
    raiseHeadsOfTicks()
    for row in grid.table.rows.indices { options[row] = OptionsOverTicks(row, in: self) }
    parts = grid.table.rows.indices.map(partsInBestReading)
  }

  /// Whether a row is one of options, or of the ticks below them.
  func isOfOptions(_ row: Int) -> Bool { options[row] != nil || options[row - 1] != nil }

  /// The word of a choice over ticks and blanks heads a column: 热情｜一般｜冷淡.
  private mutating func raiseHeadsOfTicks() {
    // The grid columns in which, from the row below on, nothing but ticks and blanks stands.
    var ticked: Set<Int> = []
    for row in grid.table.rows.indices.reversed() {
      for id in grid.cells(in: row) where cells[id].kind != .blank {
        let column = grid[id].column
        if cells[id].isTick {
          ticked.insert(column)
        } else if ticked.remove(column) != nil, cells[id].holdsChoice {
          weights[id] = max(weights[id], 2.5)
        }
      }
    }
  }

  /// Boxes in cells of their own beside each other are options, whatever their words name else.
  private mutating func findOptions() {
    for row in grid.table.rows.indices {
      let boxed = grid.cells(in: row).filter {
        cells[$0].kind.isText && cells[$0].hasBox
      }
      // A square before every label of a row is a bullet.
      guard boxed.count >= 2, boxed.contains(where: { weights[$0] > 0 }),
        grid.cells(in: row).first.map({ !boxed.contains($0) }) ?? false,
        zip(boxed, boxed.dropFirst()).allSatisfy({ $1.index == $0.index + 1 })
      else { continue }
      for id in boxed {
        cells[id].known = nil
        weights[id] = min(weights[id], -4)
      }
    }
  }

  /// 要点 beside 主要要点, and nothing else in the row: of two labels of one field the second answers
  /// the first.
  private mutating func findEchoes() {
    for row in grid.table.rows.indices {
      let ids = grid.cells(in: row)
      guard ids.count == 2, case .field(let field) = cells[ids[0]].known,
        case .field(let other) = cells[ids[1]].known, field.field == other.field,
        !cells[ids[1]].endsInColon, cells[ids[0]].folded != cells[ids[1]].folded
      else { continue }
      cells[ids[1]].known = nil
      weights[ids[1]] = min(weights[ids[1]], -2)
    }
  }

  /// 客户提出三点要求： at the end of a row, beside a listed label: what says more than a label does
  /// answers it, and what it announces nobody wrote.
  private mutating func findAnswersWithColons(_ scanner: LineScanner) {
    for row in grid.table.rows.indices {
      let ids = grid.cells(in: row)
      guard ids.count >= 2, let last = ids.last, cells[last].endsInColon, cells[last].known == nil,
        cells[ids[ids.count - 2]].isKnownField, let folded = cells[last].folded,
        !scanner.readsLikeLabel(folded), folded.scalars.count >= 6
      else { continue }
      weights[last] = min(weights[last], -2)
    }
  }

  /// Characters in boxes are no labels.
  private mutating func findBoxes(_ texts: CellMap<CellText>) {
    for row in grid.table.rows.indices {
      let ids = grid.cells(in: row)
      // A label stands before them.
      guard ids.count > CharacterBoxes.fewest,
        let range = CharacterBoxes.boxes(in: ids.map { texts[$0].text }),
        range.lowerBound > 0
      else { continue }
      for id in ids[range] {
        boxed.insert(id)
        weights[id] = min(weights[id], -4)
      }
    }
  }

  /// Cells that are set like the surely known labels, or like the answers, tend to be the same.
  private mutating func addLooks(_ texts: CellMap<CellText>) {
    let looks = TableLooks(grid, texts, cells, weights: weights)
    if looks.isEmpty { return }
    for row in grid.table.rows.indices {
      for id in grid.cells(in: row)
      where cells[id].kind.isText && cells[id].known == nil && abs(weights[id]) <= 3.5 {
        weights[id] += looks.weight(id)
      }
    }
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
      for id in grid.cells(in: row) where cells[id].kind.isText && mayBeEither(id) {
        let slot = Slot(column: grid[id].column, span: grid[id].columnSpan)
        guard let sum = sums[slot], sum.count > 2 else { continue }
        let others = (sum.total - max(-3, min(3, weights[id]))) / Double(sum.count - 1)
        weights[id] += others * 0.4
      }
    }
  }

  /// Whether a cell's own text leaves open what it is: a word such as 报价 may be either.
  private func mayBeEither(_ id: TableGrid.CellID) -> Bool {
    abs(weights[id]) < 3
      || cells[id].known == nil && !cells[id].endsInColon && weights[id] > 0 && weights[id] <= 3.5
  }

  // MARK: Labels beside their answers

  /// How well a row does as labels with answers beside them.
  func besideScore(_ row: Int) -> Double {
    var score = 0.0
    let labels = parts[row]
    var before = hangsOnLabel(row) ? Part.label : Part.blank
    for (id, part) in labels {
      score += value(id, as: part)
      // An answer that no label stands beside.
      if part == .answer, cells[id].kind.isText, before != .label { score -= 1.5 }
      if part != .qualifier { before = part }
    }
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

  private func partsInBestReading(of row: Int) -> [(id: TableGrid.CellID, part: Part)] {
    let ids = grid.cells(in: row)
    guard !ids.isEmpty else { return [] }
    let follows = hangsOnLabel(row)
    // For each cell, the best score with it as a label (0) or as an answer (1).
    var scores: [(Double, Double)] = []
    var came: [(Int, Int)] = []
    scores.reserveCapacity(ids.count)
    came.reserveCapacity(ids.count)
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
        ? 0
        : cells[id].isKnownField || cells[id].endsInColon && cells[previous].endsInColon
          ? -2
          // Beside a listed label, what is none is its answer.
          : cells[previous].isKnownField ? min(-5.5, -lack(previous)) : -lack(previous)
      let toLabel = (before.0 + doubled, before.1)
      let extra =
        cells[id].kind == .blank
        ? 0 : cells[previous].kind.isAnswerAlone || cells[id].kind.isAnswerAlone ? 0 : -1.5
      let toAnswer = (before.0, before.1 + extra)
      scores.append((max(toLabel.0, toLabel.1) + label, max(toAnswer.0, toAnswer.1) + answer))
      came.append((toLabel.0 > toLabel.1 ? 0 : 1, toAnswer.0 >= toAnswer.1 ? 0 : 1))
    }
    var parts: [(TableGrid.CellID, Part)] = []
    parts.reserveCapacity(ids.count)
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
