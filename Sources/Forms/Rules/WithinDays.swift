import Findings
import Values
import Wording

/// A day that lies not before another and at most so many days after it, and what goes with it.
struct WithinDays: RuleKind {
  static let name = "within-days"
  static let keys = [
    "field", "reference", "days", "late", "lateMessage", "requires", "incompleteMessage",
  ]

  var path: FieldPath
  var reference: FieldPath
  var days: Int
  /// How much it weighs to be late; to be early weighs as much as the rule.
  var lateSeverity: Severity?
  var lateMessage: LocalizedText?
  /// A field that must be filled in where this one is.
  var companion: FieldPath?
  var incompleteMessage: LocalizedText?

  init(_ node: DefinitionNode, fields: [FieldDefinition]) throws(DefinitionError) {
    path = try fields.path(node.required("field"))
    reference = try fields.path(node.required("reference"))
    guard let days = try node.integer("days") else { throw node.error(.missingKey("days")) }
    self.days = days
    lateSeverity = try node.severity("late")
    lateMessage = try node.localizedText("lateMessage")
    companion = try node["requires"].map { item throws(DefinitionError) in try fields.path(item) }
    incompleteMessage = try node.localizedText("incompleteMessage")
  }

  func breaches(in context: RuleContext) -> [RuleBreach] {
    guard let answer = context.answer(path.field) else { return [] }
    if let day = answer.days?.first, let start = context.answer(reference.field)?.days?.first {
      let distance = day.ordinal - start.ordinal
      if distance < 0 { return [RuleBreach(path: path, other: reference)] }
      // Late after the last day of the period, however far a day off lies beyond it.
      if let last = context.calendar.day(days, after: start), day > last {
        let late = RuleBreach(
          path: path,
          other: reference,
          severity: lateSeverity,
          message: lateMessage,
          arguments: ["days": String(distance)]
        )
        return incomplete(in: context) + [late]
      }
    }
    return incomplete(in: context)
  }

  private func incomplete(in context: RuleContext) -> [RuleBreach] {
    guard let companion, context.answer(companion.field) == nil, !context.isFaulty(companion)
    else { return [] }
    return [RuleBreach(path: path, other: companion, message: incompleteMessage)]
  }
}
