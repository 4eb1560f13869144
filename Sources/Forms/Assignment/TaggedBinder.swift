import Documents
import Findings
import Values
import Wording

/// Binds a document in which content controls name every field: the product's own XML.
struct TaggedBinder {
  let form: FormDefinition
  let document: Document

  /// Texts that belong to no field stand under a control of this tag, their label as its title.
  private static let unmapped = "unmapped"

  func bind(_ blocks: [Block], into binding: inout Binding) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): bind(paragraph, into: &binding)
      case .table(let table): bind(table, into: &binding)
      }
    }
  }

  private func bind(_ paragraph: Paragraph, into binding: inout Binding) {
    guard let control = control(paragraph.controls.first?.control) else { return }
    let piece = Piece(text: String(paragraph.text.trimmed), place: paragraph.place)
    if let field = form.field(FieldID(rawValue: control.tag)) {
      if field.table != nil {
        binding.headers[field.id] = paragraph.place
        if !piece.text.isEmpty { binding.keep(piece, label: field.label.zh) }
      } else {
        binding.add(
          Binding.Candidate(
            field: field.id,
            label: field.label.zh,
            pieces: piece.text.isEmpty ? [] : [piece],
            place: paragraph.place
          )
        )
      }
    } else {
      let hasLabel = control.tag != TaggedBinder.unmapped || control.alias != control.tag
      if !piece.text.isEmpty { binding.keep(piece, label: hasLabel ? control.alias : nil) }
    }
  }

  private func bind(_ table: Table, into binding: inout Binding) {
    let field = table.controls.first.flatMap { control($0) }
      .flatMap { form.field(FieldID(rawValue: $0.tag)) }
    if let field, field.table != nil { binding.headers[field.id] = table.place }
    for row in table.rows {
      var raw = Binding.Row(place: row.cells.first?.place ?? table.place)
      for cell in row.cells {
        let text = CellText(cell, in: document)
        let tag = control(cell.controls.first)?.tag ?? ""
        if let column = field?.table?.columns.first(where: { $0.id.rawValue == tag }) {
          raw.cells[column.id] = Binding.Cell(
            label: column.label.zh,
            text: text.text,
            place: cell.place
          )
        } else {
          binding.keep(text.piece, label: tag)
        }
      }
      if let field, raw.cells.values.contains(where: { !$0.text.isEmpty }) {
        binding.rows[field.id, default: []].append(raw)
      }
    }
  }

  private func control(_ index: Int?) -> ContentControl? {
    index.flatMap { document.controls.indices.contains($0) ? document.controls[$0] : nil }
  }
}
