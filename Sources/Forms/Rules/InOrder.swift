/// Days of several fields that follow each other; the finding stands on the later field.
struct InOrder: RuleKind {
  static let name = "in-order"
  static let keys = ["fields"]

  var paths: [FieldPath]

  init(_ node: DefinitionNode, fields: [FieldDefinition]) throws(DefinitionError) {
    paths = try fields.paths("fields", of: node)
  }

  func breaches(in context: RuleContext) -> [RuleBreach] {
    var breaches: [RuleBreach] = []
    var latest: (path: FieldPath, day: Day)?
    for path in paths {
      guard let day = context.answer(path.field)?.days?.first else { continue }
      if let latest, day < latest.day {
        breaches.append(RuleBreach(path: path, other: latest.path))
      } else {
        latest = (path, day)
      }
    }
    return breaches
  }
}
