import Findings
import XML

extension OpenTextReader {
  // MARK: Frames

  mutating func openFrame(_ kind: Frame.Kind, part: String) {
    frames.append(Frame(kind: kind, part: part))
  }

  /// Ends the innermost frame and gives its blocks.
  mutating func closeFrame() -> [Block] {
    endParagraph()
    guard let frame = frames.popLast() else { return [] }
    guard !frame.anchored.isEmpty else { return frame.blocks }
    // A box in a cell that holds nothing else is what the cell says.
    if frame.blocks.allSatisfy(\.showsNothing) || tables.isEmpty {
      return frame.blocks + frame.anchored
    }
    tables[tables.count - 1].anchored += frame.anchored
    return frame.blocks
  }

  // MARK: Tables

  mutating func beginTable(_ name: OpenName, _ tag: borrowing XMLTag) throws(XMLStop) -> Closing {
    switch name {
    case .table:
      guard !frames.isEmpty else { return skip() }
      return try openTable(tag)
    case .tableHeaderRows:
      guard !tables.isEmpty else { return .nothing }
      tables[tables.count - 1].headerDepth += 1
      return .headRows
    case .tableRow:
      guard !tables.isEmpty else { return .nothing }
      try count()
      tables[tables.count - 1].beginRow(
        repeats: tag.integer("number-rows-repeated") ?? 1,
        isHidden: tag.has("visibility", "collapse") || tag.has("visibility", "filter")
      )
      return .row
    case .tableCell:
      guard let table = tables.last else { return .nothing }
      try count()
      let style = styles.sheet.resolved("table-cell", tag.string("style-name"))
      openFrame(.cell(table.cellPlace), part: table.part)
      return .cell(
        OpenCell(
          columnSpan: tag.integer("number-columns-spanned") ?? 1,
          rowSpan: max(1, min(tag.integer("number-rows-spanned") ?? 1, 1_000_000)),
          repeats: max(1, min(tag.integer("number-columns-repeated") ?? 1, 256)),
          isShaded: style.isShaded
        )
      )
    case .coveredTableCell:
      if !tables.isEmpty {
        tables[tables.count - 1].cover(tag.integer("number-columns-repeated") ?? 1)
      }
      return skip()
    default: return .nothing
    }
  }

  private mutating func openTable(_ tag: borrowing XMLTag) throws(XMLStop) -> Closing {
    guard let last = frames.indices.last else { return skip() }
    guard tables.count < limits.tableDepth else {
      refusal = Finding(
        .error,
        .unsafeContent,
        place: .part("content.xml"),
        arguments: [
          "detail": LocalizedText(
            zh: "表格嵌套超过 \(limits.tableDepth) 层",
            en: "tables nested deeper than \(limits.tableDepth)"
          )
        ]
      )
      throw XMLStop()
    }
    let part = frames[last].part
    if let cell = enclosingCell {
      let owner = frames.lastIndex { if case .cell = $0.kind { true } else { false } } ?? last
      frames[owner].tableCount += 1
      tables.append(
        OpenTable(
          number: frames[owner].tableCount,
          part: part,
          within: cell.within + [cell.position]
        )
      )
    } else {
      let number = (tableCounts[part] ?? 0) + 1
      tableCounts[part] = number
      tables.append(OpenTable(number: number, part: part, within: []))
    }
    return .table
  }

  mutating func endCell(_ cell: OpenCell) throws(XMLStop) {
    guard case .cell(let place)? = frames.last?.kind else { return }
    let blocks = closeFrame()
    guard let table = tables.indices.last else { return }
    for number in 0..<cell.repeats {
      if number > 0 { try count() }
      tables[table].add(
        blocks,
        at: number == 0 ? place : tables[table].cellPlace,
        columnSpan: cell.columnSpan,
        rowSpan: cell.rowSpan,
        isShaded: cell.isShaded
      )
    }
  }

  mutating func endTable() {
    guard let table = tables.popLast(), let last = frames.indices.last else { return }
    let finished = table.finished()
    if !finished.rows.isEmpty { frames[last].blocks.append(.table(finished)) }
    keep(anchored: table.anchored)
  }

  // MARK: Notes and comments

  mutating func beginNote(_ kind: DocumentPart.Kind, part: String) -> Closing {
    guard !frames.isEmpty else { return skip() }
    openFrame(.story, part: part)
    return .note(kind)
  }

  mutating func endNote(_ kind: DocumentPart.Kind) {
    guard let frame = frames.last else { return }
    let author = String(decoding: frame.author, as: UTF8.self)
    let blocks = closeFrame()
    guard author != WordReader.ownAuthor, let body = frames.first else { return }
    notes.append(
      DocumentPart(
        kind: kind,
        name: frame.part,
        sections: [body.blocks.count],
        blocks: blocks
      )
    )
  }

  // MARK: What is drawn

  mutating func beginDrawing(_ name: OpenName, _ tag: borrowing XMLTag) throws(XMLStop) -> Closing {
    guard !frames.isEmpty else { return .nothing }
    switch name {
    case .frame:
      frameHasObject = false
      return .nothing
    case .textBox, .customShape, .rect, .ellipse:
      guard frames.last?.paragraph?.look.isHidden != true else { return skip() }
      openFrame(.textBox, part: frames.last?.part ?? "")
      return .textBox
    case .image:
      // Beside an object the picture shows the same.
      if !frameHasObject { gathering.note(.picture, at: place) }
      return skip()
    case .object, .objectOle, .plugin, .applet:
      frameHasObject = true
      gathering.note(.embeddedObject, at: place)
      return skip()
    case .control:
      if let control = tag.string("control").flatMap({ forms.controls[$0] }) {
        try show(control)
      }
      return skip()
    default: return .nothing
    }
  }

  mutating func endTextBox() {
    let blocks = closeFrame()
    guard let last = frames.indices.last, !blocks.isEmpty else { return }
    if frames[last].paragraph != nil {
      frames[last].paragraph?.anchored += blocks
    } else {
      keep(anchored: blocks)
    }
  }

  /// The place of what is read now.
  var place: Place {
    if let paragraph = frames.last?.paragraph { return paragraph.place }
    return enclosingCell.map { .cell($0) } ?? .part(frames.last?.part ?? "")
  }
}

extension Block {
  /// Whether the block is a paragraph without a visible character.
  fileprivate var showsNothing: Bool {
    switch self {
    case .paragraph(let paragraph):
      paragraph.text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    case .table: false
    }
  }
}
