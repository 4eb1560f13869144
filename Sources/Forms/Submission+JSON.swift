public import Findings

extension Submission {
  /// The answers by field id, in the definition's order.
  public func fieldsJSON(of definition: FormDefinition) -> JSON {
    .object(definition.fields.members(of: answers))
  }

  /// What belongs to no field, its places in words of one language.
  public func unmappedJSON(in language: Language) -> JSON {
    .array(unmapped.map { $0.json(in: language) })
  }
}

extension UnmappedText {
  fileprivate func json(in language: Language) -> JSON {
    var members: [JSON.Member] = []
    members.append("label", label.map { .string($0) })
    members.append("text", .string(text))
    members.append("location", place.json(in: language))
    return .object(members)
  }
}
