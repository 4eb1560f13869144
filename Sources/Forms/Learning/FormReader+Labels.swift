public import Documents
import Findings

extension FormReader {
  /// The labels of a document, read as one of a form's, in reading order.
  ///
  /// A document of anything else gives labels without targets.
  public func labels(in document: Document, of form: FormID) -> [FoundLabel] {
    guard let definition = library.form(form) else { return [] }
    let recognized = RecognizedForm(definition)
    let body = document.parts.first { $0.kind == .body }
    let binding = RegionBinder(form: recognized, document: document)
      .bind(body.map(\.blocks) ?? [], parts: document.parts.filter { $0.kind != .body })
    return binding.foundLabels(titles: recognized)
  }
}

extension Binding {
  /// The labels to which something was bound, and those under which something was left.
  fileprivate func foundLabels(titles: RecognizedForm) -> [FoundLabel] {
    var found: [FoundLabel] = []
    for candidate in candidates where !candidate.label.isEmpty {
      found.append(
        FoundLabel(
          candidate.label,
          targets: [LabelTarget(FieldPath(candidate.field))],
          by: .known,
          score: 1,
          place: candidate.place,
          samples: candidate.pieces.map(\.text).filter { !$0.isEmpty }
        )
      )
    }
    for (field, rows) in rows.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      for row in rows {
        for (column, cell) in row.cells.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
          found.append(
            FoundLabel(
              cell.label,
              targets: [LabelTarget(FieldPath(field, column: column))],
              table: field,
              by: .known,
              score: 1,
              place: headers[field] ?? cell.place,
              samples: cell.text.isEmpty ? [] : [cell.text]
            )
          )
        }
      }
    }
    for text in unmapped {
      let label = text.label ?? text.text
      guard let folded = LabelText.fold(label), titles.titleScore(folded) == nil,
        text.label != nil || (label.count <= 12 && !label.contains(where: \.isNewline))
      else { continue }
      found.append(
        FoundLabel(
          label,
          by: .words,
          score: 0,
          place: text.place,
          samples: text.label == nil ? [] : [text.text]
        )
      )
    }
    return found
  }
}
