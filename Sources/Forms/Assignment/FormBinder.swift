import Documents
import Findings
import Values
import Wording

/// Turns the reading of a page as a form into what is bound to the form's fields, and what is left
/// over.
struct FormBinder {
  let assignment: FormAssignment
  let document: Document
  private let form: RecognizedForm
  private var entries: [PageEntry] { assignment.entries }

  init(_ assignment: FormAssignment, document: Document) {
    self.assignment = assignment
    self.document = document
    form = assignment.form
  }

  /// One submission, or one for each row of a table with a submission a row.
  func bindings() -> [Binding] {
    var page = Binding()
    for index in entries.indices { bind(index, into: &page) }
    combineParts(of: &page)
    page.suggestions = assignment.suggestions
    page.unread = assignment.unread
    // A text without a year's figures names no time.
    page.periods = page.unmapped.map(\.text).filter { $0.contains("20") }
    let lists = assignment.submissions.compactMap { rows -> (RecordTable, RowSubmissions)? in
      guard case .records(let table) = entries[rows.index].entry else { return nil }
      return (table, rows)
    }
    // What is told once for all rows is each one's.
    let shared = lists.reduce(into: Set<FieldID>()) { $0.formUnion($1.1.shared) }
    let told = page.candidates.filter { shared.contains($0.field) }
    page.candidates.removeAll { shared.contains($0.field) }
    var bindings: [Binding] = []
    for (table, list) in lists {
      for row in table.rows {
        if row.isFooting || !isAnswered(row, of: table, columns: list.columns) {
          page.keepRow(row, of: table)
          continue
        }
        bindings.append(bind(row, of: table, columns: list.columns, told: told))
      }
    }
    if bindings.isEmpty, let (table, list) = lists.first, let blank = table.rows.first {
      bindings.append(bind(blank, of: table, columns: list.columns, told: told))
    }
    guard var first = bindings.first else { return [page] }
    first.candidates += page.candidates
    first.bound += page.bound
    first.unmapped += page.unmapped
    first.inferred += page.inferred
    first.claims = page.claims
    first.unread = page.unread
    for index in bindings.indices {
      bindings[index].suggestions = page.suggestions
      bindings[index].periods = page.periods
    }
    first.suggestions = page.suggestions
    first.periods = page.periods
    bindings[0] = first
    return bindings
  }

  // MARK: Entries

  private func bind(_ index: Int, into binding: inout Binding) {
    switch entries[index].entry {
    case .labeled(let text): bind(text, index, into: &binding)
    case .records(let table):
      if let use = assignment.tables[index] {
        RecordBinder(use: use, document: document).bind(table, into: &binding)
      } else if assignment.list(at: index) == nil {
        for row in table.rows { binding.keepRow(row, of: table) }
      }
    case .loose(let piece):
      guard let day = assignment.day(at: index) else {
        keep(piece, index, into: &binding)
        return
      }
      let bare = Piece(text: SignatureLines.withoutSeal(piece.text), place: piece.place)
      let label = form.definition.field(day)?.label.zh
      binding.add(
        Binding.Candidate(
          field: day,
          label: label ?? piece.text,
          pieces: [bare],
          place: piece.place
        )
      )
    case .heading(let piece):
      if !form.names(piece.text) { keep(piece, index, into: &binding) }
    case .instruction(let piece, let label): binding.keep(piece, label: label)
    case .tagged(let control, let piece):
      guard document.controls.indices.contains(control) else { return }
      if !binding.claim(document.controls[control], at: control, piece, form: form.definition) {
        binding.keep(piece)
      }
    }
  }

  /// A comment is told as one.
  private func keep(_ piece: Piece, _ index: Int, into binding: inout Binding) {
    if piece.isUnfilledDay { return }
    binding.keep(piece, label: entries[index].zone == .comment ? "批注" : nil)
  }

  private func bind(_ text: LabeledText, _ index: Int, into binding: inout Binding) {
    var text = text
    let hints = text.pieces.filter { Instructions.isHint($0.text) }
    text.pieces.removeAll { Instructions.isHint($0.text) }
    defer { for hint in hints { binding.keep(hint, label: text.label) } }
    guard let taken = assignment.taken[index] else {
      if let folded = text.folded,
        form.labels.columns.contains(where: { $0.field == form.table(folded) })
      {
        // The label of a repeating table: its rows stand elsewhere.
        for piece in text.pieces { binding.keep(piece, label: text.label) }
        return
      }
      keepUnmapped(text, index, into: &binding)
      return
    }
    if text.pieces.count > 1 {
      for meaning in taken.meanings {
        for piece in text.pieces { binding.bound.append((meaning.field, piece.place)) }
      }
    }
    if taken.isCompound {
      bindCompound(text, taken.meanings, into: &binding)
      return
    }
    guard let meaning = taken.meanings.first, let field = form.definition.field(meaning.field)
    else { return }
    note(meaning, text, into: &binding)
    if field.table != nil {
      binding.headers[field.id] = binding.headers[field.id] ?? text.labelPlace
      for piece in text.pieces { binding.keep(piece, label: text.label) }
      return
    }
    if let signedOn = field.signedOn, let (person, day) = signature(text, field, signedOn) {
      add(person, of: field.id, text, into: &binding)
      add(day, of: signedOn, text, into: &binding)
      return
    }
    if meaning.part == nil,
      bindSides(text, field.id, isInferred: meaning.evidence != .known, into: &binding)
    {
      return
    }
    binding.add(
      Binding.Candidate(
        field: field.id,
        part: meaning.part,
        label: text.label,
        pieces: text.pieces,
        place: text.place,
        unit: unit(of: text, field.id),
        isInferred: meaning.evidence != .known
      )
    )
  }

  private func note(_ meaning: LabelMeaning, _ text: LabeledText, into binding: inout Binding) {
    guard meaning.evidence != .known else { return }
    binding.inferred.append(
      InferredLabel(
        field: FieldPath(meaning.field),
        label: text.label,
        score: meaning.score,
        place: text.labelPlace
      )
    )
  }

  private func add(
    _ piece: Piece,
    of field: FieldID,
    _ text: LabeledText,
    into binding: inout Binding
  ) {
    binding.add(
      Binding.Candidate(field: field, label: text.label, pieces: [piece], place: piece.place)
    )
  }

  /// The unit outside the answer: in a cell of its own, in the label's bracket, above a table of
  /// sums of money.
  private func unit(of text: LabeledText, _ field: FieldID) -> String? {
    if let hint = LabelText.hint(of: text.label), MeasureUnit.isUnit(hint) { return hint }
    if let unit = text.unit { return unit.text }
    switch form.definition.valueKind(of: field)?.shape {
    case .money: return text.tableUnit
    case .text, .longText, .day, .moment, .span, .duration, .integer, .decimal, .choice, .choices,
      .person, .persons, nil:
      return nil
    }
  }

  /// A text that belongs to no field, under its label.
  private func keepUnmapped(_ text: LabeledText, _ index: Int, into binding: inout Binding) {
    let isComment = entries[index].zone == .comment
    var text = text
    text.pieces.removeAll(where: \.isUnfilledDay)
    if text.pieces.isEmpty {
      guard let folded = text.folded, form.labels.meaning(of: folded) == nil else { return }
      binding.keep(Piece(text: text.label, place: text.labelPlace))
      return
    }
    for piece in text.pieces {
      binding.keep(TickedOptions.ticked(piece), label: isComment ? "批注" : text.label)
    }
    if let unit = text.unit { binding.keep(unit) }
  }

  // MARK: Several answers in one

  /// 拜访时间及地点: the answer holds one after the other what is asked for.
  private func bindCompound(
    _ text: LabeledText,
    _ meanings: [LabelMeaning],
    into binding: inout Binding
  ) {
    let kinds = meanings.compactMap { form.definition.valueKind(of: $0.field) }
    let whole = text.pieces.lines
    let parts = whole.isEmpty ? nil : splitCompound(whole, kinds: kinds)
    if parts == nil, !whole.isEmpty {
      binding.keep(Piece(text: whole, place: text.place), label: text.label)
    }
    for (position, meaning) in meanings.enumerated() {
      note(meaning, text, into: &binding)
      let part = parts.flatMap { position < $0.count ? $0[position] : nil }
      binding.add(
        Binding.Candidate(
          field: meaning.field,
          label: text.label,
          pieces: part.map { $0.isEmpty ? [] : [Piece(text: $0, place: text.place)] } ?? [],
          place: text.place
        )
      )
    }
  }

  /// 林启明　2026年10月14日: the person who signs and the day.
  private func signature(
    _ text: LabeledText,
    _ field: FieldDefinition,
    _ signedOn: FieldID
  ) -> (Piece, Piece)? {
    guard let person = field.valueKind, let day = form.definition.valueKind(of: signedOn),
      !text.pieces.isEmpty
    else { return nil }
    let whole = text.pieces.lines
    guard person.read(AnswerText(whole)).isRefused || AnswerShape(whole).digits >= 6 else {
      return nil
    }
    let bare = SignatureLines.withoutSeal(whole)
    // The name, then the day; or 2026-03-05 林启明.
    let inTurn = splitCompound(bare, kinds: [person, day])
    let turned = splitCompound(bare, kinds: [day, person]).map { Array($0.reversed()) }
    guard
      let parts = [inTurn, turned].compactMap(\.self)
        .first(where: { parts in
          parts.count == 2 && !parts[0].isEmpty && day.read(AnswerText(parts[1])).isValue
        })
    else { return nil }
    return (
      Piece(text: parts[0], place: text.place), Piece(text: parts[1], place: text.place)
    )
  }

  /// Date and time, beginning and end, name and title: parts with labels of their own as one.
  private func combineParts(of binding: inout Binding) {
    for field in form.definition.fields {
      guard let kind = field.valueKind else { continue }
      if case .moment = kind.shape { keepLoneEnd(of: field.id, kind, in: &binding) }
      let own = binding.candidates.indices.filter { binding.candidates[$0].field == field.id }
      guard own.count > 1 else { continue }
      let candidates = own.map { binding.candidates[$0] }
      guard let whole = PartsOfAnswer(candidates, kind: kind).whole else { continue }
      for index in own.dropFirst().reversed() { binding.candidates.remove(at: index) }
      binding.candidates[own[0]] = whole
    }
    for index in binding.candidates.indices { binding.candidates[index].part = nil }
  }

  /// Keeps when a visit ended as it stands where nothing tells when it began.
  private func keepLoneEnd(of field: FieldID, _ kind: any ValueKind, in binding: inout Binding) {
    let own = binding.candidates.indices.filter { binding.candidates[$0].field == field }
    guard own.count > 1,
      let lone = PartsOfAnswer.loneEnd(own.map { binding.candidates[$0] }, kind: kind)
    else { return }
    let end = binding.candidates.remove(at: own[lone])
    for piece in end.pieces { binding.keep(piece, label: end.label) }
  }

  // MARK: Rows

  /// Whether a row answers any of the fields; a spare row with its number alone does not.
  private func isAnswered(
    _ row: RecordTable.Row,
    of table: RecordTable,
    columns: [LabelMeanings?]
  ) -> Bool {
    zip(row.cells, columns).contains { id, meanings in
      guard let id, meanings != nil, id.row == row.number else { return false }
      return !table.texts[id].isBlank
    }
  }

  private func bind(
    _ row: RecordTable.Row,
    of table: RecordTable,
    columns: [LabelMeanings?],
    told: [Binding.Candidate]
  ) -> Binding {
    var binding = Binding()
    for candidate in told { binding.add(candidate) }
    binding.place = row.cells.compactMap(\.self).first.map { table.texts[$0].place }
    var seen: Set<TableGrid.CellID> = []
    for (position, id) in row.cells.enumerated() {
      guard let id, seen.insert(id).inserted else { continue }
      let cell = table.texts[id]
      let column = table.columns[position]
      let text = LabeledText(
        label: column.label,
        folded: column.folded,
        labelPlace: table.place,
        pieces: cell.isBlank ? [] : [cell.piece],
        place: cell.place,
        relation: .record,
        tableUnit: table.unit
      )
      guard position < columns.count, let meanings = columns[position] else {
        for piece in text.pieces { binding.keep(TickedOptions.ticked(piece), label: text.label) }
        continue
      }
      if meanings.single.isEmpty {
        bindCompound(text, meanings.compound, into: &binding)
      } else if let meaning = meanings.single.first {
        note(meaning, text, into: &binding)
        binding.add(
          Binding.Candidate(
            field: meaning.field,
            part: meaning.part,
            label: text.label,
            pieces: text.pieces,
            place: text.place,
            unit: unit(of: text, meaning.field),
            isInferred: meaning.evidence != .known
          )
        )
      }
    }
    combineParts(of: &binding)
    return binding
  }
}

extension Binding {
  /// Keeps the cells of a row under the labels of their columns.
  fileprivate mutating func keepRow(_ row: RecordTable.Row, of table: RecordTable) {
    var seen: Set<TableGrid.CellID> = []
    for (position, id) in row.cells.enumerated() {
      guard let id, id.row == row.number, seen.insert(id).inserted else { continue }
      let cell = table.texts[id]
      let label = table.columns[position].label
      if !cell.isBlank { keep(cell.piece, label: label.isEmpty ? nil : label) }
    }
  }
}

extension Piece {
  /// Whether only what a template prints for a day stands there: 年　月　日.
  fileprivate var isUnfilledDay: Bool {
    guard text.utf8.count <= 60, text.contains("月"), text.contains("年") || text.contains("日")
    else { return false }
    return Blanks.isTemplate(text.unicodeScalars.map(\.folded))
  }
}

extension Reading {
  /// Whether the answer could not be read.
  var isRefused: Bool {
    if case .refused(_, _) = self { true } else { false }
  }
}
