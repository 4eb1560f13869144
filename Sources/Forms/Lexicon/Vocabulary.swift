import Values
import Wording

/// What texts mean as labels, over the forms that a page may be: the labels that definitions list,
/// and the words of the lexicon.
///
/// An object, because all that reads a document holds it.
final class Vocabulary: Sendable {
  /// What a listed label stands for.
  enum Meaning: Sendable {
    case field(KnownLabel)
    /// A heading inside a form, or its title.
    case heading
    /// The beginning of fixed text.
    case notice
  }

  /// A field of one of the forms that goes by a label.
  struct KnownLabel: Sendable {
    var field: FieldID
    /// Nil of a repeating table.
    var kind: (any ValueKind)?
    var isLongText: Bool { kind?.isLongText ?? false }
  }

  let lexicon: Lexicon
  /// What short texts in cells of tables were taken for.
  let sketches = Memo<ExactText, CellSketch>()
  /// The forms' own labels.
  private let indexes: [LabelIndex]
  private let meanings: [FoldedLabel: Meaning]
  private let columns: Set<FoldedLabel>
  /// Labels that definitions list of no field.
  private let others: Set<FoldedLabel>
  private let choices: Set<FoldedLabel>
  private let aroundChoices: WordsAround
  /// The ids of all fields, by which content controls name them.
  private let tags: Set<String>

  init(_ forms: [FormDefinition], indexes: [LabelIndex], lexicon: Lexicon) {
    self.lexicon = lexicon
    self.indexes = indexes
    var meanings: [FoldedLabel: Meaning] = [:]
    for index in indexes {
      for (label, meaning) in index.meanings {
        // A label that is a field of one form is a label, whatever it is in another.
        if case .field = meanings[label] { continue }
        meanings[label] =
          switch meaning {
          case .field(let id): .field(KnownLabel(field: id, kind: index.kinds[id]))
          case .heading: .heading
          case .notice: .notice
          }
      }
    }
    self.meanings = meanings
    columns = Set(indexes.flatMap { $0.columns.flatMap(\.words) })
    others = indexes.reduce(into: []) { $0.formUnion($1.others) }
    choices = Set(
      forms.flatMap { form in
        form.allFields.flatMap { $0.choices.flatMap { [$0.label.zh, $0.label.en] + $0.synonyms } }
      }.compactMap { LabelText.fold($0) }
    )
    aroundChoices = WordsAround(forms.flatMap { $0.allFields.flatMap(\.aroundChoices) })
    tags = Set(forms.flatMap { $0.fields.filter { $0.table == nil }.map(\.id.rawValue) })
  }

  /// What a text is the listed label of, a bracketed hint at its end aside.
  func meaning(of label: FoldedLabel) -> Meaning? {
    if let meaning = LabelText.firstKnown(label, { meanings[$0] }) { return meaning }
    // Of a label in two languages, either names the field.
    return label.languages.lazy.compactMap { self.meanings[$0] }.first
  }

  func meaning(of text: some Sequence<Unicode.Scalar>) -> Meaning? {
    LabelText.fold(text).flatMap { meaning(of: $0) }
  }

  /// The field whose label a text is when some of its characters are lost.
  func damaged(_ label: FoldedLabel) -> KnownLabel? {
    for index in indexes {
      if let field = index.damaged(label) {
        return KnownLabel(field: field, kind: index.kinds[field])
      }
    }
    return nil
  }

  /// Whether a text is a field's usual label, not one of its synonyms.
  func isUsual(_ label: FoldedLabel, of field: FieldID) -> Bool {
    indexes.contains { $0.isUsual(label, of: field) }
  }

  /// Whether a text is a word of the head of a repeating table.
  func isColumn(_ label: FoldedLabel) -> Bool {
    LabelText.firstKnown(label) { columns.contains($0) ? true : nil } ?? false
  }

  /// Whether a text is listed as the label of no field.
  func isOther(_ label: FoldedLabel) -> Bool { others.contains(label) }

  /// Whether a text is one of the choices of a field.
  func isChoice(_ label: FoldedLabel) -> Bool { choices.contains(label) }

  /// Whether a text is the word of a choice with words around it that change nothing: 现场演示.
  func holdsChoice(_ label: FoldedLabel) -> Bool {
    isChoice(label) || aroundChoices.without(label).contains { choices.contains($0) }
  }

  /// Whether a content control's tag or title names a field.
  func isTag(_ text: String) -> Bool { tags.contains(text) }

  /// Whether what stands under a label is a text that goes on over lines.
  func isLong(_ label: FoldedLabel) -> Bool { isLong(label, meaning: meaning(of: label)) }

  /// The same where what the label is listed as is known.
  func isLong(_ label: FoldedLabel, meaning: Meaning?) -> Bool {
    switch meaning {
    case .field(let known): return known.isLongText
    case .heading, .notice: return false
    case nil: return lexicon.isLong(lexicon.worded(label).ideas)
    }
  }
}

extension FormDefinition {
  /// The fields, and the columns of the repeating tables.
  var allFields: [FieldDefinition] {
    fields.flatMap { [$0] + ($0.table?.columns ?? []) }
  }
}
