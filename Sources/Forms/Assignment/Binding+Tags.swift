import Documents
import Findings
import Values
import Wording

extension Binding {
  /// Takes the text of a content control whose tag or title is the id of a field: it binds
  /// exactly, whatever stands around it.
  mutating func claim(
    _ control: ContentControl,
    at index: Int,
    _ piece: Piece,
    form: FormDefinition
  ) -> Bool {
    guard
      let field = form.fields.first(where: {
        $0.table == nil && (control.tag == $0.id.rawValue || control.alias == $0.id.rawValue)
      })
    else { return false }
    // A cell may be looked at more than once; what it claims counts once.
    guard claims.insert(Claim(control: index, piece: piece)).inserted else { return true }
    let pieces = control.isPlaceholder || piece.text.isEmpty ? [] : [piece]
    if let last = candidates.indices.last, candidates[last].field == field.id,
      let control = candidates[last].control,
      control == index || candidates[last].place.adjoins(piece.place)
    {
      // A control over several paragraphs, or a control for each of them, is one answer.
      candidates[last].pieces += pieces
      for piece in pieces { bound.append((field.id, piece.place)) }
    } else {
      add(
        Candidate(
          field: field.id,
          label: field.label.zh,
          pieces: pieces,
          place: piece.place,
          control: index
        )
      )
    }
    return true
  }
}

extension Place {
  /// Whether what stands at another place goes on what stands here: the same cell, or the next
  /// paragraph.
  fileprivate func adjoins(_ next: Place) -> Bool {
    switch (self, next) {
    case (.cell(let cell), .cell(let other)): cell == other
    case (.paragraph(let part, let number), .paragraph(let otherPart, let other)):
      part == otherPart && (other - number == 0 || other - number == 1)
    case (.sheet(let cell), .sheet(let other)): cell == other
    case (.line(let line, _), .line(let other, _)): other - line <= 1
    case (.part, _), (.paragraph, _), (.cell, _), (.sheet, _), (.line, _): false
    }
  }
}
