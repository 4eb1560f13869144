import Documents
import Findings
import Wording

/// Reads the layout of a page, or of a part of one.
struct PageReader {
  let document: Document
  let scanner: LineScanner
  /// Whether a paragraph is the title of a form; its text is kept apart.
  let isTitle: (Paragraph) -> Bool

  /// Reads blocks that stand below each other; a label in one may have its answer in the next.
  func read(_ blocks: [Block], into layout: inout PageLayout) {
    var flow = FlowReader(
      scanner: scanner,
      document: document,
      labelLevels: labelLevels(in: blocks)
    )
    var above: RecordTable?
    var unit: Piece?
    // The short line above a table names it.
    var heading: String?
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        if !paragraph.text.trimmed.isEmpty { above = nil }
        if paragraph.role != .frontMatter, isTitle(paragraph) {
          flow.finish(into: &layout)
          heading = nil
          layout.entries.append(
            .heading(Piece(text: String(paragraph.text.trimmed), place: paragraph.place))
          )
        } else {
          flow.read(paragraph, into: &layout)
          let line = paragraph.text.trimmed
          if !line.isEmpty {
            heading =
              line.unicodeScalars.count <= 16 && !line.contains(where: { "。，；：".contains($0) })
              ? String(line) : nil
          }
          unit = TableUnit.unit(in: paragraph.text).map { Piece(text: $0, place: paragraph.place) }
        }
      case .table(let table):
        if let code = CharacterBoxes.text(of: table, in: document), flow.take(code) {
          flow.finish(into: &layout)
          continue
        }
        let caption = flow.caption ?? heading
        flow.finish(into: &layout)
        let tables = TableReader(page: self)
        above = tables.read(
          table,
          continuing: above,
          caption: caption,
          unit: unit?.text,
          into: &layout
        )
        unit = nil
        heading = nil
      }
    }
    flow.finish(into: &layout)
  }

  /// Reads what stands in a cell as running text; a label beside it names the tables in it.
  func readCell(
    _ cell: Table.Cell,
    caption beside: String? = nil,
    into layout: inout PageLayout
  ) {
    var flow = FlowReader(scanner: scanner, document: document)
    for block in cell.blocks {
      switch block {
      case .paragraph(let paragraph): flow.read(paragraph, into: &layout)
      case .table(let table):
        let caption = flow.caption ?? beside
        flow.finish(into: &layout)
        _ = TableReader(page: self).read(table, caption: caption, into: &layout)
      }
    }
    flow.finish(into: &layout)
  }

  /// The levels of the headings that are labels of fields.
  private func labelLevels(in blocks: [Block]) -> Set<Int> {
    var levels: Set<Int> = []
    for case .paragraph(let paragraph) in blocks {
      if case .heading(let level) = paragraph.role,
        case .field = scanner.vocabulary.meaning(of: paragraph.text.unicodeScalars)
      {
        levels.insert(level)
      }
    }
    return levels
  }
}

/// The unit that counts for a table: 单位：万元 above it or in it.
enum TableUnit {
  static func unit(in text: String) -> String? {
    var trimmed = text.trimmed
    // 销售完成情况（单位：万元）: the table's name, and its unit.
    if let bracket = trimmed.unicodeScalars.last.flatMap({ HintBracket(closedBy: $0.narrowBracket) }
    ),
      trimmed.unicodeScalars.count <= 40,
      let open = trimmed.unicodeScalars.lastIndex(where: { $0.narrowBracket == bracket.open })
    {
      let inner = trimmed[trimmed.unicodeScalars.index(after: open)...].dropLast().trimmed
      if words.contains(where: inner.hasPrefix) { trimmed = inner }
    }
    // 表单编号：RD-02　　单位：万元: behind a gap, at the end of a line that says something else.
    if let gap = trimmed.lastIndex(where: \.isWhitespace) {
      let tail = trimmed[gap...].trimmed
      if tail.contains(where: { ":：∶".contains($0) }) { trimmed = tail }
    }
    guard trimmed.unicodeScalars.count <= 20 else { return nil }
    guard words.contains(where: trimmed.hasPrefix) else { return nil }
    return MeasureUnit.named(in: trimmed.drop { !":：∶".contains($0) }.dropFirst())
  }

  private static let words = ["单位", "金额单位", "货币单位", "Unit"]
}
