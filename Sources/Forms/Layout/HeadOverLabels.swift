import Documents
import Values

/// A head over rows that each begin with a label of their own: 评价指标｜实际情况｜说明.
///
/// Its rows are no records: in each a label stands beside its answer, and what stands in the other
/// columns only comments on it.
struct HeadOverLabels {
  /// Where the labels of the rows stand.
  let labels: Int
  /// Where their answers stand.
  let answers: Int
  /// The other columns, each with its label.
  let others: [(column: Int, label: String)]
  /// The rows below the head.
  let rows: Range<Int>

  /// Nil where a row is no such head.
  init?(_ head: Int, in sketch: TableSketch, _ texts: CellMap<CellText>, lexicon: Lexicon) {
    let grid = sketch.grid
    let ids = grid.cells(in: head)
    let starts = ids.map { grid[$0].column }
    guard (3...6).contains(ids.count),
      ids.allSatisfy({ sketch.cells[$0].kind.isText && grid[$0].rowSpan <= 1 }),
      !sketch.cells[ids[0]].isKnownField
    else { return nil }
    var end = head + 1
    while end < grid.table.rows.count,
      grid.cells(in: end).map({ grid[$0].column }) == starts
    { end += 1 }
    let rows = head + 1..<end
    // The column of labels is the first, or the one beside the serial numbers.
    let place = ids.indices.prefix(2).first { place in
      let known = rows.count { sketch.cells[grid.cells(in: $0)[place]].isKnownField }
      return known >= 2 && known * 2 >= rows.count
    }
    guard let place, place + 1 < ids.count else { return nil }
    let after = ids.indices.dropFirst(place + 1)
    guard
      !rows.contains(where: { row in
        after.contains { sketch.cells[grid.cells(in: row)[$0]].isKnownField }
      }),
      let answers = HeadOverLabels.answers(ids, Array(after), sketch, lexicon)
    else { return nil }
    labels = place
    self.answers = answers
    others = ids.indices.filter { $0 != place && $0 != answers }
      .map { ($0, LabelText.printed(texts[ids[$0]].text)) }
    self.rows = rows
  }

  /// The one column that holds answers: no remarks, units or weights.
  private static func answers(
    _ ids: [TableGrid.CellID],
    _ columns: [Int],
    _ sketch: TableSketch,
    _ lexicon: Lexicon
  ) -> Int? {
    func ideas(_ column: Int) -> [String] {
      guard let folded = sketch.cells[ids[column]].folded else { return [] }
      return lexicon.worded(LabelText.withoutHint(folded) ?? folded).ideas.map(\.rawValue)
    }
    let comments: Set<String> = ["note", "explain", "source", "other", "unit", "company", "share"]
    let left = columns.filter { column in ideas(column).last.map { !comments.contains($0) } ?? true
    }
    if left.count == 1 { return left[0] }
    let answers: Set<String> = ["content", "result", "info", "record", "status"]
    let told = left.filter { column in ideas(column).last.map { answers.contains($0) } ?? false }
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
    for row in rows.rows {
      let ids = grid.cells(in: row)
      let answer = texts[ids[rows.answers]]
      if !texts[ids[rows.labels]].isBlank {
        var text = labeled(ids[rows.labels], row: row)
        text.place = answer.place
        if !answer.isBlank { text.pieces.append(answer.piece) }
        for (column, _) in rows.others where MeasureUnit.isUnit(texts[ids[column]].text) {
          text.unit = texts[ids[column]].piece
        }
        layout.entries.append(.labeled(text))
      } else if !answer.isBlank {
        layout.entries.append(.loose(answer.piece))
      }
      for (column, label) in rows.others where !texts[ids[column]].isBlank {
        let text = texts[ids[column]]
        // Units count with the answers, and the numbers of the rows are none of their texts.
        let isNumber = column < rows.labels && text.text.allSatisfy { $0.isNumber }
        if MeasureUnit.isUnit(text.text) || isNumber { continue }
        layout.entries.append(
          .labeled(
            LabeledText(
              label: label,
              folded: nil,
              labelPlace: grid[ids[column]].place,
              pieces: [text.piece],
              place: text.place,
              relation: .record
            )
          )
        )
      }
    }
  }
}
