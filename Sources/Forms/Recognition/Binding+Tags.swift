import Documents
import Findings

extension Binding {
  /// Takes the text of a content control whose tag or title is the id of a field: it binds
  /// exactly, whatever stands around it.
  mutating func claim(
    _ control: ContentControl, at index: Int, _ piece: Piece, form: FormDefinition
  ) -> Bool {
    guard
      let field = form.fields.first(where: {
        $0.table == nil && (control.tag == $0.id.rawValue || control.alias == $0.id.rawValue)
      })
    else { return false }
    // A cell may be looked at more than once; what it claims counts once.
    guard claims.insert(Claim(control: index, piece: piece)).inserted else { return true }
    let pieces = control.isPlaceholder || piece.text.isEmpty ? [] : [piece]
    if let last = candidates.indices.last, candidates[last].control == index {
      // One control over several paragraphs is one answer.
      candidates[last].pieces += pieces
    } else {
      add(
        Candidate(
          field: field.id, label: field.label.zh, pieces: pieces, place: piece.place,
          control: index))
    }
    return true
  }
}
