import Findings
import Packages
import XML

/// Writes a blank form as a Word document (ISO 29500-1, transitional).
///
/// Content controls bear the ids of their fields as tags, and nothing else binds them: what Word,
/// WPS and LibreOffice show is what is read.
struct BlankWord {
  private let blank: BlankForm
  private var writer = XMLWriter()
  private var controls: BlankControls
  private let isLandscape: Bool

  init(_ blank: BlankForm) {
    self.blank = blank
    controls = BlankControls(answers: blank.answers)
    // A table of many columns needs the paper's long side.
    isLandscape = blank.form.fields.contains { field in
      field.table.map { BlankColumns($0).leaves.count > 8 } ?? false
    }
  }

  consuming func write() throws -> [UInt8] {
    let main = document()
    return try PackageWriter.write(
      BlankParts.files + [PackageWriter.File("word/document.xml", main)]
    )
  }

  private var paper: (width: Int, height: Int) { isLandscape ? (16838, 11906) : (11906, 16838) }
  private var textWidth: Int { paper.width - 2 * 1134 }

  private consuming func document() -> [UInt8] {
    writer.start("w:document", BlankParts.namespaces)
    writer.start("w:body")
    title()
    pairs(blank.lines(of: .head), border: false)
    gap()
    body()
    gap()
    pairs(blank.lines(of: .foot), border: true)
    gap()
    writer.start("w:sectPr")
    var size = [("w:w", String(paper.width)), ("w:h", String(paper.height))]
    if isLandscape { size.append(("w:orient", "landscape")) }
    writer.element("w:pgSz", size)
    writer.element(
      "w:pgMar",
      [
        ("w:top", "1134"), ("w:right", "1134"), ("w:bottom", "1134"), ("w:left", "1134"),
        ("w:header", "567"), ("w:footer", "567"), ("w:gutter", "0"),
      ]
    )
    return writer.finish()
  }

  // MARK: Lines

  private mutating func title() {
    writer.start("w:p")
    writer.start("w:pPr")
    writer.element("w:pStyle", [("w:val", "Title")])
    writer.end()
    controls.label(blank.form.name.zh, into: &writer)
    writer.end()
  }

  private mutating func body() {
    var pending: [BlankLine] = []
    for line in blank.bodyLines {
      switch line {
      case .fields, .section: pending.append(line)
      case .table(let field, let table):
        grid(pending)
        pending = []
        gap()
        heading(field)
        rows(of: field, table)
        gap()
      }
    }
    grid(pending)
  }

  /// A table's own label, above it.
  private mutating func heading(_ field: FieldDefinition) {
    writer.start("w:p")
    writer.start("w:pPr")
    writer.element("w:pStyle", [("w:val", "FormSection")])
    writer.end()
    controls.label(field.label.zh, into: &writer)
    writer.end()
  }

  /// A small paragraph, without which Word would join two tables.
  private mutating func gap() {
    writer.start("w:p")
    writer.start("w:pPr")
    writer.element("w:pStyle", [("w:val", "FormGap")])
    writer.end()
    writer.end()
  }

  /// The lines of head or foot, each with its own number of fields.
  private mutating func pairs(_ lines: [[FieldDefinition]], border: Bool) {
    guard !lines.isEmpty else { return }
    let most = lines.map(\.count).max() ?? 1
    let label = textWidth * 2 / (5 * most)
    var widths = (0..<most).flatMap { _ in [label, textWidth / most - label] }
    widths[widths.count - 1] += textWidth - widths.reduce(0, +)
    start(widths, border: border)
    for line in lines {
      startRow(height: 440)
      for (index, field) in line.enumerated() {
        let isLast = index == line.count - 1
        let span = isLast ? widths.count - 2 * index - 1 : 1
        labelCell(field, width: widths[2 * index])
        let width = widths[(2 * index + 1)..<(2 * index + 1 + span)].reduce(0, +)
        valueCell(field, width: width, span: span, place: border ? .foot : .head)
      }
      writer.end()
    }
    writer.end()
  }

  /// The lines of the form itself: four columns, label and value twice.
  private mutating func grid(_ lines: [BlankLine]) {
    guard !lines.isEmpty else { return }
    let label = textWidth * 16 / 100
    let value = textWidth / 2 - label
    let widths = [label, value, label, textWidth - 2 * label - value]
    start(widths, border: true)
    for line in lines {
      switch line {
      case .section(let text):
        startRow(height: 440)
        startCell(width: textWidth, span: 4, isShaded: true)
        paragraph(style: "FormLabel") { $0.label(text, into: &$1) }
        writer.end()
        writer.end()
      case .fields(let fields):
        startRow(height: fields[0].height)
        for field in fields {
          labelCell(field, width: label)
          let span = fields.count == 1 ? 3 : 1
          valueCell(field, width: span == 3 ? textWidth - label : value, span: span, place: .body)
        }
        writer.end()
      case .table: break
      }
    }
    writer.end()
  }

  private mutating func labelCell(_ field: FieldDefinition, width: Int) {
    startCell(width: width, isShaded: true)
    paragraph(style: "FormLabel") {
      $0.label(field.label.zh, isRequired: field.isRequired, into: &$1)
    }
    writer.end()
  }

  private mutating func valueCell(
    _ field: FieldDefinition,
    width: Int,
    span: Int,
    place: FieldLayout.Place
  ) {
    startCell(width: width, span: span)
    paragraph(style: "FormValue") { $0.value(field, into: &$1) }
    writer.end()
  }

  // MARK: Repeating tables

  private mutating func rows(of field: FieldDefinition, _ table: TableDefinition) {
    let columns = BlankColumns(table)
    let widths = columns.widths(in: textWidth)
    start(widths, border: true)
    header(columns, widths)
    var filled: [TableRow] = []
    if case .rows(let rows)? = blank.answers[field.id] { filled = rows }
    let spare = max(BlankForm.spareRows - filled.count, 2)
    for row in filled.map(Optional.some) + Array(repeating: nil, count: spare) {
      startRow(height: 440)
      for (leaf, width) in zip(columns.leaves, widths) {
        startCell(width: width)
        let text = row.map { leaf.text(in: $0) } ?? ""
        paragraph(style: leaf.choice == nil ? "FormValue" : "FormLabel") {
          $0.plain(text, into: &$1)
        }
        writer.end()
      }
      writer.end()
    }
    writer.end()
  }

  private mutating func header(_ columns: BlankColumns, _ widths: [Int]) {
    let hasTwo = columns.groups.contains { $0.title != nil }
    startRow(height: 400, isHeader: true)
    var index = 0
    for group in columns.groups {
      let width = widths[index..<index + group.leaves.count].reduce(0, +)
      let merge = hasTwo && group.title == nil ? "restart" : nil
      startCell(width: width, span: group.leaves.count, merge: merge, isShaded: true)
      paragraph(style: "FormLabel") {
        $0.label(
          group.title ?? group.leaves[0].label,
          isRequired: group.isRequired,
          into: &$1
        )
      }
      writer.end()
      index += group.leaves.count
    }
    writer.end()
    guard hasTwo else { return }
    startRow(height: 400, isHeader: true)
    for (group, leaf, width) in columns.leavesWithGroups(widths) {
      let isMerged = group.title == nil
      startCell(width: width, merge: isMerged ? "continue" : nil, isShaded: true)
      paragraph(style: "FormLabel") {
        if !isMerged {
          let isRequired = leaf.choice == nil && leaf.column.isRequired
          $0.label(leaf.label, isRequired: isRequired, into: &$1)
        }
      }
      writer.end()
    }
    writer.end()
  }

  // MARK: Elements of tables

  private mutating func start(_ widths: [Int], border: Bool) {
    writer.start("w:tbl")
    writer.start("w:tblPr")
    writer.element("w:tblStyle", [("w:val", border ? "FormTable" : "FormHead")])
    writer.element("w:tblW", [("w:w", String(widths.reduce(0, +))), ("w:type", "dxa")])
    writer.element("w:jc", [("w:val", "center")])
    writer.element("w:tblLayout", [("w:type", "fixed")])
    writer.end()
    writer.start("w:tblGrid")
    for width in widths { writer.element("w:gridCol", [("w:w", String(width))]) }
    writer.end()
  }

  private mutating func startRow(height: Int, isHeader: Bool = false) {
    writer.start("w:tr")
    writer.start("w:trPr")
    writer.element("w:cantSplit")
    writer.element("w:trHeight", [("w:val", String(height)), ("w:hRule", "atLeast")])
    if isHeader { writer.element("w:tblHeader") }
    writer.end()
  }

  private mutating func startCell(
    width: Int,
    span: Int = 1,
    merge: String? = nil,
    isShaded: Bool = false
  ) {
    writer.start("w:tc")
    writer.start("w:tcPr")
    writer.element("w:tcW", [("w:w", String(width)), ("w:type", "dxa")])
    if span > 1 { writer.element("w:gridSpan", [("w:val", String(span))]) }
    if let merge { writer.element("w:vMerge", [("w:val", merge)]) }
    if isShaded {
      writer.element(
        "w:shd",
        [("w:val", "clear"), ("w:color", "auto"), ("w:fill", "F2F2F2")]
      )
    }
    writer.element("w:vAlign", [("w:val", "center")])
    writer.end()
  }

  private mutating func paragraph(
    style: String,
    _ content: (inout BlankControls, inout XMLWriter) -> Void
  ) {
    writer.start("w:p")
    writer.start("w:pPr")
    writer.element("w:pStyle", [("w:val", style)])
    writer.end()
    content(&controls, &writer)
    writer.end()
  }
}

extension FieldDefinition {
  /// The least height of the field's line, in twentieths of a point.
  fileprivate var height: Int {
    valueKind?.shape == .longText ? 1100 : 480
  }
}
