import Findings
import Wording

/// Reads Markdown: CommonMark with GitHub's tables and task lists, YAML front matter, tables of
/// HTML, and what ``MarkdownDialect`` knows.
struct MarkdownReader {
  /// What lists and quotations a block stands in.
  private struct Context {
    var role = Paragraph.Role.plain
    var level = 0
    var depth = 0
    /// What stands before the first paragraph of an item: its number, its check box.
    var prefix = ""
  }

  private let lines: [String]
  private let grids: [Int: GridTable]
  private let firstLine: Int
  /// The character of the source's lines at which these begin.
  private let firstColumn: Int
  private let limits: DocumentLimits
  private var blocks: [Block] = []
  private var notes: [DocumentPart] = []
  private var findings: [Finding] = []
  private let gathering = Gathering()

  static func read(_ bytes: [UInt8], limits: DocumentLimits) throws(Refusal) -> DocumentReading {
    let decoded = try DecodedText(bytes, atMost: limits.markdownSize)
    var reader = try MarkdownReader(decoded.text, limits: limits)
    if let finding = decoded.finding { reader.findings.insert(finding, at: 0) }
    for (kind, place) in reader.gathering.unread {
      reader.findings.append(
        Finding(.info, .contentNotRead, place: place, arguments: ["detail": kind.description])
      )
    }
    let body = DocumentPart(kind: .body, name: "", blocks: reader.blocks)
    return DocumentReading(
      document: Document(format: .markdown, parts: [body] + reader.notes),
      findings: reader.findings
    )
  }

  private init(_ text: String, limits: DocumentLimits) throws(Refusal) {
    self.limits = limits
    let all = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let matter = FrontMatter(all)
    let source = Array(all[matter.lineCount...])
    firstLine = matter.lineCount
    firstColumn = 0
    blocks = matter.paragraphs.map { .paragraph($0) }
    try MarkdownBounds.check(source)
    let dialect = MarkdownDialect(source)
    (lines, grids) = (dialect.lines, dialect.grids)
    try readLines()
  }

  /// Reads the lines of a cell, whose first stands at that line and character of the document.
  private init(
    cell source: [String],
    line: Int,
    column: Int,
    limits: DocumentLimits
  ) throws(Refusal) {
    self.limits = limits
    firstLine = line
    firstColumn = column
    lines = MarkdownDialect(source.map { $0[...] }).lines
    grids = [:]
    try readLines()
  }

  private mutating func readLines() throws(Refusal) {
    guard let tree = MarkdownTree(lines.joined(separator: "\n") + "\n") else {
      throw Refusal.unreadable(
        LocalizedText(zh: "Markdown 无法解析", en: "the Markdown cannot be parsed")
      )
    }
    try read(children: tree.root, Context())
  }

  // MARK: Blocks

  private mutating func read(children node: MarkdownNode, _ context: Context) throws(Refusal) {
    var context = context
    context.depth += 1
    guard context.depth <= limits.markdownDepth else {
      throw Refusal(
        Finding(
          .error,
          .unsafeContent,
          place: place(of: node),
          arguments: [
            "detail": LocalizedText(
              zh: "嵌套超过 \(limits.markdownDepth) 层",
              en: "nested deeper than \(limits.markdownDepth)"
            )
          ]
        )
      )
    }
    var html: HTMLBlocks?
    for child in node.children {
      if try read(child, asHTML: &html, context) {
        // Taken into HTML that is open.
      } else {
        try read(child, context)
      }
      // Only the first block of an item begins it.
      context.prefix = ""
      if case .listItem(let level, _) = context.role {
        context.role = .listItem(level: level, begins: false)
      }
    }
    if var html { blocks += html.finish() }
  }

  /// Reads HTML, and what stands within a table of it; false of a block that is neither.
  private mutating func read(
    _ node: MarkdownNode,
    asHTML html: inout HTMLBlocks?,
    _ context: Context
  ) throws(Refusal) -> Bool {
    if case .htmlBlock = node.kind {
      var reader = html ?? HTMLBlocks(role: context.role, limits: limits)
      let place = start(of: node)
      reader.read(node.literal, line: place.line, column: place.column)
      html = reader
    } else if html == nil {
      return false
    } else if case .codeBlock = node.kind, node.literal.first(where: { $0 != " " }) == "<" {
      // HTML that is indented, after a blank line.
      let place = start(of: node)
      html?.read(node.literal, line: place.line, column: place.column)
    } else {
      let before = blocks
      blocks = []
      try read(node, Context(depth: context.depth))
      html?.add(blocks)
      blocks = before
    }
    if var reader = html, !reader.isOpen {
      blocks += reader.finish()
      html = nil
    }
    return true
  }

  private mutating func read(_ node: MarkdownNode, _ context: Context) throws(Refusal) {
    switch node.kind {
    case .heading: add(node, text(of: node), .heading(level: node.headingLevel), context)
    case .paragraph:
      let text = text(of: node)
      if text.text.isEmpty, let grid = grid(node) {
        return blocks.append(.table(try table(grid, node)))
      }
      add(
        node,
        context.role == .quotation ? MarkdownReader.withoutCallout(text) : text,
        context.role,
        context
      )
    case .codeBlock:
      let code = DecodedText.visible(DialectSign.undo(node.literal))
      add(node, (code.hasSuffix("\n") ? String(code.dropLast()) : code, []), context.role, context)
    case .quotation:
      var inner = context
      inner.role = .quotation
      try read(children: node, inner)
    case .list: try read(list: node, context)
    case .table: blocks.append(.table(table(node)))
    case .footnote:
      let before = blocks
      blocks = []
      try read(children: node, Context())
      notes.append(
        DocumentPart(kind: .footnote, name: "", sections: [before.count], blocks: blocks)
      )
      blocks = before
    case .document, .item: try read(children: node, context)
    case .htmlBlock, .thematicBreak, .tableRow, .tableCell, .text, .softBreak, .lineBreak, .strong,
      .code, .inlineHTML, .image, .other:
      break
    }
  }

  private mutating func read(list: MarkdownNode, _ context: Context) throws(Refusal) {
    var number = list.firstNumber
    for item in list.children {
      var inner = context
      inner.level += 1
      inner.role = .listItem(level: inner.level, begins: true)
      if let (value, sign) = number {
        inner.prefix = "\(value)\(sign) "
        number = (value + 1, sign)
      } else {
        inner.prefix = ""
      }
      if let isChecked = item.isChecked { inner.prefix += isChecked ? "☑ " : "☐ " }
      if item.isEmpty {
        // An item without content still shows its number or box.
        add(item, ("", []), inner.role, inner)
      }
      try read(children: item, inner)
    }
  }

  private mutating func add(
    _ node: MarkdownNode,
    _ text: (text: String, marks: [MarkSpan]),
    _ role: Paragraph.Role,
    _ context: Context
  ) {
    blocks.append(
      .paragraph(
        Paragraph(
          text: context.prefix + text.text,
          marks: text.marks.shifted(by: context.prefix.utf8.count),
          role: role,
          place: place(of: node)
        )
      )
    )
  }

  /// The text of a quotation without the sign that makes it a callout (`[!note]`).
  private static func withoutCallout(
    _ text: (text: String, marks: [MarkSpan])
  ) -> (text: String, marks: [MarkSpan]) {
    guard text.text.hasPrefix("[!"), let close = text.text.firstIndex(of: "]"),
      text.text[..<close].dropFirst(2).allSatisfy({ $0.isLetter || $0 == "-" }),
      text.text[..<close].count > 2
    else { return text }
    let rest = text.text[text.text.index(after: close)...].drop { $0 == "+" || $0 == "-" }
      .drop { $0 == " " || $0 == "\n" }
    let cut = text.text.utf8.count - rest.utf8.count
    let marks = text.marks.filter { $0.range.lowerBound >= cut }.shifted(by: -cut)
    return (String(rest), marks)
  }

  private mutating func text(of node: MarkdownNode) -> (text: String, marks: [MarkSpan]) {
    var holdsPicture = false
    let text = MarkdownText.shown(in: node) { holdsPicture = true }
    if holdsPicture { gathering.note(.picture, at: place(of: node)) }
    return text
  }

  // MARK: Tables

  private mutating func table(_ node: MarkdownNode) -> Table {
    var table = Table(place: place(of: node))
    for row in node.children {
      guard case .tableRow(let isHeader) = row.kind else { continue }
      var cells: [Table.Cell] = []
      for cell in row.children {
        let place = place(of: cell)
        let text = text(of: cell)
        let paragraph = Paragraph(text: text.text, marks: text.marks, place: place)
        cells.append(
          Table.Cell(column: cells.count, blocks: [.paragraph(paragraph)], place: place)
        )
      }
      table.columnCount = max(table.columnCount, cells.count)
      table.rows.append(Table.Row(cells: cells, isHeader: isHeader))
    }
    return table
  }

  /// The grid table for which a paragraph stands.
  private func grid(_ node: MarkdownNode) -> GridTable? {
    guard let grid = grids[node.line - 1], lines[node.line - 1] == DialectSign.grid else {
      return nil
    }
    return grid
  }

  private mutating func table(_ grid: GridTable, _ node: MarkdownNode) throws(Refusal) -> Table {
    let top = node.line - 1 + firstLine
    var rows = (0..<grid.rowCount).map { Table.Row(isHeader: $0 < grid.headerCount) }
    for cell in grid.cells {
      let lines = MarkdownReader.withoutIndent(cell.lines)
      var reader = try MarkdownReader(
        cell: lines.lines,
        line: top + cell.line,
        column: cell.character + lines.indent,
        limits: limits
      )
      notes += reader.notes
      let place = Place.line(top + cell.line + 1, column: cell.character + lines.indent + 1)
      if reader.blocks.isEmpty {
        reader.blocks = [.paragraph(Paragraph(text: "", place: place))]
      }
      rows[cell.row].cells.append(
        Table.Cell(
          column: cell.column,
          columnSpan: cell.columnSpan,
          rowSpan: cell.rowSpan,
          blocks: reader.blocks,
          place: place
        )
      )
    }
    return Table(columnCount: grid.columnCount, rows: rows, place: place(of: node))
  }

  /// The lines of a cell without the blanks that all of them begin with.
  private static func withoutIndent(_ lines: [String]) -> (lines: [String], indent: Int) {
    let filled = lines.filter { $0.contains { $0 != " " } }
    let indent = filled.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    return (lines.map { String($0.dropFirst(indent)) }, indent)
  }

  // MARK: Places

  /// The line and the character where a block begins.
  private mutating func start(of node: MarkdownNode) -> (line: Int, column: Int) {
    guard case .line(let line, let column) = place(of: node) else { return (1, 1) }
    return (line, column)
  }

  private mutating func place(of node: MarkdownNode) -> Place {
    let line = node.line
    let column = node.column
    guard lines.indices.contains(line - 1), column > 1 else {
      return .line(max(line, 1) + firstLine, column: max(column, 1) + firstColumn)
    }
    // The parser counts bytes. A line's cells come from left to right: count on from the last.
    if counted.line != line || counted.bytes > column - 1 {
      counted = (line, 0, 0, lines[line - 1].startIndex)
    }
    let utf8 = lines[line - 1].utf8
    while counted.bytes < column - 1, counted.index < utf8.endIndex {
      if utf8[counted.index] & 0xC0 != 0x80 { counted.characters += 1 }
      counted.bytes += 1
      counted.index = utf8.index(after: counted.index)
    }
    return .line(line + firstLine, column: counted.characters + 1 + firstColumn)
  }

  /// How far the characters of a line have been counted.
  private var counted = (line: 0, bytes: 0, characters: 0, index: "".startIndex)
}
