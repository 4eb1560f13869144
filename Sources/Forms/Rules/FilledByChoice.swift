import Findings
import Values
import Wording

/// Fields that should be filled in because of the choice that the form holds; one finding, on the
/// first that lacks, names them all.
struct FilledByChoice: RuleKind {
  static let name = "filled-by-choice"
  static let keys = ChoiceFields.keys

  private var asks: ChoiceFields

  init(_ node: DefinitionNode, fields: [FieldDefinition]) throws(DefinitionError) {
    asks = try ChoiceFields(node, fields: fields)
  }

  func breaches(in context: RuleContext) -> [RuleBreach] {
    guard let chosen = asks.chosen(in: context) else { return [] }
    let (choice, fields) = asks.asked[chosen]
    let lacking = fields.filter {
      context.isLeftOut($0) && !context.isFaulty(FieldPath($0))
    }
    guard let first = lacking.first else { return [] }
    let labels = lacking.compactMap { context.definition.field($0)?.label }
    return [
      RuleBreach(
        path: FieldPath(first),
        other: FieldPath(asks.field),
        words: [
          "choice": choice.label,
          "missing": LocalizedText(
            zh: labels.map(\.zh).joined(separator: "、"),
            en: labels.map(\.en).joined(separator: ", ")
          ),
        ]
      )
    ]
  }
}
