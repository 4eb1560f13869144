import Findings
import Values
import Wording

/// One of a field's choices, ticked or named.
struct ChoiceKind: ValueKind {
  static let name = "choice"
  let shape = ValueShape.choice

  let choices: [Choice]
  private let words: Late<ChoiceWords>

  init(options: ValueOptions) {
    let choices = options.choices
    self.choices = choices
    let around = options.aroundChoices
    words = Late { ChoiceWords(choices, around: around) }
  }

  var expected: LocalizedText { choices.expected(zh: "以下各项之一：", en: "one of: ") }

  func read(_ answer: AnswerText) -> Reading {
    let words = words.value
    switch words.chosen(in: answer, allowsSeveral: false) {
    case .blank: return .blank
    case .refused(let code): return .refused(code)
    case .chosen(let chosen):
      let codes = words.codes(of: chosen)
      guard codes.count == 1, let code = codes.first else {
        return .refused(.conflictingChoices)
      }
      return .value(.choice(code), besides: words.besides(in: answer))
    }
  }
}

extension ChoiceWords {
  /// What is written beside the choices that are ticked: ☑电话：0571-88120000.
  func besides(in answer: AnswerText) -> Besides {
    guard ChoiceReading.mayHaveDetails(answer.text) else { return Besides() }
    return Besides(leftovers: ChoiceReading(answer.text, words: self).details)
  }

  /// What an answer chooses by its text, or else by its control's value.
  func chosen(in answer: AnswerText, allowsSeveral: Bool) -> ChoiceReading.Result {
    if let choice = choice(named: answer.text) { return .chosen([choice]) }
    if allowsSeveral, let choices = choices(named: answer.text) { return .chosen(choices) }
    // 面访 On-site: the same in two languages.
    let halves = LabelText.fold(answer.text)?.languages.map { choice(named: $0.scalars.text) } ?? []
    if halves.count == 2, let choice = halves[0], choice == halves[1] { return .chosen([choice]) }
    let reading = ChoiceReading(answer.text, words: self)
    let result = reading.result(allowsSeveral: allowsSeveral)
    if !reading.hasMarks, let stroke = chosenByStrokes(in: answer, allowsSeveral, result) {
      return stroke
    }
    guard result == .refused(.invalidChoice) else { return result }
    if !reading.namesChoices, answer.text.utf8.count <= 200 {
      let folded = answer.text.unicodeScalars.map(\.folded)
      if Blanks.isPrompt(folded) || Blanks.isNone(folded) { return .blank }
    }
    return answer.controlValue.flatMap(choice(named:)).map { .chosen([$0]) } ?? result
  }
}

extension ChoiceWords {
  /// What strokes and emphasis say where no mark does: of options of which all but one are struck
  /// through, that one is chosen; bold or underlined words may be a choice.
  private func chosenByStrokes(
    in answer: AnswerText,
    _ allowsSeveral: Bool,
    _ result: ChoiceReading.Result
  ) -> ChoiceReading.Result? {
    if let (rest, struck) = answer.withoutStruck,
      struck.contains(where: { ChoiceReading($0, words: self).namesChoices })
    {
      let left = ChoiceReading(rest.text, words: self)
      guard left.namesChoices else { return .refused(.suspectedTick) }
      return left.result(allowsSeveral: allowsSeveral)
    }
    guard !answer.emphasized.isEmpty, !allowsSeveral || result == .blank else { return nil }
    switch result {
    case .blank, .refused(.conflictingChoices): return .refused(.suspectedTick)
    case .chosen, .refused: return nil
    }
  }

  /// Whether an answer offers choices among which nobody has chosen.
  func offersChoices(_ answer: AnswerText) -> Bool {
    ChoiceReading(answer.text, words: self).offersChoices
  }
}

extension [Choice] {
  /// The choices' words, in a sentence that names what is accepted.
  func expected(zh: String, en: String) -> LocalizedText {
    LocalizedText(
      zh: zh + map(\.label.zh).joined(separator: "、"),
      en: en + map(\.label.en).joined(separator: ", ")
    )
  }
}
