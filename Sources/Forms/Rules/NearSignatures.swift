import Findings
import Values

/// A day that lies not too far from those of the signatures; a wrong year is the usual cause.
struct NearSignatures: RuleKind {
  static let name = "near"
  static let keys = ["field", "references", "days"]

  var path: FieldPath
  var references: [FieldPath]
  var days: Int

  init(_ node: DefinitionNode, fields: [FieldDefinition]) throws(DefinitionError) {
    path = try fields.path(node.required("field"))
    references = try fields.paths("references", of: node)
    guard let days = try node.integer("days") else { throw node.error(.missingKey("days")) }
    self.days = days
  }

  /// The day is wrong, whatever else is compared with it.
  var findsWrongDays: Bool { true }

  func breaches(in context: RuleContext) -> [RuleBreach] {
    guard let day = context.answer(path.field)?.days?.first else { return [] }
    let others = references.compactMap { reference -> (path: FieldPath, distance: Int)? in
      context.answer(reference.field)?.days.map { (reference, abs($0.first.ordinal - day.ordinal)) }
    }
    guard let nearest = others.min(by: { $0.distance < $1.distance }), nearest.distance > days
    else {
      return []
    }
    return [
      RuleBreach(
        path: path,
        other: nearest.path,
        arguments: [
          "days": String(nearest.distance), "years": String((nearest.distance + 182) / 365),
        ]
      )
    ]
  }
}
