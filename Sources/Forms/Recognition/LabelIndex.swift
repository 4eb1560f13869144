/// The labels of a form, to be looked up in their folded spelling.
struct LabelIndex: Sendable {
  /// What a label stands for.
  enum Meaning: Sendable, Hashable {
    case field(FieldID)
    /// A heading inside the form, or its title.
    case heading
    /// The beginning of fixed text.
    case notice
  }

  private var meanings: [String: Meaning] = [:]
  private var usual: [FieldID: String] = [:]
  /// The folded labels of the fields as scalars, for those that have lost characters.
  private var spellings: [(scalars: [Unicode.Scalar], field: FieldID)] = []

  init(_ form: FormDefinition) {
    for section in form.sections + form.titles { add(section, .heading) }
    for notice in form.notices { add(notice, .notice) }
    for field in form.fields {
      usual[field.id] = field.labels.first.flatMap { LabelText.fold($0) }
      for label in field.labels {
        add(label, .field(field.id))
        if let folded = LabelText.fold(label) {
          spellings.append((Array(folded.unicodeScalars), field.id))
        }
      }
    }
  }

  private mutating func add(_ label: String, _ meaning: Meaning) {
    guard let folded = LabelText.fold(label) else { return }
    // The first to claim a label keeps it: a field before the synonyms of later ones.
    if case .field = meanings[folded] { return }
    meanings[folded] = meaning
  }

  /// Whether a text is a field's usual label, not one of its synonyms.
  func isUsual(_ text: some StringProtocol, of field: FieldID) -> Bool {
    LabelText.fold(text).map { usual[field] == $0 } ?? false
  }

  /// What a text is the label of, to the letter but for its folding.
  func meaning(of text: some StringProtocol) -> Meaning? {
    guard let folded = LabelText.fold(text) else { return nil }
    if let meaning = meanings[folded] { return meaning }
    return LabelText.withoutHint(folded).flatMap { meanings[$0] }
  }

  /// The one field whose label a text is when some of its characters are lost.
  ///
  /// At least three fifths of the label must be left, in order; two fields alike give none.
  func damaged(_ text: some StringProtocol) -> FieldID? {
    guard let folded = LabelText.fold(text) else { return nil }
    let scalars = Array(folded.unicodeScalars)
    guard scalars.count >= 2 else { return nil }
    var best: (lost: Int, fields: Set<FieldID>)?
    for (label, field) in spellings {
      let lost = label.count - scalars.count
      guard lost > 0, scalars.count * 5 >= label.count * 3, lost <= best?.lost ?? lost,
        scalars.isSubsequence(of: label)
      else { continue }
      if let found = best, found.lost == lost {
        best = (lost, found.fields.union([field]))
      } else {
        best = (lost, [field])
      }
    }
    guard let best, best.fields.count == 1 else { return nil }
    return best.fields.first
  }
}

extension [Unicode.Scalar] {
  /// Whether the scalars stand in another run in the same order, with others between them.
  func isSubsequence(of other: [Unicode.Scalar]) -> Bool {
    var rest = other[...]
    for scalar in self {
      guard let index = rest.firstIndex(of: scalar) else { return false }
      rest = rest[(index + 1)...]
    }
    return true
  }
}
