import Values

/// A text that says something: so many characters, and no placeholder.
struct SubstantialText: RuleKind {
  static let name = "substantial-text"
  static let keys = ["field", "when", "characters", "placeholders"]

  var path: FieldPath
  /// The answer under which the text is demanded; nil: always.
  var condition: FieldAnswer?
  var characters: Int
  var placeholders: [String]

  init(_ node: DefinitionNode, fields: [FieldDefinition]) throws(DefinitionError) {
    path = try fields.path(node.required("field"))
    condition = try node["when"].map { item throws(DefinitionError) in
      try FieldAnswer(item, fields: fields)
    }
    guard let characters = try node.integer("characters") else {
      throw node.error(.missingKey("characters"))
    }
    self.characters = characters
    placeholders = try node.texts("placeholders")
  }

  func breaches(in context: RuleContext) -> [RuleBreach] {
    if let condition {
      guard context.answer(condition.field)?.value == .choice(condition.choice) else { return [] }
    }
    guard let answer = context.answer(path.field), !isSubstantial(answer.text) else { return [] }
    return [RuleBreach(path: path, arguments: ["characters": String(characters)])]
  }

  private func isSubstantial(_ text: String) -> Bool {
    let clauses = text.split { !$0.isLetter && !$0.isNumber }
    return clauses.filter { !placeholders.contains(String($0)) }.reduce(0) { $0 + $1.count }
      >= characters
  }
}
