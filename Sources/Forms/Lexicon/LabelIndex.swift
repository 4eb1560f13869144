import Values

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
  }

  let meanings: [FoldedLabel: Meaning]
  private let usual: [FieldID: FoldedLabel]
  /// The folded labels of the fields, for those that have lost characters.
  private let spellings: [Spelling]

  private struct Spelling: Sendable {
    var scalars: [Unicode.Scalar]
    var signature: UInt64
    var field: FieldID
  }

  /// Labels that are of no field, and bound the answers of their neighbours.
  let others: Set<FoldedLabel>
  /// Labels that ask for several answers, one after the other.
  private let compounds: [FoldedLabel: [LabelTarget]]
  /// Labels of parts of answers.
  private let parts: [FoldedLabel: (field: FieldID, part: FieldPart)]

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
    meanings.reserveCapacity(form.fields.reduce(form.sections.count) { $0 + $1.labels.count })
    func add(_ label: FoldedLabel?, _ meaning: Meaning) {
      guard let folded = label else { return }
      // The first to claim a label keeps it: a field before the synonyms of later ones.
      if case .field = meanings[folded] { return }
      meanings[folded] = meaning
    }
    var usual: [FieldID: FoldedLabel] = [:]
    var spellings: [Spelling] = []
    for section in form.sections + form.titles { add(LabelText.fold(section), .heading) }
    for notice in form.notices { add(LabelText.fold(notice), .notice) }
    for field in form.fields {
      usual[field.id] = field.labels.first.flatMap { LabelText.fold($0) }
      for label in field.labels {
        let folded = LabelText.fold(label)
        add(folded, .field(field.id))
        if let folded {
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
    var parts: [FoldedLabel: (field: FieldID, part: FieldPart)] = [:]
    for field in form.fields {
      for (part, labels) in field.partLabels {
        for label in labels.compactMap({ LabelText.fold($0) }) { parts[label] = (field.id, part) }
      }
    }
    self.parts = parts
    others = Set(
      (form.ignored + form.extras.flatMap(\.field.labels)).compactMap { LabelText.fold($0) }
    )
    var compounds: [FoldedLabel: [LabelTarget]] = [:]
    for compound in form.compounds {
      for label in compound.labels.compactMap({ LabelText.fold($0) }) {
        compounds[label] = compound.targets
      }
    }
    self.compounds = compounds
    self.meanings = meanings
    self.usual = usual
    self.spellings = spellings
  }

  /// Whether a text is a field's usual label, not one of its synonyms.
  func isUsual(_ label: FoldedLabel, of field: FieldID) -> Bool {
    usual[field] == label
  }

  /// What a text is the label of, to the letter but for its folding and a hint at its end.
  func meaning(of label: FoldedLabel) -> Meaning? {
    LabelText.firstKnown(label) { meanings[$0] }
  }

  /// What a label asks for one after the other.
  func compound(of label: FoldedLabel) -> [LabelTarget]? {
    LabelText.firstKnown(label) { compounds[$0] }
  }

  /// The part of a field that a label asks for by itself.
  func part(of label: FoldedLabel) -> (field: FieldID, part: FieldPart)? {
    LabelText.firstKnown(label) { parts[$0] }
  }

  /// The one field whose label a text is when some of its characters are lost.
  ///
  /// At least three fifths of the label must be left, in order; two fields alike give none.
  func damaged(_ text: FoldedLabel) -> FieldID? {
    LabelIndex.damaged(text, of: spellings)
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
