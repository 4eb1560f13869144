import Findings
import Values
import Wording

/// Choices that come one after the other, such as stages: what the form holds of them leaves none
/// out between the first and the last.
struct FilledInTurn: RuleKind {
  static let name = "filled-in-turn"
  static let keys = ChoiceFields.keys

  private var asks: ChoiceFields

  init(_ node: DefinitionNode, fields: [FieldDefinition]) throws(DefinitionError) {
    asks = try ChoiceFields(node, fields: fields)
  }

  func breaches(in context: RuleContext) -> [RuleBreach] {
    guard let chosen = asks.chosen(in: context) else { return [] }
    let told = asks.asked.indices.filter { place in
      place == chosen
        || asks.asked[place].fields.contains {
          context.answer($0) != nil || context.isFaulty(FieldPath($0))
        }
    }
    guard let first = told.first, let last = told.last else { return [] }
    let passed = (first...last).filter { !told.contains($0) }
    guard !passed.isEmpty else { return [] }
    func labels(_ places: [Int]) -> LocalizedText {
      let labels = places.map { asks.asked[$0].choice.label }
      return LocalizedText(
        zh: labels.map(\.zh).joined(separator: "、"),
        en: labels.map(\.en).joined(separator: ", ")
      )
    }
    return [
      RuleBreach(
        path: FieldPath(asks.field),
        words: [
          "choice": asks.asked[chosen].choice.label, "told": labels(told.filter { $0 != chosen }),
          "passed": labels(passed),
        ]
      )
    ]
  }
}
