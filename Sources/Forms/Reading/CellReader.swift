import Findings
import Values
import Wording

/// Reads a cell of a repeating table as its column's kind.
struct CellReader {
  let column: FieldDefinition
  let kind: any ValueKind
  let path: FieldPath
  /// From 0.
  let row: Int
  /// Whether the column must be filled in at this stage.
  let isRequired: Bool
  /// Whether a rule says what is missing or doubled here.
  let isDemanded: Bool
  let context: AnswerContext

  mutating func read(
    _ cell: Binding.Cell?,
    place: Place,
    into row: inout TableRow,
    _ reading: inout SubmissionReading
  ) {
    guard let cell else {
      row.blanks[column.id] = place
      missing(.missingField, place: place, &reading)
      return
    }
    switch outcome(of: cell) {
    case .blank:
      row.blanks[column.id] = cell.place
      reading.keepRefusal(cell.label, AnswerText(cell.text), cell.place)
      missing(.missingValue, place: cell.place, &reading)
    case .value(let value, let besides):
      accept(value, besides, of: cell, into: &row, &reading)
    case .refused(.conflictingChoices, _) where isDemanded:
      row.blanks[column.id] = cell.place
      row.doubled[column.id] = shown(cell)
      reading.keep(cell.label, AnswerText(shown(cell)), cell.place)
    case .refused(let code, let because):
      row.blanks[column.id] = cell.place
      reading.add(
        code,
        column,
        path: path,
        row: self.row,
        place: cell.place,
        found: shown(cell),
        expected: kind.expected,
        because: because
      )
      reading.keep(cell.label, AnswerText(shown(cell)), cell.place)
    }
  }

  private func accept(
    _ value: Value,
    _ besides: Besides,
    of cell: Binding.Cell,
    into row: inout TableRow,
    _ reading: inout SubmissionReading
  ) {
    if let objection = column.objection(to: value) {
      reading.add(
        objection.code,
        column,
        path: path,
        row: self.row,
        place: cell.place,
        found: shown(cell),
        expected: objection.expected
      )
      reading.keep(cell.label, AnswerText(shown(cell)), cell.place)
      return
    }
    let answer = Answer(value: value, text: shown(cell), place: cell.place)
    row.answers[column.id] = answer
    reading.note(besides, of: answer, column, path: path, row: self.row, label: cell.label)
  }

  /// What the cell says: its ticks, or its text.
  private func outcome(of cell: Binding.Cell) -> Reading {
    if cell.hasSuspectedTick, cell.ticked.isEmpty { return .refused(.suspectedTick) }
    if !cell.unknownTicks.isEmpty { return .refused(.invalidChoice) }
    guard !cell.ticked.isEmpty else {
      var answer = cell.answer
      answer.context = context
      return kind.reading(of: answer)
    }
    if kind is ChoiceKind {
      return cell.ticked.count == 1
        ? .value(.choice(cell.ticked[0])) : .refused(.conflictingChoices)
    }
    let order = column.choices.map(\.code)
    return .value(.choices(order.filter { cell.ticked.contains($0) }))
  }

  /// The cell's text, or the words of the choices ticked in it.
  private func shown(_ cell: Binding.Cell) -> String {
    if cell.ticked.isEmpty, cell.unknownTicks.isEmpty { return cell.text }
    let known = column.choices.filter { cell.ticked.contains($0.code) }.map(\.label.zh)
    return (known + cell.unknownTicks).joined(separator: "、")
  }

  private func missing(
    _ code: FindingCode,
    place: Place,
    _ reading: inout SubmissionReading
  ) {
    guard isRequired, !isDemanded else { return }
    reading.add(
      code,
      column,
      path: path,
      row: row,
      place: place,
      expected: code == .missingValue ? kind.expected : nil
    )
  }
}
