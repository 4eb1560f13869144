import Findings
import Values

extension Binding {
  /// Where personal data stands: every piece of the sensitive fields' answers, read or not, and what is
  /// kept under one of their labels.
  func personalPlaces(of form: RecognizedForm) -> Set<Place> {
    guard form.holdsPersonalData else { return [] }
    var places: Set<Place> = []
    for text in bound where form.definition.field(text.field)?.isSensitive == true {
      places.insert(text.place)
    }
    for (id, rows) in rows {
      guard let field = form.definition.field(id), let columns = field.table?.columns else {
        continue
      }
      let sensitive = columns.filter(\.isSensitive).map(\.id)
      for row in rows {
        for column in sensitive {
          if let cell = row.cells[column] { places.formUnion(cell.places) }
        }
        if field.isSensitive { places.formUnion(row.others) }
      }
    }
    for text in unmapped where text.label.map(form.personalLabels.value.hold) == true {
      places.insert(text.place)
    }
    return places
  }
}

extension Binding.Cell {
  /// Where what the cell says stands; nowhere where it says nothing.
  fileprivate var places: [Place] {
    let saysNothing =
      text.isEmpty && ticked.isEmpty && unknownTicks.isEmpty && !hasSuspectedTick
    return saysNothing ? [] : [place] + otherPlaces
  }
}
