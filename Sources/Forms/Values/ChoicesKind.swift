import Wording

/// Any number of a field's choices, ticked or named.
struct ChoicesKind: ValueKind {
  static let name = "choices"
  let shape = ValueShape.choices

  let choices: [Choice]
  private let words: Late<ChoiceWords>

  init(options: ValueOptions) {
    let choices = options.choices
    self.choices = choices
    let around = options.aroundChoices
    words = Late { ChoiceWords(choices, around: around) }
  }

  var expected: LocalizedText { choices.expected(zh: "以下各项中的一项或几项：", en: "any of: ") }

  func read(_ answer: AnswerText) -> Reading {
    let words = words.value
    return switch words.chosen(in: answer, allowsSeveral: true) {
    case .blank: .blank
    case .refused(let code): .refused(code)
    case .chosen(let chosen): .value(.choices(words.codes(of: chosen)))
    }
  }
}
