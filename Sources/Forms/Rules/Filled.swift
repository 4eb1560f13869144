import Values

/// A field that should be filled in though the form does not require it.
struct Filled: RuleKind {
  static let name = "filled"
  static let keys = ["field"]

  var path: FieldPath

  init(_ node: DefinitionNode, fields: [FieldDefinition]) throws(DefinitionError) {
    path = try fields.path(node.required("field"))
  }

  func breaches(in context: RuleContext) -> [RuleBreach] {
    context.isLeftOut(path.field) && !context.isFaulty(path) ? [RuleBreach(path: path)] : []
  }
}
