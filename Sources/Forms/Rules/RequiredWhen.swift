import Values

/// A field that must be filled in where another holds a choice.
struct RequiredWhen: RuleKind {
  static let name = "required-when"
  static let keys = ["field", "when"]

  var path: FieldPath
  var condition: FieldAnswer

  init(_ node: DefinitionNode, fields: [FieldDefinition]) throws(DefinitionError) {
    path = try fields.path(node.required("field"))
    condition = try FieldAnswer(node.required("when"), fields: fields)
  }

  func breaches(in context: RuleContext) -> [RuleBreach] {
    guard context.answer(condition.field)?.value == .choice(condition.choice),
      context.answer(path.field) == nil, !context.isFaulty(path)
    else { return [] }
    return [RuleBreach(path: path, other: FieldPath(condition.field))]
  }
}
