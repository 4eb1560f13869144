import Findings
import Values
public import Wording

extension Submission {
  /// The answers by field id, in the definition's order.
  public func fieldsJSON(of definition: FormDefinition) -> JSON {
    .object(definition.fields.members(of: answers))
  }

  /// What belongs to no field, its places in words of one language.
  public func unmappedJSON(in language: Language) -> JSON {
    .array(unmapped.map { $0.json(in: language) })
  }

  /// The labels that were taken for a field, its places in words of one language; nil where there
  /// are none.
  public func inferredJSON(in language: Language) -> JSON? {
    inferred.isEmpty ? nil : .array(inferred.map { $0.json(in: language) })
  }
}

extension InferredLabel {
  /// The label as `extract` prints it.
  fileprivate func json(in language: Language) -> JSON {
    [
      "field": .string(field.description), "label": .string(label),
      "score": .number(score.scoreText), "location": place.json(in: language),
    ]
  }
}

extension Double {
  /// A score with two decimals at most.
  package var scoreText: String {
    let hundredths = Int((self * 100).rounded())
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return String(whole) }
    return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
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
