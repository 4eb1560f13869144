import Findings
import Wording
import XML

extension StoryReader {
  // MARK: Frames

  mutating func openFrame(_ kind: Frame.Kind) {
    frames.append(
      Frame(
        kind: kind,
        depth: depth,
        controlBase: controls.count,
        fieldBase: fields.count,
        paragraphBase: paragraphs.count,
        saved: SavedState(
          scopes: scopes,
          run: run,
          closedFields: closedFields,
          rubyText: rubyStarts,
          nestedTexts: nestedTexts
        )
      )
    )
    scopes = []
    nestedTexts = 0
    positions.append(.block)
  }

  /// Ends the innermost frame and gives its blocks.
  mutating func closeFrame() -> [Block] {
    endImplicitParagraph()
    flushCarried()
    guard let frame = frames.popLast() else { return [] }
    while let position = positions.popLast(), position != .block {}
    while fields.count > frame.fieldBase { endField() }
    while paragraphs.count > frame.paragraphBase { paragraphs.removeLast() }
    scopes = frame.saved.scopes
    while controls.count > frame.controlBase { controls.removeLast() }
    run = frame.saved.run
    closedFields = frame.saved.closedFields
    rubyStarts = frame.saved.rubyText
    nestedTexts = frame.saved.nestedTexts
    guard !frame.anchored.isEmpty else { return frame.blocks }
    // A box in a cell that holds nothing else is what the cell says.
    if frame.blocks.allSatisfy(\.isBlank) || tables.isEmpty {
      return frame.blocks + frame.anchored
    }
    tables[tables.count - 1].row.anchored += frame.anchored
    return frame.blocks
  }

  mutating func flushCarried() {
    guard let last = frames.indices.last, let paragraph = frames[last].carried else { return }
    frames[last].carried = nil
    if !paragraph.text.isEmpty { frames[last].blocks.append(.paragraph(paragraph.finish())) }
    keep(anchored: paragraph.anchored)
  }

  // MARK: Paragraphs

  mutating func startParagraph() {
    endImplicitParagraph()
    guard let last = frames.indices.last else { return }
    let place: Place
    if case .cell(let cell) = frames[last].kind {
      place = .cell(cell)
    } else {
      if case .story = frames[last].kind { paragraphCounts[paragraphCounts.count - 1] += 1 }
      place =
        enclosingCell.map { .cell($0) }
        ?? .paragraph(part: part, number: max(1, paragraphCounts.last ?? 1))
    }
    var paragraph = ParagraphBuilder(
      depth: depth,
      place: place,
      style: styles.plain,
      look: frames[last].tableLook.map { plainLook(under: $0) } ?? styles.plainLook
    )
    if let carried = frames[last].carried {
      frames[last].carried = nil
      paragraph.place = carried.place
      paragraph.text = carried.text
      paragraph.controls = carried.controls
      paragraph.marks = carried.marks
      paragraph.anchored = carried.anchored
    }
    for index in controls.indices.dropFirst(frames[last].controlBase) {
      controls[index].start = paragraph.text.count
    }
    for index in fields.indices.dropFirst(frames[last].fieldBase) {
      fields[index].start = paragraph.text.count
    }
    paragraphs.append(paragraph)
    positions.append(.paragraph)
  }

  /// The cell in which a text box stands, if any.
  private var enclosingCell: CellPlace? {
    for frame in frames.reversed() {
      if case .cell(let place) = frame.kind { return place }
    }
    return nil
  }

  mutating func endParagraph() {
    guard let last = frames.indices.last, paragraphs.count > frames[last].paragraphBase,
      paragraphs[paragraphs.count - 1].depth == depth
    else { return }
    finishParagraph()
  }

  private mutating func finishParagraph() {
    guard let last = frames.indices.last else { return }
    if !mathematics.isEmpty { mathematics.removeAll() }
    if closedFields > 0 { abandonFields(from: frames[last].fieldBase) }
    finishCheckBoxes(from: frames[last].controlBase)
    markControls(from: frames[last].controlBase)
    markFields(from: frames[last].fieldBase)
    guard var paragraph = paragraphs.popLast() else { return }
    if positions.last == .paragraph { positions.removeLast() }
    if paragraph.isMarkDeleted {
      frames[last].carried = paragraph
      return
    }
    if let mark = listMark(of: paragraph), !paragraph.text.isEmpty { paragraph.prepend(mark) }
    frames[last].blocks.append(.paragraph(paragraph.finish()))
    if !paragraph.anchored.isEmpty { keep(anchored: paragraph.anchored) }
    if paragraph.endsSection, case .story = frames[last].kind, frames.count == 1 {
      nextSectionStart = frames[last].blocks.count
    }
  }

  /// What is anchored in a paragraph comes after it; in a cell's, after the cell's table.
  private mutating func keep(anchored blocks: [Block]) {
    guard let last = frames.indices.last, !blocks.isEmpty else { return }
    if case .cell = frames[last].kind {
      frames[last].anchored += blocks
    } else {
      frames[last].blocks += blocks
    }
  }

  // MARK: Text outside paragraphs

  /// The depth that an implicit paragraph has, which no element has.
  private static let implicitDepth = -1

  /// Whether a paragraph is open in the innermost frame; text that stands outside any, under an
  /// element that is not known, begins one of its own.
  mutating func ensureParagraph() -> Bool {
    guard let last = frames.indices.last else { return false }
    if paragraphs.count > frames[last].paragraphBase { return true }
    startParagraph()
    paragraphs[paragraphs.count - 1].depth = StoryReader.implicitDepth
    paragraphs[paragraphs.count - 1].outerDepth = depth
    return true
  }

  /// Ends the paragraph that was begun for text outside any.
  mutating func endImplicitParagraph() {
    guard let last = frames.indices.last, paragraphs.count > frames[last].paragraphBase,
      paragraphs[paragraphs.count - 1].depth == StoryReader.implicitDepth
    else { return }
    finishParagraph()
  }

  /// An element that is not known ends, and with it the paragraph for the text in it.
  mutating func endUnknown() {
    if let outer = paragraphs.last?.outerDepth, outer > depth { endImplicitParagraph() }
  }

  private mutating func listMark(of paragraph: ParagraphBuilder) -> String? {
    guard let list = paragraph.list else { return nil }
    let computed = numbering.mark(list: list.id, level: list.level)
    guard let written = paragraph.writtenMark else { return computed }
    let isVisible = written.unicodeScalars.contains { $0.properties.numericType != nil }
    return isVisible ? written : computed
  }

  // MARK: Tables

  mutating func startTable() throws(XMLStop) {
    endImplicitParagraph()
    guard let last = frames.indices.last else { return }
    flushCarried()
    guard tables.count < limits.tableDepth else {
      refusal = Finding(
        .error,
        .unsafeContent,
        place: .part(part),
        arguments: [
          "detail": LocalizedText(
            zh: "表格嵌套超过 \(limits.tableDepth) 层",
            en: "tables nested deeper than \(limits.tableDepth)"
          )
        ]
      )
      throw XMLStop()
    }
    var within: [GridPosition] = []
    let number: Int
    if let cell = enclosingCell {
      within = cell.within + [cell.position]
      let owner = frames.lastIndex { if case .cell = $0.kind { true } else { false } } ?? last
      frames[owner].tableCount += 1
      number = frames[owner].tableCount
    } else {
      topTableCounts[topTableCounts.count - 1] += 1
      number = topTableCounts[topTableCounts.count - 1]
    }
    let around = controls.indices.filter {
      $0 >= frames[last].controlBase && controls[$0].isOpen && controls[$0].position == .block
    }
    tables.append(
      TableBuilder(
        depth: depth,
        number: number,
        part: part,
        within: within,
        controls: around.map { controls[$0].number }
      )
    )
    positions.append(.table)
  }

  mutating func endTable() {
    endImplicitParagraph()
    guard positions.last == .table, tables.last?.depth == depth, let last = frames.indices.last,
      let builder = tables.popLast()
    else { return }
    positions.removeLast()
    guard !builder.table.rows.isEmpty else {
      // Every row is deleted, and the table with them.
      if let owner = frames.lastIndex(where: { if case .cell = $0.kind { true } else { false } }) {
        frames[owner].tableCount -= 1
      } else {
        topTableCounts[topTableCounts.count - 1] -= 1
      }
      return
    }
    frames[last].blocks.append(.table(builder.finish(losesMerges: isWord2003)))
    keep(anchored: builder.anchored)
  }

  mutating func startRow() {
    endImplicitParagraph()
    guard positions.last == .table, !tables.isEmpty, let frame = frames.indices.last else { return }
    let base = frames[frame].controlBase
    let around = controls.indices.filter {
      $0 >= base && controls[$0].isOpen && controls[$0].position == .table
    }
    tables[tables.count - 1].row.controls = around.map { controls[$0].number }
    tables[tables.count - 1].row.depth = depth
    positions.append(.row)
  }

  mutating func endRow() {
    endImplicitParagraph()
    guard positions.last == .row, let table = tables.indices.last, tables[table].row.depth == depth
    else { return }
    positions.removeLast()
    tables[table].endRow()
  }

  mutating func startCell() {
    endImplicitParagraph()
    guard positions.last == .row, let table = tables.indices.last else { return }
    tables[table].cell = TableBuilder.CellProperties()
    openFrame(.cell(tables[table].cellPlace))
    guard let style = tables[table].styleOfCell else { return }
    tables[table].cell.isShaded = style.isShaded
    if style.look != StyleSheet.Look() { frames[frames.count - 1].tableLook = style.look }
  }

  mutating func endCell() {
    guard let frame = frames.indices.last, frames[frame].depth == depth,
      case .cell(let place) = frames[frame].kind
    else { return }
    let inner = frames[frame].controlBase
    let outer = frame > 0 ? frames[frame - 1].controlBase : 0
    let around = controls.indices.filter {
      $0 >= outer && $0 < inner && controls[$0].isOpen && controls[$0].position == .row
    }
    let blocks = closeFrame()
    guard let table = tables.indices.last else { return }
    tables[table].endCell(
      blocks: blocks,
      controls: around.map { controls[$0].number },
      place: place
    )
  }

  // MARK: Text boxes

  mutating func startTextBox() {
    guard run.isHidden != true, closedFields == 0, !frames.isEmpty else { return skip() }
    fillShapes()
    openFrame(.textBox)
    closedFields = 0
    run = StyleSheet.Look()
  }

  mutating func endTextBox() {
    guard case .textBox? = frames.last?.kind, frames.last?.depth == depth else { return }
    let blocks = closeFrame()
    place(anchored: blocks)
  }

  /// WordArt keeps its words in an attribute.
  mutating func addWordArt(_ words: String) {
    guard run.isHidden != true, closedFields == 0, !frames.isEmpty else { return }
    place(anchored: [.paragraph(Paragraph(text: words, place: place))])
  }

  private mutating func place(anchored blocks: [Block]) {
    if paragraphs.isEmpty {
      keep(anchored: blocks)
    } else {
      paragraphs[paragraphs.count - 1].anchored.append(contentsOf: blocks)
    }
  }
}

extension Block {
  /// Whether the block shows nothing.
  fileprivate var isBlank: Bool {
    switch self {
    case .paragraph(let paragraph):
      paragraph.text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    case .table: false
    }
  }
}
