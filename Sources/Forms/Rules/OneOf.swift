import Values

/// A column that has exactly one answer in every filled row.
struct OneOf: RuleKind {
  static let name = "one-of"
  static let keys = ["field"]

  var path: FieldPath

  init(_ node: DefinitionNode, fields: [FieldDefinition]) throws(DefinitionError) {
    path = try fields.path(node.required("field"))
  }

  var demandedPaths: [FieldPath] { [path] }

  func breaches(in context: RuleContext) -> [RuleBreach] {
    guard let column = path.column else { return [] }
    let rows = context.answer(path.field)?.rows ?? []
    return rows.enumerated().compactMap { index, row in
      guard row.answers[column] == nil, !context.isFaulty(path, row: index) else { return nil }
      return RuleBreach(
        path: path,
        row: index,
        arguments: ["found": row.doubled[column] ?? "—"]
      )
    }
  }
}
