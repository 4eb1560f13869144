import Findings
import Wording

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
    var scanner = AnswerScanner(answer)
    if scanner.isUnfilled || scanner.isUnfilledCount(units: units) { return .blank }
    guard !scanner.isTooLong, var number = scanner.count(units: units), number.scale == 0 else {
      return scanner.refused(.invalidNumber)
    }
    if let unit = answer.unit {
      guard let converted = scanner.number(number, in: unit, units: units) else {
        return scanner.refused(.invalidNumber)
      }
      number = converted
    }
    guard let integer = number.integer else { return scanner.refused(.invalidNumber) }
    return scanner.value(.integer(integer))
  }
}
