import Documents

/// The fields of a form whose labels stand in a region of a document.
struct RegionLabels {
  private(set) var fields: Set<FieldID> = []
  /// The lines of the region with their fields.
  private(set) var lines: [FormLine] = []
  private let scanner: LineScanner
  private let form: RecognizedForm
  private let document: Document

  var count: Int { fields.count }

  init(_ document: Document, form: RecognizedForm) {
    scanner = LineScanner(index: form.labels)
    self.form = form
    self.document = document
  }

  init(_ document: Document, _ region: Region, form: RecognizedForm) {
    self.init(document, form: form)
    lines = FormLine.lines(
      of: Array(document.bodyBlocks[region.blocks]),
      in: document,
      form: form
    )
    for line in lines { fields.formUnion(line.fields) }
    for part in document.parts where part.kind == .header || part.kind == .footer {
      for block in part.blocks { add(block) }
    }
  }

  mutating func add(_ block: Block) {
    switch block {
    case .paragraph(let paragraph): add(paragraph)
    case .table(let table): for row in table.rows { add(row) }
    }
  }

  mutating func add(_ row: Table.Row) {
    var columns: [FieldID: Int] = [:]
    for cell in row.cells {
      for block in cell.blocks {
        if case .paragraph(let paragraph) = block, !form.labels.columns.isEmpty,
          let folded = LabelText.fold(paragraph.text)
        {
          for index in form.labels.columns where index.meaning(of: folded) != nil {
            columns[index.field, default: 0] += 1
          }
        }
        add(block)
      }
    }
    // A header with two of its columns is a label of the repeating table.
    for (field, count) in columns where count >= 2 { fields.insert(field) }
  }

  private mutating func add(_ paragraph: Paragraph) {
    for span in paragraph.controls where document.controls.indices.contains(span.control) {
      let tag = FieldID(rawValue: document.controls[span.control].tag)
      if form.definition.field(tag) != nil { fields.insert(tag) }
    }
    let context = LineScanner.Context(
      isInLongText: false,
      allowsUnknown: false,
      answered: { _ in false },
      isLongText: { _ in true },
      allowsDamaged: { _ in true }
    )
    for line in paragraph.text.lines {
      for field in scanner.fields(in: line, context: context) { fields.insert(field) }
    }
  }
}

extension String {
  /// The characters of each line, empty lines left out.
  fileprivate var lines: [[Unicode.Scalar]] {
    var lines: [[Unicode.Scalar]] = []
    var line: [Unicode.Scalar] = []
    line.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      if scalar != "\n" {
        line.append(scalar)
      } else if !line.isEmpty {
        lines.append(line)
        line = []
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }
}
