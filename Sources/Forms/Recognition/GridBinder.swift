import Documents
import Findings

/// Binds a table of labels and values: beside each other, above each other, or in one cell.
struct GridBinder {
  let form: FormDefinition
  let index: LabelIndex
  let document: Document
  private let scanner: LineScanner

  init(form: FormDefinition, index: LabelIndex, document: Document) {
    self.form = form
    self.index = index
    self.document = document
    scanner = LineScanner(index: index)
  }

  /// Binds a table; rows of a repeating table may go on those under the header `above`, and the
  /// header that may go on in the next table is the result.
  @discardableResult
  func bind(
    _ table: Table,
    continuing above: TableHeader? = nil,
    into binding: inout Binding
  ) -> TableHeader? {
    var state = GridState(grid: TableGrid(table))
    for id in table.controls where document.controls.indices.contains(id) {
      // A prompt around a whole table shows nothing that a person wrote.
      if document.controls[id].isPlaceholder { return nil }
    }
    let repeating = RepeatingTableBinder(index: index, document: document)
    let texts = CellTexts(state.grid, in: document)
    let repeated = repeating.bind(state.grid, texts, continuing: above, into: &binding)
    let taken = repeated.rows
    read(&state, texts, skipping: taken, into: &binding)
    let headers = HeaderRows(of: state, taken: taken, form: form, scanner: scanner).rows
    for row in table.rows.indices where !taken.contains(row) {
      if headers.contains(row) {
        bindBelow(row: row, &state, into: &binding)
      } else {
        bindBeside(row: row, &state, into: &binding)
      }
    }
    return repeated.open
  }

  private func read(
    _ state: inout GridState,
    _ texts: CellTexts,
    skipping taken: Set<Int>,
    into binding: inout Binding
  ) {
    let hasControls = !document.controls.isEmpty
    for row in state.grid.table.rows.indices where !taken.contains(row) {
      for id in state.grid.cells(in: row) {
        let text = hasControls ? claimed(state.grid[id], into: &binding) : texts[id]
        state.texts[id] = text
        state.roles[id] = CellRole(text, scanner: scanner)
      }
    }
    recogniseDamaged(&state, skipping: taken, in: binding)
  }

  /// What a cell says besides the controls that bind to a field.
  private func claimed(_ cell: Table.Cell, into binding: inout Binding) -> CellText {
    CellText(cell, in: document) { index, control, piece in
      binding.claim(control, at: index, piece, form: form)
    }
  }

  /// Cells whose label has lost characters: only of fields that have no label to the letter, and
  /// not where the value of the label before them stands.
  private func recogniseDamaged(
    _ state: inout GridState,
    skipping taken: Set<Int>,
    in binding: Binding
  ) {
    var known = Set(binding.candidates.map(\.field))
    for case .label(.field(let field), _) in state.roles.values { known.insert(field) }
    for row in state.grid.table.rows.indices where !taken.contains(row) {
      var awaitsValue = false
      for id in state.grid.cells(in: row) {
        switch state.role(id) {
        case .label: awaitsValue = true
        case .text:
          if !awaitsValue, let text = state.texts[id]?.text, let field = index.damaged(text),
            !known.contains(field)
          {
            state.roles[id] = .label(.field(field), printed: text)
            known.insert(field)
            awaitsValue = true
          } else {
            awaitsValue = false
          }
        case .blank, .pairs: awaitsValue = false
        }
      }
    }
  }

  // MARK: Labels above their values

  private func bindBelow(row: Int, _ state: inout GridState, into binding: inout Binding) {
    for id in state.grid.cells(in: row) {
      state.used[id] = true
      let label = state.grid[id]
      let values = state.grid.cells(in: row + 1).filter {
        let column = state.grid[$0].column
        return label.column <= column && column < label.column + label.columnSpan
      }
      for id in values { state.used[id] = true }
      let pieces = values.compactMap { state.texts[$0] }.filter { !$0.isBlank }.map(\.piece)
      let place = values.first.map { state.grid[$0].place } ?? label.place
      switch state.role(id) {
      case .label(.field(let field), let printed):
        binding.add(
          Binding.Candidate(field: field, label: printed, pieces: pieces, place: place)
        )
      case .label(.heading, _), .label(.notice, _):
        for piece in pieces { binding.keep(piece) }
      case .blank, .pairs, .text:
        let printed = state.texts[id]?.text ?? ""
        if pieces.isEmpty { binding.keep(Piece(text: printed, place: label.place)) }
        for piece in pieces { binding.keep(piece, label: printed) }
      }
    }
  }

  // MARK: Labels beside their values

  private func bindBeside(row: Int, _ state: inout GridState, into binding: inout Binding) {
    var loose: [TableGrid.CellID] = []
    for id in state.grid.cells(in: row) where !state.used[id] {
      switch state.role(id) {
      case .label(.field(let field), let printed):
        state.used[id] = true
        guard index.kinds[field] != nil else { continue }
        let values = takeValues(of: id, field: field, row: row, &state)
        let pieces = values.compactMap { state.texts[$0] }.filter { !$0.isBlank }.map(\.piece)
        let place = (values.first ?? id)
        binding.add(
          Binding.Candidate(
            field: field,
            label: printed,
            pieces: pieces,
            place: state.grid[place].place
          )
        )
      case .label(.heading, _):
        state.used[id] = true
      case .label(.notice, let printed):
        state.used[id] = true
        binding.keep(Piece(text: printed, place: state.grid[id].place))
      case .pairs:
        state.used[id] = true
        bindFlow(of: id, state, into: &binding)
      case .blank:
        // A blank cell between two texts keeps them apart.
        flush(&loose, state, into: &binding)
      case .text:
        state.used[id] = true
        loose.append(id)
      }
    }
    flush(&loose, state, into: &binding)
  }

  /// The cells beside a label that hold its value.
  private func takeValues(
    of label: TableGrid.CellID,
    field: FieldID,
    row: Int,
    _ state: inout GridState
  ) -> [TableGrid.CellID] {
    var values: [TableGrid.CellID] = []
    let rows = row..<min(state.grid.table.rows.count, row + max(1, state.grid[label].rowSpan))
    for row in rows {
      var current = label
      let several = takesSeveral(of: label, field: field, row: row, state)
      while let next = state.grid.next(to: current, in: row), !state.used[next],
        canHoldValue(next, of: label, field: field, row: row, state)
      {
        guard values.isEmpty || row > rows.lowerBound && current == label || several
        else { break }
        values.append(next)
        state.used[next] = true
        current = next
      }
    }
    return values
  }

  /// Whether a cell beside a label holds its value.
  ///
  /// After a label without a colon, words that read like other labels may be its answer: all of a
  /// row of two cells, and what begins a long text.
  private func canHoldValue(
    _ cell: TableGrid.CellID,
    of label: TableGrid.CellID,
    field: FieldID,
    row: Int,
    _ state: GridState
  ) -> Bool {
    let hasColon = state.texts[label]?.text.unicodeScalars.last.map(\.isColon) ?? false
    switch state.role(cell) {
    case .blank: return true
    case .text: return !hasColon || !state.isPair(cell, scanner: scanner)
    case .pairs: return !hasColon && index.kinds[field]?.isLongText == true
    case .label: return !hasColon && state.grid.cells(covering: row) == [label, cell]
    }
  }

  /// Whether a value may take up several cells: ticks with a cell each, and figures with a cell
  /// each that only together are an answer, such as those of 2024 年 3 月 5 日.
  private func takesSeveral(
    of label: TableGrid.CellID,
    field: FieldID,
    row: Int,
    _ state: GridState
  ) -> Bool {
    guard let kind = index.kinds[field] else { return false }
    switch kind.shape {
    case .choice, .choices: return true
    case .text, .longText, .person, .persons: return false
    case .day, .moment, .span, .duration, .integer, .decimal, .money: break
    }
    var texts: [String] = []
    var current = label
    while let next = state.grid.next(to: current, in: row), !state.used[next],
      state.role(next).canHoldValue
    {
      texts.append(state.texts[next]?.text ?? "")
      current = next
    }
    guard texts.count > 1, case .refused = kind.read(AnswerText(texts[0])),
      case .value = kind.read(AnswerText(texts.joined(separator: "\n")))
    else { return false }
    return true
  }

  /// Keeps texts without a known label; one that reads like a label goes with the text beside it.
  private func flush(
    _ loose: inout [TableGrid.CellID],
    _ state: GridState,
    into binding: inout Binding
  ) {
    var rest = loose[...]
    loose = []
    while let id = rest.popFirst() {
      guard let text = state.texts[id] else { continue }
      if scanner.isLabelLike(label(text.text)), let next = rest.first,
        state.grid[next].column == state.grid[id].column + state.grid[id].columnSpan,
        let value = state.texts[next]
      {
        rest.removeFirst()
        binding.keep(value.piece, label: label(text.text))
      } else {
        bindFlow(of: id, state, into: &binding)
      }
    }
  }

  private func label(_ text: String) -> String {
    text.hasSuffix("：") || text.hasSuffix(":") ? String(text.dropLast()) : text
  }

  /// Binds what stands in a cell as running text.
  private func bindFlow(
    of id: TableGrid.CellID,
    _ state: GridState,
    into binding: inout Binding
  ) {
    var flow = FlowBinder(form: form, index: index, document: document)
    for block in state.grid[id].blocks {
      switch block {
      case .paragraph(let paragraph): flow.bind(paragraph, into: &binding)
      case .table(let table):
        flow.finish(into: &binding)
        bind(table, into: &binding)
      }
    }
    flow.finish(into: &binding)
  }
}
