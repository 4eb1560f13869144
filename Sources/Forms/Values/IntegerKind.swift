import Findings

/// A count: 3次, 共 3 次, 三, `１２`.
struct IntegerKind: ValueKind {
  static let name = "integer"
  let shape = ValueShape.integer

  private let units: [String]

  init(options: ValueOptions) {
    units = options.units
  }

  var expected: LocalizedText {
    let example = ["3"] + units.prefix(1)
    return LocalizedText(
      zh: "整数，例如 " + example.joined(),
      en: "a whole number, for example 3"
    )
  }

  func read(_ answer: AnswerText) -> Reading {
    var scanner = AnswerScanner(answer.text)
    if scanner.isUnfilled || scanner.isUnfilledCount(units: units) { return .blank }
    guard !scanner.isTooLong, let number = scanner.count(units: units),
      let integer = number.integer, number.scale == 0
    else { return .refused(.invalidNumber) }
    return .value(.integer(integer))
  }
}
