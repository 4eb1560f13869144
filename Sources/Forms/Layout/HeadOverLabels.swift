import Documents
import Values

/// A head over rows that each begin with a label of their own: 评价指标｜实际情况｜说明.
///
/// Its rows are no records: in each a label stands beside its answer, and what stands in the other
/// columns only comments on it, such as its weight and score, or tells what was aimed at.
struct HeadOverLabels {
  /// A column of the head, by the grid column in which it begins.
  struct Column {
    let start: Int
    let label: String
    let folded: FoldedLabel?
    fileprivate let figure: FigureColumn?
    fileprivate let ideas: [String]

    /// Whether it tells what was aimed at.
    var isTarget: Bool { figure == .target }

    /// Whether it says that answers stand below it: 结果, 情况.
    var tellsAnswers: Bool {
      ideas.last.map { ["content", "result", "info", "record", "status"].contains($0) } ?? false
    }
  }

  /// Where the labels of the rows stand.
  let labels: Column
  /// Where their answers stand; nil where nobody can tell.
  let answers: Column?
  /// Where the scores of a hundred points stand beside the answers, for rows without one.
  let scores: Column?
  /// The other columns.
  let others: [Column]
  /// The rows below the head.
  let rows: Range<Int>

  /// Nil where a row is no such head; of a row that does better as something else, its columns must
  /// say that they hold figures.
  init?(
    _ head: Int,
    in sketch: TableSketch,
    _ texts: CellMap<CellText>,
    lexicon: Lexicon,
    isHead: Bool
  ) {
    let grid = sketch.grid
    let ids = grid.cells(in: head)
    guard (3...7).contains(ids.count),
      ids.allSatisfy({ sketch.cells[$0].kind.isText && grid[$0].rowSpan <= 1 }),
      !sketch.cells[ids[0]].isKnownField
    else { return nil }
    let columns = ids.map { id in
      let folded = sketch.cells[id].folded
      return Column(
        start: grid[id].column,
        label: LabelText.printed(texts[id].text),
        folded: folded,
        figure: folded.flatMap { lexicon.figureColumn($0) },
        ideas: folded.map {
          lexicon.worded(LabelText.withoutHint($0) ?? $0).ideas.map(\.rawValue)
        } ?? []
      )
    }
    let figures = columns.count { $0.figure != nil && $0.figure != .labels }
    let isListed = ids.count { sketch.cells[$0].isColumn } * 2 > ids.count
    // 序号｜考核内容｜结果 over rows that are numbered: a list of labels with their answers, or with
    // what else the third column tells of them.
    let isNumberedList =
      columns.count == 3 && columns[1].figure == .labels
      && HeadOverLabels.isNumbered(grid, texts, below: head)
    guard isHead || isNumberedList || figures >= 2 && !isListed else { return nil }
    let starts = columns.map(\.start)
    var end = head + 1
    while end < grid.table.rows.count {
      let own = grid.cells(in: end).map { grid[$0].column }
      guard own == starts || figures >= 2 && own.count >= 3 && own.allSatisfy(starts.contains)
      else { break }
      end += 1
    }
    let rows = head + 1..<end
    func isKnown(_ row: Int, _ column: Column) -> Bool {
      grid.cell(row: row, column: column.start).map {
        $0.row == row && sketch.cells[$0].isKnownField
      } ?? false
    }
    func readsLikeLabel(_ row: Int, _ column: Column) -> Bool {
      guard let id = grid.cell(row: row, column: column.start), id.row == row,
        let folded = sketch.cells[id].folded
      else { return false }
      return lexicon.worded(LabelText.withoutHint(folded) ?? folded).isWhole
    }
    // The column of labels says so, or is the first, or the one beside the serial numbers.
    let named = columns.firstIndex { $0.figure == .labels }
    let place = columns.indices.prefix(3).first { place in
      let known = rows.count { isKnown($0, columns[place]) }
      if figures >= 2 || isNumberedList, place == named {
        return known >= 1 || rows.count { readsLikeLabel($0, columns[place]) } >= 2
      }
      return place < 2 && known >= 2 && known * 2 >= rows.count
    }
    guard let place, place + 1 < columns.count else { return nil }
    let after = columns[(place + 1)...]
    guard !rows.contains(where: { row in after.contains { isKnown(row, $0) } }) else { return nil }
    let answers =
      isNumberedList && columns[2].figure != .reached && !columns[2].tellsAnswers
      ? nil : HeadOverLabels.answers(Array(after))
    guard answers != nil || figures >= 2 || isNumberedList else { return nil }
    labels = columns[place]
    self.answers = answers
    let scores = after.filter { $0.figure == .scored && $0.start != answers?.start }
    self.scores = scores.count == 1 ? scores[0] : nil
    others = columns.filter { $0.start != columns[place].start && $0.start != answers?.start }
    self.rows = rows
  }

  /// Whether the first cells of the rows below a head count from one.
  private static func isNumbered(
    _ grid: TableGrid,
    _ texts: CellMap<CellText>,
    below head: Int
  ) -> Bool {
    let numbers = grid.table.rows.indices.dropFirst(head + 1)
      .map { grid.cells(in: $0).first.map { texts[$0].text } }
    return numbers.count >= 2 && numbers.prefix(2).elementsEqual(["1", "2"])
  }

  /// The ideas of columns that only comment on the answer.
  private static let comments: Set<String> = [
    "note", "explain", "source", "other", "unit", "company", "share",
  ]

  /// The one column that holds answers: no remarks, units or weights.
  private static func answers(_ columns: [Column]) -> Column? {
    let reached = columns.filter { $0.figure == .reached }
    if reached.count == 1 { return reached[0] }
    let scored = columns.filter { $0.figure == .scored }
    if reached.isEmpty, scored.count == 1 { return scored[0] }
    let left = columns.filter {
      $0.figure == nil && ($0.ideas.last.map { !comments.contains($0) } ?? true)
    }
    if left.count == 1 { return left[0] }
    let told = left.filter(\.tellsAnswers)
    return told.count == 1 ? told[0] : nil
  }
}

extension TableWriter {
  /// Writes rows that each begin with a label of their own, below a head that names the columns.
  mutating func labels(under head: Int, _ rows: HeadOverLabels, into layout: inout PageLayout) {
    close()
    for id in grid.cells(in: head) {
      layout.entries.append(.instruction(texts[id].piece, label: nil))
    }
    for row in rows.rows { labels(in: row, rows, into: &layout) }
  }

  private func labels(in row: Int, _ rows: HeadOverLabels, into layout: inout PageLayout) {
    func cell(_ column: HeadOverLabels.Column) -> TableGrid.CellID? {
      grid.cell(row: row, column: column.start).flatMap { $0.row == row ? $0 : nil }
    }
    let label = cell(rows.labels)
    let unitBeside = rows.others.compactMap(cell).last { MeasureUnit.isUnit(texts[$0].text) }
      .map { texts[$0].piece }
    var answer = rows.answers.flatMap(cell)
    if let scored = rows.scores.flatMap(cell), answer.map({ texts[$0].isUnanswered }) ?? false {
      answer = scored
    }
    if let label, answer == label {
      // 总得分 over the columns up to that of the scores: what stands beside it.
      answer = grid.cells(in: row).first { grid[$0].column > grid[label].column }
    }
    if let label, !texts[label].isBlank, let answer {
      var text = labeled(label, row: row)
      text.place = texts[answer].place
      if !texts[answer].isBlank { text.pieces.append(texts[answer].piece) }
      text.unit = unitBeside ?? text.unit
      layout.entries.append(.labeled(text))
    } else {
      for id in [label, answer].compactMap(\.self) where !texts[id].isBlank {
        layout.entries.append(.loose(texts[id].piece))
      }
    }
    let pair = pair(in: row, behind: answer)
    if let pair {
      var text = labeled(pair.label, row: row)
      text.place = texts[pair.answer].place
      text.pieces = [texts[pair.answer].piece]
      layout.entries.append(.labeled(text))
    }
    for column in rows.others {
      guard let id = cell(column), id != label, id != answer, !texts[id].isBlank,
        pair.map({ id != $0.label && id != $0.answer }) ?? true
      else { continue }
      let text = texts[id]
      // Units count with the answers, and the numbers of the rows are none of their texts.
      let isNumber = column.start < rows.labels.start && text.text.allSatisfy { $0.isNumber }
      if MeasureUnit.isUnit(text.text) || isNumber { continue }
      var other = LabeledText(
        label: column.label,
        folded: nil,
        labelPlace: grid[id].place,
        pieces: [text.piece],
        place: text.place,
        relation: .record
      )
      if column.isTarget, let label, let target = target(of: label, column) {
        other.label = "\(LabelText.printed(texts[label].text)) \(column.label)"
        other.folded = target
        other.relation = .beside
        other.unit = unitBeside
        other.tableUnit = LabelText.hint(of: texts[label].text) ?? unit
      }
      layout.entries.append(.labeled(other))
    }
  }

  /// A label with its answer in the last two cells of a row, whatever their columns hold elsewhere:
  /// 综合得分｜93.8｜客户等级｜☑A □B.
  private func pair(
    in row: Int,
    behind answer: TableGrid.CellID?
  ) -> (label: TableGrid.CellID, answer: TableGrid.CellID)? {
    let own = grid.cells(in: row)
    guard let answer, own.count == 4, own[1] == answer, !texts[own[3]].isBlank,
      let folded = sketch.cells[own[2]].folded, !texts[own[2]].text.contains(where: \.isNumber),
      page.scanner.vocabulary.lexicon.worded(LabelText.withoutHint(folded) ?? folded).isWhole,
      page.scanner.readsLikeLabel(folded), !texts[own[3]].text.allSatisfy({ !$0.isLetter })
    else { return nil }
    return (own[2], own[3])
  }

  /// What a row's label and the column of what was aimed at say together: 业务收入目标值.
  private func target(
    of label: TableGrid.CellID,
    _ column: HeadOverLabels.Column
  ) -> FoldedLabel? {
    guard let folded = sketch.cells[label].folded, let aim = column.folded else { return nil }
    let bare = LabelText.withoutHint(folded) ?? folded
    return LabelText.fold(bare.scalars + (LabelText.withoutHint(aim) ?? aim).scalars)
  }
}

extension CellText {
  /// Whether nothing is said in a cell: a blank, 无, a dash.
  fileprivate var isUnanswered: Bool { isBlank || AnswerScanner(text).isUnfilled }
}
