import Findings

/// A percentage as a number, 85 for `85%`: 百分之八十五, `85`.
struct PercentKind: ValueKind {
  static let name = "percent"
  let shape = ValueShape.decimal

  let expected = LocalizedText(zh: "百分数，例如 85%", en: "a percentage, for example 85%")

  init(options: ValueOptions) {}

  func read(_ answer: AnswerText) -> Reading {
    var scanner = AnswerScanner(answer.text)
    if scanner.isUnfilled || scanner.isUnfilledPercent { return .blank }
    guard !scanner.isTooLong, let number = scanner.percent() else {
      return .refused(.invalidNumber)
    }
    return .value(.decimal(number.decimal))
  }
}

extension AnswerScanner {
  fileprivate var isUnfilledPercent: Bool {
    var scanner = self
    _ = scanner.take(word: "百分之")
    return scanner.isAtEnd
  }

  /// Reads a percentage that is the whole answer.
  fileprivate mutating func percent() -> ExactNumber? {
    let isNegative = take("负")
    if take(word: "百分之") {
      let number = take(word: "百") && isAtEnd ? ExactNumber(significand: 100) : number()
      guard let number, closes() else { return nil }
      return isNegative ? number.negated : number
    }
    guard let number = number(), !isNegative || number.significand >= 0 else { return nil }
    _ = take("%")
    guard closes() else { return nil }
    return isNegative ? number.negated : number
  }
}
