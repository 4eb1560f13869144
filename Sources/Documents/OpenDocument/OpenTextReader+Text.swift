import Findings
import XML

extension OpenTextReader {
  mutating func beginText(_ name: OpenName, _ tag: borrowing XMLTag) throws(XMLStop) -> Closing {
    switch name {
    // What was deleted lies here, and nowhere in the text.
    case .trackedChanges: return skip()
    case .p, .h: return try beginParagraph(name, tag)
    case .span:
      let look = styles.sheet.resolved("text", tag.string("style-name")).look
      guard let last = frames.indices.last, let current = frames[last].paragraph?.look else {
        return .nothing
      }
      frames[last].paragraph?.looks.append(look.over(current))
      return .look
    case .s:
      let count = max(1, min(tag.integer("c") ?? 1, 1_000))
      emit(String(repeating: " ", count: count))
      return .nothing
    case .tab:
      emit("\t")
      return .nothing
    case .lineBreak:
      emit("\n")
      return .nothing
    case .section: return tag.has("display", "none") ? skip() : .nothing
    case .list:
      frames[frames.count - 1].lists.begin(tag)
      return .list
    case .listItem, .listHeader:
      frames[frames.count - 1].lists.beginItem(
        start: tag.integer("start-value"),
        isHeader: name == .listHeader
      )
      return .nothing
    case .hiddenText: return tag.has("is-hidden", "true") ? skip() : .nothing
    case .hiddenParagraph:
      if tag.has("is-hidden", "true"), let last = frames.indices.last {
        frames[last].paragraph?.isHidden = true
      }
      return skip()
    case .placeholder:
      return try open(ContentControl(kind: .text, isPlaceholder: true))
    case .textInput: return beginInput()
    case .note:
      return tag.has("note-class", "endnote")
        ? beginNote(.endnote, part: "endnotes") : beginNote(.footnote, part: "footnotes")
    case .noteCitation: return skip()
    case .ruby: return .ruby(start: textCount)
    case .rubyText: return .rubyText(start: textCount)
    default: return .nothing
    }
  }

  /// The bytes that the open paragraph holds so far.
  var textCount: Int { frames.last?.paragraph?.text.count ?? 0 }

  /// Adds a sign to the open paragraph.
  mutating func emit(_ sign: String) {
    guard let last = frames.indices.last else { return }
    frames[last].paragraph?.add(sign: sign)
  }

  mutating func popLook() {
    guard let last = frames.indices.last else { return }
    if (frames[last].paragraph?.looks.count ?? 0) > 1 {
      _ = frames[last].paragraph?.looks.popLast()
    }
  }

  // MARK: Paragraphs

  private mutating func beginParagraph(
    _ name: OpenName,
    _ tag: borrowing XMLTag
  ) throws(XMLStop) -> Closing {
    guard let last = frames.indices.last else { return skip() }
    try count()
    if frames[last].paragraph != nil { endParagraph() }
    let style = styles.sheet.resolved("paragraph", tag.string("style-name"))
    var paragraph = OpenParagraph(place: nextPlace(), look: style.look)
    paragraph.alignment = style.alignment
    if frames.count == 1, frames[0].part.isEmpty, let page = style.masterPage {
      pages.append((page, frames[0].blocks.count))
    }
    let begins = beginItem(of: style)
    let level = name == .h ? tag.integer("outline-level") ?? 1 : style.outlineLevel
    if style.isTitle {
      paragraph.role = .title
    } else if let level, (1...10).contains(level) {
      paragraph.role = .heading(level: min(level, 9))
    } else if frames[last].lists.level > 0 {
      paragraph.role = .listItem(level: frames[last].lists.level, begins: begins != nil)
    }
    paragraph.mark = begins.flatMap { $0 }
    frames[last].paragraph = paragraph
    return .paragraph
  }

  /// The mark of the item whose first paragraph begins, if one shows; nil of a later paragraph.
  private mutating func beginItem(of style: OpenStyles.Resolved) -> String?? {
    guard let last = frames.indices.last, frames[last].lists.level > 0 else { return nil }
    let name = frames[last].lists.style ?? style.listStyle
    let list = name.flatMap { styles.sheet.lists[$0] }
    guard let counters = frames[last].lists.counters(in: list) else { return nil }
    let level = frames[last].lists.level
    let font = list?.levels[level]?.font
    return .some(
      list?.mark(level: level, counters: counters, font: styles.sheet.symbols(font))
    )
  }

  private mutating func nextPlace() -> Place {
    guard let frame = frames.last else { return .part("") }
    switch frame.kind {
    case .cell(let place): return .cell(place)
    case .story:
      let number = (paragraphCounts[frame.part] ?? 0) + 1
      paragraphCounts[frame.part] = number
      return .paragraph(part: frame.part, number: number)
    case .textBox:
      if let cell = enclosingCell { return .cell(cell) }
      return .paragraph(part: frame.part, number: max(1, paragraphCounts[frame.part] ?? 1))
    }
  }

  /// The cell in which a text stands, if any.
  var enclosingCell: CellPlace? {
    for frame in frames.reversed() {
      if case .cell(let place) = frame.kind { return place }
      if case .story = frame.kind { return nil }
    }
    return nil
  }

  mutating func endParagraph() {
    guard let last = frames.indices.last, var paragraph = frames[last].paragraph else { return }
    frames[last].paragraph = nil
    if paragraph.isHidden {
      _ = paragraph.cut(at: 0)
      paragraph.controls = []
    }
    frames[last].blocks.append(.paragraph(paragraph.finish()))
    keep(anchored: paragraph.anchored)
  }

  /// What is anchored in a paragraph comes after it; in a cell's, after the cell's table.
  mutating func keep(anchored blocks: [Block]) {
    guard let last = frames.indices.last, !blocks.isEmpty else { return }
    if case .cell = frames[last].kind {
      frames[last].anchored += blocks
    } else {
      frames[last].blocks += blocks
    }
  }

  // MARK: Phonetic guides

  mutating func endRubyText(from start: Int) {
    guard let last = frames.indices.last else { return }
    guide = frames[last].paragraph?.cut(at: start) ?? []
  }

  mutating func endRuby(from start: Int) {
    defer { guide = [] }
    guard !guide.isEmpty, let paragraph = frames.last?.paragraph, start <= paragraph.text.count
    else { return }
    let base = String(decoding: paragraph.text[start...], as: UTF8.self)
    let text = base + "（" + String(decoding: guide, as: UTF8.self) + "）"
    gathering.guides.append(.paragraph(Paragraph(text: text, place: paragraph.place)))
  }
}
