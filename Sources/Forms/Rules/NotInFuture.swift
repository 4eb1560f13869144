import Values

/// Days that must not lie after the day of processing.
struct NotInFuture: RuleKind {
  static let name = "not-in-future"
  static let keys = ["fields"]

  var paths: [FieldPath]

  init(_ node: DefinitionNode, fields: [FieldDefinition]) throws(DefinitionError) {
    paths = try fields.paths("fields", of: node)
  }

  var findsWrongDays: Bool { true }

  func breaches(in context: RuleContext) -> [RuleBreach] {
    paths.flatMap { path in
      context.answers(at: path).compactMap { item in
        guard let days = item.answer.days, days.last > context.today else { return nil }
        return RuleBreach(
          path: path,
          row: item.row,
          arguments: ["today": context.today.description]
        )
      }
    }
  }
}
