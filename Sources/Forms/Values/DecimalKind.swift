import Findings
import Wording

/// A number that may have decimals: `86`, `1,234.5`, 45天.
struct DecimalKind: ValueKind {
  static let name = "decimal"
  let shape = ValueShape.decimal

  private let units: [String]

  init(options: ValueOptions) {
    units = options.units
  }

  var expected: LocalizedText {
    let example = ["45"] + units.prefix(1)
    return LocalizedText(zh: "数字，例如 " + example.joined(), en: "a number, for example 45")
  }

  func read(_ answer: AnswerText) -> Reading {
    var scanner = AnswerScanner(answer)
    if scanner.isUnfilled || scanner.isUnfilledCount(units: units) { return .blank }
    guard !scanner.isTooLong, var number = scanner.count(units: units) else {
      return scanner.refused(.invalidNumber)
    }
    if let unit = answer.unit {
      guard let converted = scanner.number(number, in: unit, units: units) else {
        return scanner.refused(.invalidNumber)
      }
      number = converted
    }
    return scanner.value(.decimal(number.decimal))
  }
}
