import Findings
import Wording

/// Reads HTML among Markdown: its tables as tables, all else as lines of text.
///
/// A table may be broken off by blank lines, between which Markdown stands; what stands there goes
/// into the cell that is open.
struct HTMLBlocks {
  /// A container of blocks: the page, or a cell.
  private struct Frame {
    var blocks: [Block] = []
    var text = MarkedText()
    var place: Place?
  }

  private var frames: [Frame]
  private var tables: [HTMLTable] = []
  private var entities = HTMLEntities()
  /// Where the block begins, of which the text before its first table is the first part.
  private var start: Place?
  /// The element whose text is not shown and that is open.
  private var hidden: String?
  private let role: Paragraph.Role
  private let depth: Int

  init(role: Paragraph.Role, limits: DocumentLimits) {
    frames = [Frame()]
    self.role = role
    depth = limits.tableDepth
  }

  /// Whether a table is open, so that what follows belongs to it.
  var isOpen: Bool { !tables.isEmpty }

  /// Adds what Markdown made of the lines between two pieces of HTML.
  mutating func add(_ blocks: [Block]) {
    endText()
    frames[frames.count - 1].blocks += blocks
  }

  /// Reads a piece of HTML that begins at that place.
  mutating func read(_ html: String, line: Int, column: Int) {
    if start == nil { start = .line(line, column: column) }
    var scanner = HTMLScanner(html, line: line, column: column)
    while let (token, place) = scanner.next() {
      switch token {
      case .text(let text): add(text, at: place)
      case .tag(let element): add(element, at: place)
      }
    }
  }

  /// Ends what is open and gives the blocks.
  mutating func finish() -> [Block] {
    while !tables.isEmpty { endTable() }
    endText()
    return frames[0].blocks
  }

  private mutating func add(_ text: String, at place: Place) {
    guard hidden == nil else { return }
    let last = frames.count - 1
    if frames[last].place == nil, text.contains(where: { !$0.isWhitespace }) {
      frames[last].place = place
    }
    frames[last].text.add(entities.decode(text))
  }

  private mutating func add(_ element: HTMLElement, at place: Place) {
    if let open = hidden {
      if element.isClosing, element.name == open { hidden = nil }
      return
    }
    switch element.name {
    case "table":
      guard element.isClosing else { return startTable(at: place) }
      endTable()
    case "tr":
      endCell()
      if !tables.isEmpty { tables[tables.count - 1].endRow() }
    case "td", "th":
      endCell()
      if !element.isClosing, !tables.isEmpty {
        tables[tables.count - 1].startCell(element, at: place)
        frames.append(Frame(place: nil))
        if let mark = element.mark { frames[frames.count - 1].text.begin(mark) }
      }
    default:
      if element.hidesText { hidden = element.isClosing ? nil : element.name }
      frames[frames.count - 1].text.add(element)
    }
  }

  private mutating func startTable(at place: Place) {
    guard tables.count < depth else { return }
    endText()
    tables.append(HTMLTable(place: place))
  }

  private mutating func endTable() {
    guard !tables.isEmpty else { return }
    endCell()
    guard let table = tables.popLast()?.finish() else { return }
    endText()
    frames[frames.count - 1].blocks.append(.table(table))
  }

  private mutating func endCell() {
    guard let last = tables.indices.last, tables[last].isInCell else { return }
    endText(isCell: true)
    guard let frame = frames.popLast() else { return }
    tables[last].endCell(frame.blocks)
  }

  /// Ends the lines of text that are open; a cell holds a paragraph even where it is empty.
  private mutating func endText(isCell: Bool = false) {
    let last = frames.count - 1
    let (text, marks) = frames[last].text.finish(tidiesLines: true)
    defer {
      frames[last].text = MarkedText()
      frames[last].place = nil
    }
    guard !text.isEmpty || isCell && frames[last].blocks.isEmpty else { return }
    let isFirst = frames.count == 1 && frames[last].blocks.isEmpty
    let own = isFirst ? start : frames[last].place
    let place = own ?? tables.last?.place ?? .line(1, column: 1)
    let role = frames.count == 1 ? role : .plain
    frames[last].blocks.append(
      .paragraph(Paragraph(text: text, marks: marks, role: role, place: place))
    )
  }
}
