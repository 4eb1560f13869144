import Findings
import Foundation
import Wording

extension FieldDefinition {
  /// Why a value that was read cannot be the field's.
  struct Objection {
    var code: FindingCode
    var expected: LocalizedText
  }

  /// What the definition says against a value beyond its kind; nil where it takes it.
  func objection(to value: Value) -> Objection? {
    if let range, let number = value.measure, !range.contains(number) {
      return Objection(code: .outOfRange, expected: range.described)
    }
    if let pattern, case .text(let code) = value, !pattern.matches(code) {
      return Objection(
        code: .invalidCode,
        expected: LocalizedText(
          zh: "形如 \(pattern.text) 的代码（# 为数字，@ 为字母）",
          en: "a code like \(pattern.text) (# a digit, @ a letter)"
        )
      )
    }
    return nil
  }
}

extension Value {
  /// The number that a range bounds; nil of a value that is none.
  fileprivate var measure: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .decimal(let number): NSDecimalNumber(decimal: number).doubleValue
    case .text, .day, .moment, .span, .duration, .money, .choice, .choices, .person, .persons,
      .rows:
      nil
    }
  }
}

extension ClosedRange<Double> {
  fileprivate var described: LocalizedText {
    let from = NSDecimalNumber(value: lowerBound).description
    let to = NSDecimalNumber(value: upperBound).description
    return LocalizedText(zh: "\(from) 至 \(to)", en: "\(from) to \(to)")
  }
}
