import Documents
import Findings
import Values
import Wording

/// Writes the rows of a table into a layout, in their roles.
struct TableWriter {
  let page: PageReader
  let grid: TableGrid
  let texts: CellMap<CellText>
  let sketch: TableSketch
  let caption: String?
  let unit: String?
  /// A table of records whose rows reach the end of the table.
  var open: RecordTable?
  /// Where the entries of labels stand that reach down beside the rows below.
  private var tall: [TableGrid.CellID: Int] = [:]
  /// The label of the group of rows, by the first row below it.
  private var group: (label: String, end: Int)?

  init(
    page: PageReader,
    grid: TableGrid,
    texts: CellMap<CellText>,
    sketch: TableSketch,
    caption: String?,
    unit: String?
  ) {
    self.page = page
    self.grid = grid
    self.texts = texts
    self.sketch = sketch
    self.caption = caption
    self.unit = unit
  }

  /// Ends the table of records above.
  mutating func close() { open = nil }

  // MARK: Labels beside their answers

  mutating func beside(_ row: Int, into layout: inout PageLayout) {
    open = nil
    let parts = sketch.parts[row]
    var label: Int?
    var isAnswered = false
    if sketch.hangsOnLabel(row), let first = parts.first?.id {
      label = grid.cells(covering: row).last {
        $0.row < row && grid[$0].column < grid[first].column
      }.flatMap { tall[$0] }
    }
    for (index, (id, part)) in parts.enumerated() {
      let text = texts[id]
      switch part {
      case .label:
        if isGroupLabel(parts, index) {
          group = (text.text, id.row + max(1, grid[id].rowSpan))
          layout.entries.append(.heading(text.piece))
          label = nil
          continue
        }
        layout.entries.append(.labeled(labeled(id, row: row)))
        label = layout.entries.count - 1
        isAnswered = false
        if grid[id].rowSpan > 1 { tall[id] = label }
      case .qualifier where index == 0 && text.text.isForeignName && hasAnswer(label, layout):
        // 全称｜（中文）｜…, and below it beside the same label ｜（英文）｜…
        label = nil
        if let own = grid.cells(covering: row).first, own.row < row {
          var other = labeled(own, row: row)
          other.label += text.text
          other.folded = nil
          layout.entries.append(.labeled(other))
          label = layout.entries.count - 1
        }
        isAnswered = false
      case .qualifier:
        let isFollowed =
          parts[(index + 1)...].first.map {
            $0.part == .answer && !texts[$0.id].isBlank
          } ?? false
        if isAnswered, goesOn(label, with: text.piece, layout) {
          answer(&label, &isAnswered, id, into: &layout)
        } else if isAnswered || isFollowed || label == nil {
          qualify(label, with: text.piece, into: &layout)
        } else {
          answer(&label, &isAnswered, id, into: &layout)
        }
      case .answer, .blank:
        answer(&label, &isAnswered, id, into: &layout)
      case .pairs:
        pairs(&label, &isAnswered, id, into: &layout)
      }
    }
  }

  /// Whether the label that reaches down beside a row has its answer in a row above.
  private func hasAnswer(_ label: Int?, _ layout: PageLayout) -> Bool {
    guard let label, case .labeled(let text) = layout.entries[label] else { return false }
    return !text.pieces.isEmpty
  }

  private func isGroupLabel(
    _ parts: [(id: TableGrid.CellID, part: TableSketch.Part)],
    _ index: Int
  ) -> Bool {
    let id = parts[index].id
    guard index == 0, grid[id].rowSpan > 1, parts.count > 1 else {
      return index == 0 && parts.count == 2 && sketch.cells[parts[1].id].kind == .tables
    }
    return parts[1].part == .label || parts[1].part == .pairs
  }

  func labeled(_ id: TableGrid.CellID, row: Int) -> LabeledText {
    let text = texts[id].text
    return LabeledText(
      label: LabelText.printed(text),
      folded: sketch.cells[id].folded,
      labelPlace: grid[id].place,
      pieces: [],
      place: grid[id].place,
      relation: .beside,
      tableUnit: unit,
      group: group.map { row < $0.end ? $0.label : "" } ?? caption ?? ""
    )
  }

  /// A text in brackets beside a label or answer: a unit counts, anything else is kept.
  private func qualify(_ label: Int?, with piece: Piece, into layout: inout PageLayout) {
    let bare = piece.text.filter { !"（）()".contains($0) }.trimmed
    if let label, MeasureUnit.isUnit(bare), case .labeled(var text) = layout.entries[label],
      text.unit == nil
    {
      text.unit = Piece(text: String(bare), place: piece.place)
      layout.entries[label] = .labeled(text)
    } else {
      layout.entries.append(.loose(piece))
    }
  }

  /// Whether a cell belongs to an answer that is not whole yet, as 年 does to that of 2026 年 3 月.
  private func goesOn(_ label: Int?, with piece: Piece, _ layout: PageLayout) -> Bool {
    guard let label, case .labeled(let text) = layout.entries[label] else { return false }
    return text.goesOn(with: piece, vocabulary: page.scanner.vocabulary)
  }

  private func answer(
    _ label: inout Int?,
    _ isAnswered: inout Bool,
    _ id: TableGrid.CellID,
    into layout: inout PageLayout
  ) {
    let text = texts[id]
    guard let at = label, case .labeled(var labeled) = layout.entries[at] else {
      loose(id, into: &layout)
      return
    }
    if isAnswered {
      guard !text.isBlank else { return }
      if sketch.boxed.contains(id), labeled.takeCharacter(text.piece) {
        layout.entries[at] = .labeled(labeled)
      } else if labeled.goesOn(with: text.piece, vocabulary: page.scanner.vocabulary) {
        labeled.pieces.append(text.piece)
        layout.entries[at] = .labeled(labeled)
      } else if labeled.pieces.count == 1, MeasureUnit.isUnit(text.text),
        labeled.pieces[0].isFigure
      {
        labeled.unit = text.piece
        layout.entries[at] = .labeled(labeled)
      } else {
        loose(id, into: &layout)
      }
      return
    }
    isAnswered = true
    if labeled.pieces.isEmpty { labeled.place = text.place }
    guard !text.isBlank else {
      layout.entries[at] = .labeled(labeled)
      return
    }
    let closing = SignatureLines(text, scanner: page.scanner)
    if let answer = closing.answer { labeled.pieces.append(answer) }
    layout.entries[at] = .labeled(labeled)
    layout.entries += closing.entries(of: labeled.label, document: page.document)
  }

  /// A cell with labels of its own: beside a label without colon, all of it may be a long answer.
  private func pairs(
    _ label: inout Int?,
    _ isAnswered: inout Bool,
    _ id: TableGrid.CellID,
    into layout: inout PageLayout
  ) {
    if let at = label, !isAnswered, case .labeled(let labeled) = layout.entries[at],
      labeled.folded.map({ mayHold(id, under: $0) }) ?? false,
      sketch.cells[id].kind == .pairs, !isSetLike(labeled, id)
    {
      answer(&label, &isAnswered, id, into: &layout)
      return
    }
    var beside: String?
    if let at = label, !isAnswered, case .labeled(var labeled) = layout.entries[at] {
      labeled.place = texts[id].place
      layout.entries[at] = .labeled(labeled)
      beside = labeled.label
    }
    label = nil
    page.readCell(grid[id], caption: beside, into: &layout)
  }

  /// Whether both cells begin with a label and its colon, so that each has its answer below its own.
  private func isSetLike(_ label: LabeledText, _ id: TableGrid.CellID) -> Bool {
    guard sketch.cells[id].beginsWithLabel, texts[id].sources.count > 1,
      texts[id].sources[0].text.trimmed.unicodeScalars.last?.isColon ?? false
    else { return false }
    return grid.cells(in: id.row).contains {
      grid[$0].place == label.labelPlace && sketch.cells[$0].endsInColon
    }
  }

  /// Whether a cell whose lines begin like labels is the long text under a label: a field's, or
  /// one in which not every line has a label of its own.
  private func mayHold(_ id: TableGrid.CellID, under label: FoldedLabel) -> Bool {
    let vocabulary = page.scanner.vocabulary
    if case .field(let known) = vocabulary.meaning(of: label), let kind = known.kind,
      kind.isPersonal
    {
      // 姓名：王建国　职务：主管
      return kind.read(AnswerText(texts[id].text)).isValue
    }
    if isSayingWithColon(texts[id].text) { return true }
    guard vocabulary.isLong(label) else { return false }
    if case .field = vocabulary.meaning(of: label) { return true }
    let lines = texts[id].text.split(separator: "\n").map(String.init)
    return lines.count < 2 || isNumberedList(lines)
      || !lines.allSatisfy { page.scanner.beginsWithLabel($0) != nil }
  }

  /// Whether lines are the items of one text: 1.生产经营情况：…⏎2.融资情况：…, none of them begun with a
  /// listed label.
  private func isNumberedList(_ lines: [String]) -> Bool {
    let numbers = lines.map { LabelOrdinal(before: $0.trimmed) }
    return numbers[0]?.number == 1 && !(numbers[0]?.isChinese ?? true)
      && zip(numbers, numbers.dropFirst()).allSatisfy { above, own in
        above.flatMap { own?.follows($0) } ?? false
      }
      && !lines.contains { page.scanner.beginsWithLabel($0)?.isKnown ?? false }
  }

  /// Whether a cell says one thing with a colon in it, which no label begins: 某酒厂：网点约300家.
  ///
  /// Words of which labels are made may begin it too, where a sentence follows them.
  private func isSayingWithColon(_ text: String) -> Bool {
    guard !text.contains("\n"), let begins = page.scanner.beginsWithLabel(text), begins.hasAnswer,
      !begins.isKnown,
      page.scanner.hits(in: text, line: text.startIndex..<text.endIndex, context: .cell).count == 1
    else { return false }
    return !begins.readsLikeLabel || AnswerShape(text).sentenceMarks > 0
  }

  /// A text under no label.
  private func loose(_ id: TableGrid.CellID, into layout: inout PageLayout) {
    guard !texts[id].isBlank else { return }
    page.readCell(grid[id], into: &layout)
  }

  // MARK: Single texts

  mutating func single(_ row: Int, into layout: inout PageLayout) {
    open = nil
    for id in grid.cells(in: row) {
      switch sketch.cells[id].kind {
      case .blank: continue
      case .pairs, .tables, .qualifier: page.readCell(grid[id], into: &layout)
      case .text:
        if isSectionTitle(id) {
          layout.entries.append(.heading(texts[id].piece))
          group = (texts[id].text, Int.max)
        } else {
          page.readCell(grid[id], into: &layout)
        }
      }
    }
  }

  /// Whether a text alone in its row is the title of the rows below.
  private func isSectionTitle(_ id: TableGrid.CellID) -> Bool {
    switch sketch.cells[id].known {
    case .heading: return true
    case .field, .notice: return false
    case nil: break
    }
    return sketch.cells[id].weight > 1.5 && texts[id].sources.count == 1
      && !texts[id].text.unicodeScalars.contains(where: \.isColon)
  }

  // MARK: Records

  mutating func records(head: Range<Int>, rows: Range<Int>, into layout: inout PageLayout) {
    let first = grid.cells(in: head.lowerBound).first.map { grid[$0].place } ?? grid.table.place
    var table = RecordTable(
      grid: grid,
      texts: texts,
      columns: columns(of: head),
      rows: [],
      place: first,
      isOpen: rows.upperBound == grid.table.rows.count,
      unit: unit,
      caption: group.map { head.lowerBound < $0.end ? $0.label : nil } ?? caption
    )
    table.rows = rows.map { record($0, columns: table.columns.indices.map { $0 }, below: head) }
    if let side = sideLabel(of: head, rows) {
      table.caption = LabelText.printed(side.text)
      layout.entries.append(.heading(side.piece))
    }
    layout.entries.append(.records(table))
    // One label over its one answer goes on nowhere.
    open = table.isOpen && Set(table.columns.map(\.labels)).count > 1 ? table : nil
  }

  /// The label at the side of a head and the rows below it.
  private func sideLabel(of head: Range<Int>, _ rows: Range<Int>) -> CellText? {
    guard let row = rows.first, let id = grid.cells(covering: row).first, head.contains(id.row),
      !texts[id].isBlank
    else { return nil }
    return texts[id]
  }

  func record(
    _ row: Int,
    columns: [Int?],
    below head: Range<Int>
  ) -> RecordTable.Row {
    // What begins in the head is a label at the side, not an answer.
    let cells = columns.map { column in
      column.flatMap { grid.cell(row: row, column: $0) }
        .flatMap { head.contains($0.row) ? nil : $0 }
    }
    let own = grid.cells(in: row).filter { !texts[$0].isBlank }
    let width = grid.cells(in: row).count
    let isFooting =
      own.first.map { RecordTable.isFooting(texts[$0].text) } ?? false
      || own.count > 0 && own.allSatisfy { RecordTable.isStroke(texts[$0].text) }
      || width > 4 && own.count * 2 <= width
        && own.first.map { RecordTable.isTotal(texts[$0].text) } ?? false
      || isSignatureBelow(own, of: width)
    return RecordTable.Row(cells: cells, number: row, isFooting: isFooting)
  }

  /// Whether a wide table's row holds nothing but who made it: 编制：李敏｜2026-11-05, or labels with
  /// their answers in every cell.
  private func isSignatureBelow(_ own: [TableGrid.CellID], of width: Int) -> Bool {
    guard width >= 4, own.count * 2 <= width || own.count <= 2, let first = own.first,
      grid[first].column == 0
    else { return false }
    let labels = own.prefix(12).map { page.scanner.beginsWithLabel(texts[$0].text) }
    guard let begins = labels[0], begins.isKnown || begins.readsLikeLabel else { return false }
    return own.count <= 2
      || labels.allSatisfy { $0.map { $0.hasAnswer && ($0.isKnown || $0.readsLikeLabel) } ?? false }
  }

  private func columns(of head: Range<Int>) -> [RecordTable.Column] {
    (0..<grid.table.columnCount).map { column in
      var labels: [String] = []
      var last: TableGrid.CellID?
      for row in head {
        guard let id = grid.cell(row: row, column: column), id != last else { continue }
        // A label at the side belongs to the rows, not to a column.
        if id.row < head.lowerBound || id.row + grid[id].rowSpan > head.upperBound { continue }
        last = id
        let text = LabelText.printed(texts[id].text)
        if !text.isEmpty, labels.last != text { labels.append(text) }
      }
      return RecordTable.Column(labels: labels)
    }
  }
}

extension String {
  /// Whether a qualifier asks for the same in a foreign language: （英文）.
  fileprivate var isForeignName: Bool {
    let bare = filter { !"（）() ".contains($0) }
    return ["英文", "英", "外文", "英语", "English", "EN"].contains(bare)
  }
}
