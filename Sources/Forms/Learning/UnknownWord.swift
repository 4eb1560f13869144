import Findings

/// A word that a company offers or ticks where a field has choices, and that is none of them.
public struct UnknownWord: Sendable {
  /// The choice field or column under which the word stands.
  public var path: FieldPath
  /// The definition of that field, with the choices that it has.
  public var field: FieldDefinition
  /// As printed.
  public var word: String
}

extension Lesson {
  /// The words of choices that nobody knows and of which nothing was decided, each once.
  public var unknownWords: [UnknownWord] {
    var unknown: [UnknownWord] = []
    for label in labels {
      guard let target = label.targets.first, label.targets.count == 1,
        let field = form.field(at: target.path), !field.choices.isEmpty
      else { continue }
      let known = Set(
        (field.choices.flatMap { [$0.label.zh, $0.label.en] + $0.synonyms }
          + decisions.words.filter { $0.path == target.path }.flatMap(\.words))
          .compactMap { LabelText.fold($0) }
      )
      for word in label.samples.flatMap(\.optionWords) {
        guard let folded = LabelText.fold(word), !known.contains(folded),
          !unknown.contains(where: { $0.path == target.path && LabelText.fold($0.word) == folded })
        else { continue }
        unknown.append(UnknownWord(path: target.path, field: field, word: word))
      }
    }
    return unknown
  }
}

extension String {
  /// The options of which a text is made, without boxes and ticks; none of a text that is a
  /// sentence.
  fileprivate var optionWords: [String] {
    let marks = "☐☑☒□■◻◼√✓✔○●◯◉⊙_＿"
    let words = split { marks.contains($0) || $0.isWhitespace || "、，,；;/／".contains($0) }
      .map { $0.filter { !"[]［］()（）".contains($0) } }
      .filter { !$0.isEmpty }
    return words.allSatisfy { $0.count <= 12 } ? words : []
  }
}
