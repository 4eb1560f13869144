import Documents
import Findings
import Values
import Wording
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
    try WordParts.package(main: document(), styles: BlankStyles.text)
  }

  private var textWidth: Int { WordPaper(isLandscape: isLandscape).textWidth }

  private consuming func document() -> [UInt8] {
    writer.start("w:document", WordParts.namespaces)
    writer.start("w:body")
    title()
    pairs(blank.lines(of: .head), border: false)
    gap()
    body()
    gap()
    pairs(blank.lines(of: .foot), border: true)
    gap()
    writer.section(isLandscape: isLandscape)
    return writer.finish()
  }

  // MARK: Lines

  private mutating func title() {
    writer.startParagraph(style: "Title")
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
    writer.startParagraph(style: "FormSection")
    controls.label(field.label.zh, into: &writer)
    writer.end()
  }

  /// A small paragraph, without which Word would join two tables.
  private mutating func gap() {
    writer.paragraph("", style: "FormGap")
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
    let spare = BlankForm.spareRows(of: field, after: filled.count)
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
    writer.startTable(style: border ? "FormTable" : "FormHead", widths: widths)
  }

  private mutating func startRow(height: Int, isHeader: Bool = false) {
    writer.startTableRow(height: height, isHeader: isHeader)
  }

  private mutating func startCell(
    width: Int,
    span: Int = 1,
    merge: String? = nil,
    isShaded: Bool = false
  ) {
    writer.startTableCell(
      width: width,
      span: span,
      merge: merge,
      fill: isShaded ? "F2F2F2" : nil
    )
  }

  private mutating func paragraph(
    style: String,
    _ content: (inout BlankControls, inout XMLWriter) -> Void
  ) {
    writer.startParagraph(style: style)
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
