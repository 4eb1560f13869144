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
    let clauses = Set(text.split { !$0.isLetter && !$0.isNumber }.map { $0.withoutRepeats })
    return clauses.filter { !isPlaceholder($0) }.reduce(0) { $0 + $1.count } >= characters
  }

  /// The characters beyond which a clause says something, whatever it is made of.
  private static let longestPlaceholders = 40

  /// Whether a clause is made of placeholders alone: 无待定.
  private func isPlaceholder(_ clause: Substring) -> Bool {
    guard !clause.isEmpty else { return true }
    guard clause.count <= SubstantialText.longestPlaceholders else { return false }
    return placeholders.contains {
      clause.hasPrefix($0) && isPlaceholder(clause.dropFirst($0.count))
    }
  }
}
