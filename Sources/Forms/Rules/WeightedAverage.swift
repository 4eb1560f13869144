import Findings
import Foundation
import Values
import Wording

/// A score that agrees with the weighted average of the indicators that are filled in.
struct WeightedAverage: RuleKind {
  static let name = "weighted-average"
  static let keys = ["field", "tolerance", "indicators"]

  /// A field that counts towards the score, on a scale of 0 to 100.
  struct Indicator {
    var field: FieldID
    /// The field of which this one is taken in percent, at most 100.
    var whole: FieldID?
    var weight: Double
    /// What a choice counts.
    var scores: [(choice: ChoiceCode, score: Double)]
  }

  var path: FieldPath
  var tolerance: Double
  var indicators: [Indicator]

  init(_ node: DefinitionNode, fields: [FieldDefinition]) throws(DefinitionError) {
    path = try fields.path(node.required("field"))
    guard let tolerance = try node.number("tolerance") else {
      throw node.error(.missingKey("tolerance"))
    }
    self.tolerance = tolerance
    indicators = try node.nodes("indicators").map { item throws(DefinitionError) in
      try Indicator(item, fields: fields)
    }
  }

  func breaches(in context: RuleContext) -> [RuleBreach] {
    guard let score = context.answer(path.field)?.value.number,
      !indicators.contains(where: { $0.isFaulty(in: context) })
    else { return [] }
    var sum = 0.0
    var weights = 0.0
    for indicator in indicators {
      guard let value = indicator.value(in: context) else { continue }
      sum += value * indicator.weight
      weights += indicator.weight
    }
    guard weights > 0 else { return [] }
    let average = sum / weights
    // A hundredth of slack keeps a difference of exactly the tolerance inside it.
    guard abs(average - score) > tolerance + 1e-9 else { return [] }
    return [
      RuleBreach(
        path: path,
        arguments: [
          "average": String(format: "%.1f", average), "tolerance": String(format: "%g", tolerance),
        ]
      )
    ]
  }
}

extension WeightedAverage.Indicator {
  init(_ node: DefinitionNode, fields: [FieldDefinition]) throws(DefinitionError) {
    try node.allowKeys(["field", "of", "weight", "scores"])
    let field = try fields.requiredID("field", of: node)
    self.field = field
    whole = try fields.id("of", of: node)
    guard let weight = try node.number("weight"), weight > 0 else {
      throw node.error(
        .unexpectedValue(
          key: "weight",
          expected: LocalizedText(zh: "大于 0 的数", en: "a number above 0")
        )
      )
    }
    self.weight = weight
    var scores: [(choice: ChoiceCode, score: Double)] = []
    if let table = node["scores"] {
      for (key, _) in try table.members() {
        if let score = try table.number(key.text) {
          scores.append((ChoiceCode(rawValue: key.text), score))
        }
      }
    }
    self.scores = scores
  }

  /// Whether what the indicator counts could not be read.
  fileprivate func isFaulty(in context: RuleContext) -> Bool {
    [field, whole].compactMap(\.self).contains { context.isFaulty(FieldPath($0)) }
  }

  /// The indicator on the scale of 0 to 100; nil where it is not filled in.
  fileprivate func value(in context: RuleContext) -> Double? {
    guard let value = context.answer(field)?.value else { return nil }
    if case .choice(let code) = value { return scores.last { $0.choice == code }?.score }
    guard let number = value.number else { return nil }
    guard let whole else { return number }
    guard let base = context.answer(whole)?.value.number, base > 0 else { return nil }
    return min(100, number / base * 100)
  }
}

extension Value {
  /// The number that the value is; nil of a value that is none.
  fileprivate var number: Double? {
    exactNumber.map { NSDecimalNumber(decimal: $0).doubleValue }
  }
}
