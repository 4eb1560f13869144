import Values

/// Fields that are filled in together or not at all; the finding stands on the first that lacks.
struct Together: RuleKind {
  static let name = "together"
  static let keys = ["fields"]

  var paths: [FieldPath]

  init(_ node: DefinitionNode, fields: [FieldDefinition]) throws(DefinitionError) {
    paths = try fields.paths("fields", of: node)
  }

  func breaches(in context: RuleContext) -> [RuleBreach] {
    guard let filled = paths.first(where: { context.answer($0.field) != nil }),
      let lacking = paths.first(where: {
        context.answer($0.field) == nil && !context.isFaulty($0)
      })
    else { return [] }
    return [RuleBreach(path: lacking, other: filled)]
  }
}
