import Findings

/// A document written out for people: an indented tree with places, or its plain text.
public enum DocumentTree {
  /// The document's tree: one line for each part, paragraph, table, row and cell, with its place
  /// and what is known of it.
  ///
  /// Texts stand in quotes with line ends as `\n`; a content control is named behind the text
  /// that it holds, with the bytes that it covers.
  public static func describe(_ document: Document) -> String {
    var writer = TreeWriter(controls: document.controls)
    writer.line("document \(document.format.id)")
    for part in document.parts { writer.write(part) }
    return writer.text
  }

  /// The document's plain text: a line for each paragraph, the cells of a row split by tabs, the
  /// parts in order.
  public static func text(_ document: Document) -> String {
    var lines: [String] = []
    for part in document.parts { append(part.blocks, to: &lines) }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func append(_ blocks: [Block], to lines: inout [String]) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): lines.append(paragraph.text)
      case .table(let table):
        for row in table.rows {
          let cells = row.cells.map { cell in
            var inner: [String] = []
            append(cell.blocks, to: &inner)
            return inner.joined(separator: "\n")
          }
          lines.append(cells.joined(separator: "\t"))
        }
      }
    }
  }
}

private struct TreeWriter {
  let controls: [ContentControl]
  var text = ""
  private var indent = 1

  init(controls: [ContentControl]) {
    self.controls = controls
  }

  mutating func line(_ content: String) {
    text += content + "\n"
  }

  private mutating func indented(_ content: String) {
    text += String(repeating: "  ", count: indent) + content + "\n"
  }

  mutating func write(_ part: DocumentPart) {
    indent = 1
    var head = part.kind.rawValue
    if !part.name.isEmpty { head += " " + part.name }
    if !part.sections.isEmpty {
      head += " sections " + part.sections.map(String.init).joined(separator: ",")
    }
    indented(head)
    indent = 2
    write(part.blocks)
  }

  private mutating func write(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): write(paragraph)
      case .table(let table): write(table)
      }
    }
  }

  private mutating func write(_ paragraph: Paragraph) {
    let role = describe(paragraph.role)
    let side = describe(paragraph.alignment)
    indented("\(describe(paragraph.place))\(role)\(side) \(quote(paragraph.text))")
    indent += 1
    for span in paragraph.controls {
      write(span.range, of: paragraph.text, describe(control: span.control))
    }
    for span in paragraph.marks {
      write(span.range, of: paragraph.text, describe(span.marks))
    }
    indent -= 1
  }

  private mutating func write(_ range: Range<Int>, of text: String, _ what: String) {
    let utf8 = Array(text.utf8)
    let held = String(decoding: utf8[range.clamped(to: 0..<utf8.count)], as: UTF8.self)
    indented("[\(range.lowerBound)..<\(range.upperBound)] \(what) \(quote(held))")
  }

  private mutating func write(_ table: Table) {
    indented("table \(describe(table.place)), \(table.columnCount) columns")
    indent += 1
    for control in table.controls { indented("in \(describe(control: control))") }
    for row in table.rows {
      indented(row.isHeader ? "row, repeated as a header" : "row")
      indent += 1
      for control in row.controls { indented("in \(describe(control: control))") }
      for cell in row.cells { write(cell) }
      indent -= 1
    }
    indent -= 1
  }

  private mutating func write(_ cell: Table.Cell) {
    var head = "cell \(describe(cell.place))"
    if cell.columnSpan > 1 { head += " columns \(cell.columnSpan)" }
    if cell.rowSpan > 1 { head += " rows \(cell.rowSpan)" }
    if cell.isShaded { head += " shaded" }
    // A cell that holds one plain paragraph, as most do, is one line.
    if cell.controls.isEmpty, cell.blocks.count == 1, case .paragraph(let only) = cell.blocks[0],
      only.controls.isEmpty, only.marks.isEmpty, only.role == .plain, only.alignment == .start
    {
      return indented("\(head) \(quote(only.text))")
    }
    indented(head)
    indent += 1
    for control in cell.controls { indented("in \(describe(control: control))") }
    write(cell.blocks)
    indent -= 1
  }

  private func describe(_ place: Place) -> String {
    switch place {
    case .part(let name): return name.isEmpty ? "-" : name
    case .paragraph(_, let number): return "¶\(number)"
    case .cell(let cell):
      let steps = (cell.within + [cell.position]).map { "\($0.table):\($0.row):\($0.column)" }
      return steps.joined(separator: "/")
    case .sheet(let cell): return "\(cell.sheet)!\(cell.reference)"
    case .line(let line, let column): return "\(line):\(column)"
    }
  }

  private func describe(_ role: Paragraph.Role) -> String {
    switch role {
    case .plain: ""
    case .title: " title"
    case .heading(let level): " heading \(level)"
    case .listItem(let level, let begins): " item \(level)\(begins ? "" : " continued")"
    case .quotation: " quotation"
    case .frontMatter: " front matter"
    }
  }

  private func describe(_ alignment: Paragraph.Alignment) -> String {
    switch alignment {
    case .start: ""
    case .center: " centred"
    case .end: " at the end"
    }
  }

  private func describe(_ marks: TextMarks) -> String {
    let names: [(TextMarks, String)] = [
      (.bold, "bold"), (.underlined, "underlined"), (.struck, "struck"),
      (.highlighted, "highlighted"),
    ]
    return names.filter { marks.contains($0.0) }.map(\.1).joined(separator: " ")
  }

  private func describe(control number: Int) -> String {
    guard controls.indices.contains(number) else { return "control \(number)" }
    let control = controls[number]
    var words = ["control \(number)", control.kind.rawValue]
    if !control.tag.isEmpty { words.append("tag " + quote(control.tag)) }
    if !control.alias.isEmpty { words.append("alias " + quote(control.alias)) }
    if control.isPlaceholder { words.append("placeholder") }
    if let value = control.value { words.append("value " + quote(value)) }
    if let isChecked = control.isChecked { words.append(isChecked ? "checked" : "unchecked") }
    return words.joined(separator: " ")
  }

  private func quote(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
