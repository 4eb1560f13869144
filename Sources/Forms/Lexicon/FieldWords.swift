/// What a field's labels are made of, by the ideas of the lexicon.
struct FieldWords: Sendable, Hashable {
  /// Labels that leave no doubt.
  var sure: [WordPattern] = []
  /// Labels that mean the field where no other label of the form does.
  var weak: [WordPattern] = []
  /// Labels that mean the field where their answer reads as its kind: 联系方式 over 上门 and 电话.
  var byAnswer: [WordPattern] = []
  /// Labels of parts of the answer, such as the time beside the date.
  var parts: [FieldPart: [WordPattern]] = [:]

  init() {}

  init(_ node: DefinitionNode) throws(DefinitionError) {
    sure = try FieldWords.patterns("words", of: node)
    weak = try FieldWords.patterns("weak", of: node)
    byAnswer = try FieldWords.patterns("byAnswer", of: node)
    guard let parts = node["partWords"] else { return }
    for (key, _) in try parts.members() {
      guard let part = FieldPart(rawValue: key.text) else {
        throw key.node.error(.unknownKey(key.text, known: FieldPart.allCases.map(\.rawValue)))
      }
      self.parts[part] = try FieldWords.patterns(key.text, of: parts)
    }
  }

  private static func patterns(
    _ key: String,
    of node: DefinitionNode
  ) throws(DefinitionError) -> [WordPattern] {
    try node.texts(key).map { WordPattern($0) }
  }

  var isEmpty: Bool { sure.isEmpty && weak.isEmpty && byAnswer.isEmpty && parts.isEmpty }
}
