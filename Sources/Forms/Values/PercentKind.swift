import Findings
import Wording

/// A percentage as a number, 85 for `85%`: 百分之八十五, `85`.
struct PercentKind: ValueKind {
  static let name = "percent"
  let shape = ValueShape.decimal

  let expected = LocalizedText(zh: "百分数，例如 85%", en: "a percentage, for example 85%")

  init(options: ValueOptions) {}

  func read(_ answer: AnswerText) -> Reading {
    var scanner = AnswerScanner(answer)
    if scanner.isUnfilled || scanner.isUnfilledPercent { return .blank }
    guard !scanner.isTooLong, let (number, hasSign) = scanner.percent() else {
      return .refused(.invalidNumber)
    }
    switch answer.unit.map({ ($0, MeasureUnit($0)) }) {
    case nil, (_, .percent)?: break
    case (_, .perMille)? where !hasSign:
      return scanner.value(.decimal(number.tenth.decimal))
    case (let unit, _)?:
      return .refused(
        .invalidNumber,
        because: LocalizedText(zh: "单位“\(unit)”不是百分号", en: "the unit \(unit) is not percent")
      )
    }
    if !hasSign, number.isDoubtfulPercentage(answer) {
      scanner.besides.notes.append(.ambiguousNumber)
    }
    return scanner.value(.decimal(number.decimal))
  }
}

extension AnswerScanner {
  fileprivate var isUnfilledPercent: Bool {
    var scanner = self
    _ = scanner.take(word: "百分之")
    return scanner.isAtEnd
  }

  /// Reads a percentage that is the whole answer.
  fileprivate mutating func percent() -> (number: ExactNumber, hasSign: Bool)? {
    takeAbout()
    let isNegative = take("负")
    if take(word: "百分之") {
      takeAbout()
      let number = take(word: "百") && isAtEnd ? ExactNumber(significand: 100) : number()
      takeAboutAfter()
      takeRemark()
      guard let number, closes() else { return nil }
      return (isNegative ? number.negated : number, true)
    }
    if let tenths = tenths() { return (tenths, true) }
    guard let number = number(), !isNegative || number.significand >= 0 else { return nil }
    let hasSign = take("%")
    takeAboutAfter()
    takeRemark()
    guard closes() else { return nil }
    return (isNegative ? number.negated : number, hasSign)
  }

  /// Reads tenths that are the rest of the answer: 八成, 八成五.
  private mutating func tenths() -> ExactNumber? {
    let start = position
    if let tens = figure(), (0...10).contains(tens.value), take("成") {
      var value = tens.value * 10
      if take("半") {
        value += 5
      } else if let ones = figure(), ones.digits == 1 {
        value += ones.value
      }
      takeAboutAfter()
      if closes() { return ExactNumber(significand: value) }
    }
    position = start
    return nil
  }
}

extension ExactNumber {
  /// So many per mille, as a percentage.
  fileprivate var tenth: ExactNumber { ExactNumber(significand: significand, scale: scale + 1) }

  /// Whether a number without a sign may be a fraction of one: 0.85 for 85 %.
  fileprivate func isDoubtfulPercentage(_ answer: AnswerText) -> Bool {
    guard significand > 0, answer.unit == nil else { return false }
    let unit = ExactNumber(significand: 1).scaled(to: scale) ?? .max
    return significand < unit
      || (significand == unit && answer.context.othersHavePercentSigns)
  }
}
