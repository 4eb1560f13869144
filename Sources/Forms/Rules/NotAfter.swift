import Values
import Wording

/// A day on or before another; with `presence`, one that must be there.
struct NotAfter: RuleKind {
  static let name = "not-after"
  static let keys = ["field", "reference", "presence", "absentMessage"]

  var path: FieldPath
  var reference: FieldPath
  var demandsPresence: Bool
  var absentMessage: LocalizedText?

  init(_ node: DefinitionNode, fields: [FieldDefinition]) throws(DefinitionError) {
    path = try fields.path(node.required("field"))
    reference = try fields.path(node.required("reference"))
    demandsPresence = try node.flag("presence")
    absentMessage = try node.localizedText("absentMessage")
  }

  func breaches(in context: RuleContext) -> [RuleBreach] {
    guard let answer = context.answer(path.field) else {
      guard demandsPresence, !context.isFaulty(path) else { return [] }
      return [RuleBreach(path: path, other: reference, message: absentMessage)]
    }
    guard let day = answer.days?.first, let limit = context.answer(reference.field)?.days?.first,
      day > limit
    else { return [] }
    return [RuleBreach(path: path, other: reference)]
  }
}
