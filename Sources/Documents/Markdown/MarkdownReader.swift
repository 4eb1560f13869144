import Findings

/// Reads Markdown: CommonMark with GitHub's tables and task lists, and YAML front matter.
struct MarkdownReader {
  /// What lists and quotations a block stands in.
  private struct Context {
    var role = Paragraph.Role.plain
    var level = 0
    var depth = 0
    /// What stands before the first paragraph of an item: its number, its check box.
    var prefix = ""
  }

  private let lines: [Substring]
  private let firstLine: Int
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
    lines = Array(all[matter.lineCount...])
    firstLine = matter.lineCount
    blocks = matter.paragraphs.map { .paragraph($0) }
    try MarkdownBounds.check(lines)
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
    for child in node.children {
      try read(child, context)
      // Only the first block of an item begins it.
      context.prefix = ""
      if case .listItem(let level, _) = context.role {
        context.role = .listItem(level: level, begins: false)
      }
    }
  }

  private mutating func read(_ node: MarkdownNode, _ context: Context) throws(Refusal) {
    switch node.kind {
    case .heading: add(node, text(of: node), .heading(level: node.headingLevel), context)
    case .paragraph: add(node, text(of: node), context.role, context)
    case .codeBlock:
      let code = node.literal
      add(node, code.hasSuffix("\n") ? String(code.dropLast()) : code, context.role, context)
    case .htmlBlock:
      let text = MarkdownText.text(ofHTML: node.literal)
      if !text.isEmpty { add(node, text, context.role, context) }
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
    case .thematicBreak, .tableRow, .tableCell, .text, .softBreak, .lineBreak, .code,
      .inlineHTML, .image, .other:
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
        add(item, "", inner.role, inner)
      }
      try read(children: item, inner)
    }
  }

  private mutating func add(
    _ node: MarkdownNode,
    _ text: String,
    _ role: Paragraph.Role,
    _ context: Context
  ) {
    blocks.append(
      .paragraph(Paragraph(text: context.prefix + text, role: role, place: place(of: node)))
    )
  }

  private mutating func text(of node: MarkdownNode) -> String {
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
        let paragraph = Paragraph(text: text(of: cell), place: place)
        cells.append(
          Table.Cell(column: cells.count, blocks: [.paragraph(paragraph)], place: place)
        )
      }
      table.columnCount = max(table.columnCount, cells.count)
      table.rows.append(Table.Row(cells: cells, isHeader: isHeader))
    }
    return table
  }

  // MARK: Places

  private mutating func place(of node: MarkdownNode) -> Place {
    let line = node.line
    let column = node.column
    guard lines.indices.contains(line - 1), column > 1 else {
      return .line(max(line, 1) + firstLine, column: max(column, 1))
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
    return .line(line + firstLine, column: counted.characters + 1)
  }

  /// How far the characters of a line have been counted.
  private var counted = (line: 0, bytes: 0, characters: 0, index: "".startIndex)
}
