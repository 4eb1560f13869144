import Documents
import Findings

/// Binds the rows of a repeating table by its header.
struct RepeatingTableBinder {
  let document: Document
  private let labels: LabelIndex

  init(index: LabelIndex, document: Document) {
    self.document = document
    labels = index
  }

  /// What was taken of a document's table.
  struct Taken {
    var rows: Set<Int> = []
    /// The header whose rows reach the table's end, and may go on in the next table.
    var open: TableHeader?
  }

  /// Takes the header and the rows below it, and tells which rows of the document's table they
  /// are; rows under no header of their own go on those of `above`.
  func bind(
    _ grid: TableGrid,
    _ texts: CellTexts,
    continuing above: TableHeader?,
    into binding: inout Binding
  ) -> Taken {
    guard !labels.columns.isEmpty else { return Taken() }
    let text = { (id: TableGrid.CellID) in texts[id].text }
    var taken = Taken()
    var row = 0
    if let above, above.columns.count == grid.table.columnCount {
      row = bindRows(from: 0, of: grid, header: above, texts: texts, &taken, into: &binding)
    }
    while row < grid.table.rows.count {
      guard let header = header(grid, row: row, text: text) else {
        row += 1
        continue
      }
      taken.rows.formUnion(header.rows)
      if binding.headers[header.index.field] == nil {
        binding.headers[header.index.field] = grid.cells(in: row).first.map { grid[$0].place }
      }
      row = bindRows(
        from: header.rows.upperBound,
        of: grid,
        header: header,
        texts: texts,
        &taken,
        into: &binding
      )
    }
    return taken
  }

  /// Takes the rows under a header, and gives the first row that is none of them.
  private func bindRows(
    from start: Int,
    of grid: TableGrid,
    header: TableHeader,
    texts: CellTexts,
    _ taken: inout Taken,
    into binding: inout Binding
  ) -> Int {
    let text = { (id: TableGrid.CellID) in texts[id].text }
    var row = start
    while row < grid.table.rows.count, !endsTable(grid, row: row, header: header, texts: texts),
      !header.isRepeated(grid, row: row, text: text)
    {
      taken.rows.insert(row)
      bind(row: row, of: grid, texts, header: header, into: &binding)
      row += 1
    }
    taken.open = row == grid.table.rows.count ? header : nil
    return row
  }

  private func header(
    _ grid: TableGrid,
    row: Int,
    text: (TableGrid.CellID) -> String
  ) -> TableHeader? {
    for index in labels.columns {
      if let header = TableHeader(grid, row: row, index: index, text: text) { return header }
    }
    return nil
  }

  /// Whether a row belongs to what stands below the table: it begins with a label of the form.
  private func endsTable(
    _ grid: TableGrid,
    row: Int,
    header: TableHeader,
    texts: CellTexts
  ) -> Bool {
    guard let first = grid.cells(in: row).first(where: { !texts[$0].text.isEmpty }) else {
      return false
    }
    let text = texts[first].text
    let cells = grid.cells(covering: row).map { grid[$0] }
    let isAligned =
      cells.count >= header.columns.count && cells.allSatisfy { $0.columnSpan == 1 }
    switch labels.meaning(of: text) {
    case .field(let field): return labels.kinds[field] != nil
    case .heading, .notice: return true
    case nil: break
    }
    if isAligned { return false }
    if labels.damaged(text) != nil { return true }
    let role = CellRole(texts[first], scanner: LineScanner(index: labels))
    if case .pairs = role { return true }
    // One text beside another over the whole width: a label that the form does not know.
    return cells.count <= 2 && header.columns.count > 3
  }

  private func bind(
    row: Int,
    of grid: TableGrid,
    _ texts: CellTexts,
    header: TableHeader,
    into binding: inout Binding
  ) {
    var raw = Binding.Row(place: grid.table.place)
    var extras: [(label: String, piece: Piece)] = []
    var seen: Set<TableGrid.CellID> = []
    var isFilled = false
    for (column, meaning) in header.columns.enumerated() {
      guard let id = grid.cell(row: row, column: column), seen.insert(id).inserted else { continue }
      let cell = texts[id]
      if raw.cells.isEmpty, extras.isEmpty { raw.place = cell.place }
      let begins = id.row == row
      switch meaning.meaning {
      case .column(let field):
        let piece = cell.piece
        if let other = raw.cells[field], !other.text.isEmpty {
          // Several cells under one column are one answer.
          raw.cells[field]?.text += piece.text.isEmpty ? "" : "\n" + piece.text
        } else {
          raw.cells[field] = Binding.Cell(
            label: meaning.label,
            text: piece.text,
            controlValue: piece.controlValue,
            place: cell.place
          )
        }
        if begins, !isBlank(piece, column: field, of: header) { isFilled = true }
      case .tick(let field, let choice):
        var answer =
          raw.cells[field] ?? Binding.Cell(label: meaning.label, text: "", place: cell.place)
        switch TickMark.read(cell.text) {
        case .ticked:
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
          extras.append((meaning.label, cell.piece))
          if begins { isFilled = true }
        }
        raw.cells[field] = answer
      case .compound(let fields):
        let piece = cell.piece
        if begins, !piece.text.isEmpty { isFilled = true }
        split(piece, fields: fields, label: meaning.label, header: header, into: &raw)
      case .serial:
        if begins, cell.text.contains(where: \.isLetter) {
          extras.append((meaning.label, cell.piece))
        }
      case nil:
        if begins, !cell.isBlank { extras.append((meaning.label, cell.piece)) }
      }
    }
    for (label, piece) in extras { binding.keep(piece, label: label) }
    if isFilled { binding.rows[header.index.field, default: []].append(raw) }
  }

  private func isBlank(_ piece: Piece, column: FieldID, of header: TableHeader) -> Bool {
    if piece.text.isEmpty { return true }
    guard let kind = header.index.kinds[column] else { return false }
    return kind.read(AnswerText(piece.text, controlValue: piece.controlValue)) == .blank
  }

  /// Gives the parts of a compound cell to its fields; what cannot be cut goes to the first.
  private func split(
    _ piece: Piece,
    fields: [FieldID],
    label: String,
    header: TableHeader,
    into raw: inout Binding.Row
  ) {
    let kinds = fields.compactMap { header.index.kinds[$0] }
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
