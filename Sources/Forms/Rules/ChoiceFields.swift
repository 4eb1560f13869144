import Findings
import Values
import Wording

/// What each choice of a field asks for: `{targeting: [businessOverview, urgency]}`.
struct ChoiceFields: Sendable {
  /// The field with the choice.
  var field: FieldID
  /// The fields that each choice asks for, in the order of the choices.
  var asked: [(choice: Choice, fields: [FieldID])]

  static let keys = ["field", "asks"]

  init(_ node: DefinitionNode, fields: [FieldDefinition]) throws(DefinitionError) {
    let field = try fields.requiredID("field", of: node)
    self.field = field
    let choices = fields.first { $0.id == field }?.choices ?? []
    let asks = try node.required("asks")
    for (key, _) in try asks.members()
    where !choices.contains(where: { $0.code.rawValue == key.text }) {
      throw key.node.error(
        .unknownName(
          key.text,
          what: LocalizedText(zh: "选项", en: "choice"),
          known: choices.map(\.code.rawValue)
        )
      )
    }
    asked = try choices.map { choice throws(DefinitionError) in
      (choice, try fields.paths(choice.code.rawValue, of: asks).map(\.field))
    }
  }

  /// The place among the choices of the one that the form holds; nil where it holds none.
  func chosen(in context: RuleContext) -> Int? {
    guard case .choice(let code)? = context.answer(field)?.value else { return nil }
    return asked.firstIndex { $0.choice.code == code }
  }
}
