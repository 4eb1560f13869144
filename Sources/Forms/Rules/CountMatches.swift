import Findings
import Values
import Wording

/// A count that agrees with the number of rows of a repeating table.
struct CountMatches: RuleKind {
  static let name = "count-matches"
  static let keys = ["field", "table", "above", "aboveMessage"]

  var path: FieldPath
  var table: FieldPath
  /// How much it weighs to count more than there are; fewer weighs as much as the rule.
  var aboveSeverity: Severity?
  var aboveMessage: LocalizedText?

  init(_ node: DefinitionNode, fields: [FieldDefinition]) throws(DefinitionError) {
    path = try fields.path(node.required("field"))
    table = try fields.path(node.required("table"))
    aboveSeverity = try node.severity("above")
    aboveMessage = try node.localizedText("aboveMessage")
  }

  func breaches(in context: RuleContext) -> [RuleBreach] {
    guard case .integer(let count) = context.answer(path.field)?.value,
      let rows = context.answer(table.field)?.rows.count, count != rows
    else { return [] }
    let isAbove = count > rows
    return [
      RuleBreach(
        path: path,
        severity: isAbove ? aboveSeverity : nil,
        message: isAbove ? aboveMessage : nil,
        arguments: ["rows": String(rows)]
      )
    ]
  }
}
