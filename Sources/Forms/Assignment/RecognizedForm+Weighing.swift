import Documents
import Findings
import Values
import Wording

/// How well labels and answers fit the fields of a form.
extension RecognizedForm {
  /// What the words of a listed label say that means its field only beside others of the form, such
  /// as 客户意见 beside 回访日期, where those are not there; nothing of any other label.
  func lonely(
    _ meaning: LabelMeaning,
    label: FoldedLabel,
    among fields: Set<FieldID>
  ) -> [LabelMeaning] {
    guard meaning.evidence == .known, let field = definition.field(meaning.field),
      !field.beside.isEmpty, !field.beside.contains(where: { fields.contains($0) })
    else { return [] }
    return matcher.words(for: label).filter {
      $0.field != meaning.field && !fields.contains($0.field)
    }
  }

  /// The repeating table whose label a text is.
  func table(_ label: FoldedLabel) -> FieldID? {
    guard case .field(let id) = labels.meaning(of: label), definition.field(id)?.table != nil
    else { return nil }
    return id
  }

  /// Whether the definition names a text: a title, a heading, a label.
  func names(_ text: String) -> Bool {
    guard let folded = LabelText.fold(text) else { return false }
    return isTitle(folded) || labels.meaning(of: folded) != nil
  }

  /// What a field tells of its form: little where many forms have it.
  func weight(of field: FieldDefinition) -> Double {
    if field.isCommon { return 0.2 }
    if field.id == definition.filing.account.field { return 1 }
    return field.isRequired ? 1.5 : 1
  }

  /// Whether the columns found of a table are enough to tell it: two that must be there, or three, or a
  /// day and what was done on it.
  func fits(_ columns: Set<FieldID>, in table: FieldID) -> Bool {
    guard let definition = definition.field(table)?.table else { return false }
    let required = definition.columns.filter(\.isRequired).map(\.id)
    let found = required.filter { columns.contains($0) }.count
    return found >= 2 || found >= 1 && columns.count >= 2 && found * 2 >= required.count
      || columns.count >= 3 && found >= 1
      || definition.columns.contains { columns.contains($0.id) && $0.valueKind?.shape == .day }
        && definition.columns.contains {
          columns.contains($0.id) && $0.valueKind?.readsAnything ?? false
        }
  }

  /// Whether a label may mean a field that others mean already.
  func mayShare(_ meaning: LabelMeaning, with others: [LabelMeaning]) -> Bool {
    // A title stands beside its person.
    let others = others.filter { $0.part != .title }
    guard !others.isEmpty else { return true }
    guard let kind = definition.valueKind(of: meaning.field) else { return false }
    if meaning.part != nil { return others.allSatisfy { $0.part != meaning.part } }
    switch kind.shape {
    case .persons: return meaning.joinsOthers || others.allSatisfy(\.joinsOthers)
    case .moment:
      return others.allSatisfy { $0.part != nil && $0.part != .date }
    case .text, .longText, .day, .span, .duration, .integer, .decimal, .money, .choice, .choices,
      .person:
      return false
    }
  }
}
