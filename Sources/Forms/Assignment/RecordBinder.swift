import Documents
import Findings
import Values
import Wording

/// Binds the records of a table to the rows of a repeating field.
struct RecordBinder {
  let use: FormAssignment.TableUse
  let document: Document

  func bind(_ table: RecordTable, into binding: inout Binding) {
    let field = use.field
    // The head of the first table tells the place better than a label above it.
    if binding.columns[field] == nil { binding.headers[field] = table.place }
    binding.columns[field, default: []].formUnion(
      use.matches.compactMap(\.meaning).flatMap(\.fields)
    )
    for (position, match) in use.matches.enumerated() where match.score < 1 {
      guard let column = match.meaning?.fields.first else { continue }
      binding.inferred.append(
        InferredLabel(
          field: FieldPath(field, column: column),
          label: table.columns[position].label,
          score: match.score,
          place: table.place
        )
      )
    }
    let unanswered = unanswered(of: table)
    for row in table.rows where !isRepeatedHead(row, of: table) {
      if row.isFooting || unanswered.contains(row.number) {
        for id in table.cells(row, under: 0..<table.columns.count)
        where id.row == row.number && !table.texts[id].isBlank {
          binding.keep(table.texts[id].piece)
        }
        continue
      }
      bind(row, of: table, into: &binding)
    }
  }

  /// The numbers of the rows that the form has begun and nobody went on with: five posts are printed,
  /// and people named for three.
  private func unanswered(of table: RecordTable) -> Set<Int> {
    let places = use.matches.indices.filter { use.matches[$0].meaning != .serial }
    guard let first = places.first, case .column(let field) = use.matches[first].meaning,
      !use.columns.required.contains(field),
      places.contains(where: {
        use.matches[$0].meaning?.field.map(use.columns.required.contains) ?? false
      })
    else { return [] }
    func text(_ row: RecordTable.Row, _ place: Int) -> String? {
      guard row.cells.indices.contains(place), let id = row.cells[place], id.row == row.number,
        !table.texts[id].isBlank
      else { return nil }
      return table.texts[id].text
    }
    let rows = table.rows.filter { !$0.isFooting && !isRepeatedHead($0, of: table) }
    let printed = rows.compactMap { text($0, first) }
    guard rows.count >= 3, printed.count == rows.count, Set(printed).count == rows.count else {
      return []
    }
    return Set(
      rows.filter { row in places.allSatisfy { $0 == first || text(row, $0) == nil } }.map(\.number)
    )
  }

  private func isRepeatedHead(_ row: RecordTable.Row, of table: RecordTable) -> Bool {
    let texts = row.cells.map { $0.map { table.texts[$0].text } }
    return zip(texts, table.columns).allSatisfy { text, column in
      text.map { LabelText.printed($0) } == column.labels.first
    }
  }

  private func bind(
    _ row: RecordTable.Row,
    of table: RecordTable,
    into binding: inout Binding
  ) {
    var raw = Binding.Row(place: table.place)
    var extras: [(label: String, piece: Piece)] = []
    var seen: Set<TableGrid.CellID> = []
    var isFilled = false
    for (position, match) in use.matches.enumerated() {
      guard row.cells.indices.contains(position), let id = row.cells[position],
        seen.insert(id).inserted
      else { continue }
      let cell = table.texts[id]
      let label = table.columns[position].label
      if raw.cells.isEmpty, extras.isEmpty { raw.place = cell.place }
      let begins = id.row == row.number
      switch match.meaning {
      case .column(let field):
        let piece = cell.piece
        if let other = raw.cells[field], !other.text.isEmpty {
          // Several cells under one column are one answer.
          if !piece.text.isEmpty {
            raw.cells[field]?.text += "\n" + piece.text
            raw.cells[field]?.otherPlaces.append(cell.place)
          }
        } else {
          raw.cells[field] = Binding.Cell(
            label: label,
            text: piece.text,
            controlValue: piece.controlValue,
            unit: unit(of: label) ?? (use.columns.kinds[field] is MoneyKind ? table.unit : nil),
            marks: piece.marks,
            place: cell.place
          )
        }
        if begins, !isBlank(piece, column: field) { isFilled = true }
      case .tick(let field, let choice):
        var answer =
          raw.cells[field] ?? Binding.Cell(label: label, text: "", place: cell.place)
        switch TickMark.read(cell.text) {
        case .ticked:
          if !answer.ticked.isEmpty { answer.otherPlaces.append(answer.place) }
          answer.ticked.append(choice)
          answer.place = cell.place
          if begins { isFilled = true }
        case .suspected:
          answer.hasSuspectedTick = true
          answer.text += cell.text
          answer.place = cell.place
          if begins { isFilled = true }
        case .empty: break
        case nil:
          extras.append((label, cell.piece))
          if begins { isFilled = true }
        }
        raw.cells[field] = answer
      case .compound(let fields):
        let piece = cell.piece
        if begins, !piece.text.isEmpty { isFilled = true }
        if fields.contains(where: { !(raw.cells[$0]?.text.isEmpty ?? true) }) {
          // A second cell under one label has nowhere to go.
          if begins, !piece.text.isEmpty { extras.append((label, piece)) }
        } else {
          split(piece, fields: fields, label: label, into: &raw)
        }
      case .serial:
        if begins, cell.text.contains(where: \.isLetter) {
          extras.append((label, cell.piece))
        }
      case nil:
        if begins, !cell.isBlank {
          extras.append((label, cell.piece))
          if TickMark.read(cell.text) == .ticked, let field = choice(besides: position, of: table) {
            raw.cells[field, default: Binding.Cell(label: label, text: "", place: cell.place)]
              .unknownTicks.append(table.columns[position].labels.last ?? label)
            isFilled = true
          }
        }
      }
    }
    raw.others = extras.map(\.piece.place)
    for (label, piece) in extras {
      binding.keep(TickedOptions.ticked(piece), label: label.isEmpty ? nil : label)
    }
    if isFilled { binding.rows[use.field, default: []].append(raw) }
  }

  /// The field whose choices stand under the same head as a column that is none of them.
  private func choice(besides position: Int, of table: RecordTable) -> FieldID? {
    guard let head = table.columns[position].upper else { return nil }
    for (other, match) in use.matches.enumerated() where table.columns[other].upper == head {
      if case .tick(let field, _) = match.meaning { return field }
    }
    return nil
  }

  private func unit(of label: String) -> String? {
    LabelText.hint(of: label).flatMap { MeasureUnit.isUnit($0) ? $0 : nil }
  }

  private func isBlank(_ piece: Piece, column: FieldID) -> Bool {
    if piece.text.isEmpty || Instructions.isHint(piece.text) { return true }
    guard let kind = use.columns.kinds[column] else { return false }
    return kind.read(AnswerText(piece.text, controlValue: piece.controlValue)) == .blank
  }

  /// Gives the parts of a compound cell to its fields; what cannot be cut goes to the first.
  private func split(
    _ piece: Piece,
    fields: [FieldID],
    label: String,
    into raw: inout Binding.Row
  ) {
    let kinds = fields.compactMap { use.columns.kinds[$0] }
    let parts = piece.text.isEmpty ? nil : splitCompound(piece.text, kinds: kinds)
    for (position, field) in fields.enumerated() {
      let part = parts.flatMap { position < $0.count ? $0[position] : nil }
      raw.cells[field] = Binding.Cell(
        label: label,
        text: part ?? (position == 0 ? piece.text : ""),
        place: piece.place
      )
    }
  }
}
