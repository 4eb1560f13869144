import Findings
import Values
import Wording

extension SubmissionReading {
  mutating func add(
    _ code: FindingCode,
    _ field: FieldDefinition,
    path: FieldPath? = nil,
    row: Int? = nil,
    place: Place?,
    found: String? = nil,
    expected: LocalizedText? = nil,
    because: LocalizedText? = nil,
    value: Value? = nil,
    notes: [FindingNote] = [],
    candidates: [LabelSuggestion] = [],
    template: LocalizedText? = nil
  ) {
    let suggestion =
      code == .invalidChoice && !field.isSensitive ? found.flatMap { field.meantChoice($0) } : nil
    var arguments: [String: LocalizedText] = [:]
    arguments["because"] = because
    if let value, !field.isSensitive {
      let sign = field.valueKind is PercentKind ? "%" : ""
      arguments["read"] = LocalizedText(verbatim: field.office(value) + sign)
    }
    findings.append(
      Finding(
        policy.severity(of: code, isRequired: field.isRequired),
        code,
        field: (path ?? FieldPath(field.id)).description,
        label: field.label,
        row: row.map { $0 + 1 },
        place: place,
        found: field.isSensitive ? nil : found,
        expected: expected,
        arguments: arguments,
        notes: notes,
        suggestion: suggestion,
        candidates: candidates,
        template: template
      )
    )
  }

  /// Keeps what a value leaves out, and says what there is to say of it.
  mutating func note(
    _ besides: Besides,
    of answer: Answer,
    _ field: FieldDefinition,
    path: FieldPath? = nil,
    row: Int? = nil,
    label: String
  ) {
    for text in besides.leftovers { keep(label, AnswerText(text), answer.place) }
    for code in besides.notes {
      let found = code == .struckText ? besides.leftovers.last ?? answer.text : answer.text
      add(code, field, path: path, row: row, place: answer.place, found: found, value: answer.value)
    }
  }

  /// Keeps a word or sign by which somebody says that there is nothing to say, such as 无.
  mutating func keepRefusal(_ label: String, _ text: AnswerText, _ place: Place) {
    if Blanks.isNone(text.text.unicodeScalars.map(\.figureFolded)) { keep(label, text, place) }
  }

  /// Keeps a text that could not be read under its label.
  mutating func keep(_ label: String, _ text: AnswerText, _ place: Place) {
    guard !text.text.isEmpty else { return }
    submission.unmapped.append(UnmappedText(label: label, text: text.text, place: place))
  }
}

extension FieldDefinition {
  /// Whether an answer shows the field's options with none of them chosen.
  func offersChoices(_ answer: AnswerText) -> Bool {
    !choices.isEmpty && ChoiceWords(choices, around: aroundChoices).offersChoices(answer)
  }

  /// The message of options among which nobody has chosen.
  static let notYetChosen = LocalizedText(
    zh: "“{label}”还没有选，此栏必填。请打“√”选出{expected}。",
    en: "Nothing is chosen yet under “{label}”, which is required. Tick {expected}."
  )

  /// The choice that was certainly meant by words that are none: one character is wrong, and no
  /// other choice is as near.
  fileprivate func meantChoice(_ text: String) -> String? {
    let words = Array(text)
    guard words.count >= 3 else { return nil }
    let near = choices.filter { choice in
      ([choice.label.zh] + choice.synonyms).contains { known in
        let known = Array(known)
        return known.count == words.count && zip(known, words).count(where: { $0 != $1 }) == 1
      }
    }
    return near.count == 1 ? near.first?.label.zh : nil
  }

  /// Where the first of several answers stands.
  func note(ofFirst text: String, at place: Place) -> FindingNote {
    let shown =
      isSensitive ? LocalizedText(zh: "内容不显示", en: "not shown") : LocalizedText(verbatim: text)
    return FindingNote(
      LocalizedText(zh: "最先填写在这里：\(shown.zh)", en: "first answered here: \(shown.en)"),
      place: place
    )
  }
}
