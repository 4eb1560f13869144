import Values

/// Rows of a repeating table in the order of their days.
struct RowsInOrder: RuleKind {
  static let name = "rows-in-order"
  static let keys = ["field"]

  var path: FieldPath

  init(_ node: DefinitionNode, fields: [FieldDefinition]) throws(DefinitionError) {
    path = try fields.path(node.required("field"))
  }

  func breaches(in context: RuleContext) -> [RuleBreach] {
    let rows = context.answers(at: path)
    return zip(rows, rows.dropFirst()).compactMap { above, row in
      guard let earlier = above.answer.days?.first, let day = row.answer.days?.first,
        let index = row.row, day < earlier
      else { return nil }
      return RuleBreach(
        path: path,
        row: index,
        otherRow: above.row,
        arguments: ["other": above.answer.text]
      )
    }
  }
}
