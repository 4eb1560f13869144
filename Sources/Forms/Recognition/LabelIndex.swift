/// The labels of a form, to be looked up in their folded spelling.
///
/// An object, because all that reads a document holds it.
final class LabelIndex: Sendable {
  /// What a label stands for.
  enum Meaning: Sendable, Hashable {
    case field(FieldID)
    /// A heading inside the form, or its title.
    case heading
    /// The beginning of fixed text.
    case notice

    /// The field; nil of what belongs to none.
    fileprivate var field: FieldID? {
      switch self {
      case .field(let field): field
      case .heading, .notice: nil
      }
    }
  }

  private let meanings: [FoldedLabel: Meaning]
  /// Of the labels that are also what is left of another field's, that field.
  private let remains: [FoldedLabel: FieldID]
  private let usual: [FieldID: FoldedLabel]
  /// The folded labels of the fields, for those that have lost characters.
  private let spellings: [Spelling]

  private struct Spelling: Sendable {
    var scalars: [Unicode.Scalar]
    var signature: UInt64
    var field: FieldID
  }

  /// The headers of the form's repeating tables.
  let columns: [ColumnIndex]

  /// The kinds of the fields that hold one value.
  let kinds: [FieldID: any ValueKind]

  init(_ form: FormDefinition) {
    kinds = Dictionary(
      form.fields.compactMap { field in field.valueKind.map { (field.id, $0) } }
    ) { first, _ in first }
    columns = form.fields.compactMap { field in
      field.table.map { ColumnIndex(field: field.id, table: $0) }
    }
    var meanings: [FoldedLabel: Meaning] = [:]
    func add(_ label: String, _ meaning: Meaning) {
      guard let folded = LabelText.fold(label) else { return }
      // The first to claim a label keeps it: a field before the synonyms of later ones.
      if case .field = meanings[folded] { return }
      meanings[folded] = meaning
    }
    var usual: [FieldID: FoldedLabel] = [:]
    var spellings: [Spelling] = []
    for section in form.sections + form.titles { add(section, .heading) }
    for notice in form.notices { add(notice, .notice) }
    for field in form.fields {
      usual[field.id] = field.labels.first.flatMap { LabelText.fold($0) }
      for label in field.labels {
        add(label, .field(field.id))
        if let folded = LabelText.fold(label) {
          spellings.append(
            Spelling(
              scalars: Array(folded.scalars),
              signature: folded.scalars.signature,
              field: field.id
            )
          )
        }
      }
    }
    self.meanings = meanings
    self.usual = usual
    self.spellings = spellings
    remains = Dictionary(
      meanings.keys.compactMap { label in
        LabelIndex.damaged(label, of: spellings).map { (label, $0) }
      }
    ) { first, _ in first }
  }

  /// Whether a text is a field's usual label, not one of its synonyms.
  func isUsual(_ text: some Sequence<Unicode.Scalar>, of field: FieldID) -> Bool {
    LabelText.fold(text).map { usual[field] == $0 } ?? false
  }

  /// What a text is the label of, to the letter but for its folding.
  func meaning(of text: some StringProtocol) -> Meaning? {
    meaning(of: text.unicodeScalars)
  }

  func meaning(of text: some Sequence<Unicode.Scalar>) -> Meaning? {
    LabelText.fold(text).flatMap { meaning(of: $0) }
  }

  func meaning(of label: FoldedLabel) -> Meaning? {
    if let meaning = meanings[label] { return meaning }
    return LabelText.withoutHint(label).flatMap { meanings[$0] }
  }

  /// The one field whose label a text is when some of its characters are lost.
  ///
  /// At least three fifths of the label must be left, in order; two fields alike give none.
  func damaged(_ text: some StringProtocol) -> FieldID? {
    damaged(text.unicodeScalars)
  }

  func damaged(_ text: some Sequence<Unicode.Scalar>) -> FieldID? {
    LabelText.fold(text).flatMap { damaged($0) }
  }

  func damaged(_ text: FoldedLabel) -> FieldID? {
    LabelIndex.damaged(text, of: spellings)
  }

  /// The fields of which a text is the label, whole or with characters lost.
  func fields(of label: FoldedLabel) -> (known: FieldID?, damaged: FieldID?)? {
    if let meaning = meanings[label] {
      return (meaning.field, remains.isEmpty ? nil : remains[label])
    }
    guard let meaning = LabelText.withoutHint(label).flatMap({ meanings[$0] }) else { return nil }
    return (meaning.field, damaged(label))
  }

  private static func damaged(_ text: FoldedLabel, of spellings: [Spelling]) -> FieldID? {
    let scalars = text.scalars
    guard scalars.count >= 2 else { return nil }
    let signature = scalars.signature
    var best: (lost: Int, fields: Set<FieldID>)?
    for spelling in spellings where signature & ~spelling.signature == 0 {
      let length = spelling.scalars.count
      let lost = length - scalars.count
      guard lost > 0, scalars.count * 5 >= length * 3, lost <= best?.lost ?? lost,
        scalars.isSubsequence(of: spelling.scalars)
      else { continue }
      if let found = best, found.lost == lost {
        best = (lost, found.fields.union([spelling.field]))
      } else {
        best = (lost, [spelling.field])
      }
    }
    guard let best, best.fields.count == 1 else { return nil }
    return best.fields.first
  }
}

extension Collection<Unicode.Scalar> {
  /// Whether the scalars stand in another run in the same order, with others between them.
  func isSubsequence(of other: [Unicode.Scalar]) -> Bool {
    var rest = other[...]
    for scalar in self {
      guard let index = rest.firstIndex(of: scalar) else { return false }
      rest = rest[(index + 1)...]
    }
    return true
  }

  /// A bit for each scalar, some sharing theirs: a run within another has no bit that it lacks.
  fileprivate var signature: UInt64 {
    reduce(0) { $0 | 1 << UInt64(($1.value ^ ($1.value >> 6)) & 63) }
  }
}
