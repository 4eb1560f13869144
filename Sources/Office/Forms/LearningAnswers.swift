public import Forms
import Values
import Wording

/// What a person says of a company's form beforehand, as it is written.
public struct LearningAnswers: Sendable, Hashable {
  /// What labels stand for: `LABEL=FIELD`, the field with a part or a choice, several joined by `+`.
  public var maps: [String]
  /// Labels that are no field.
  public var ignored: [String]
  /// Answers that hold for every document: `FIELD=VALUE`.
  public var given: [String]
  /// Required fields that the company's form does without.
  public var lacking: [String]

  /// What is said; nothing where nothing is.
  public init(
    maps: [String] = [],
    ignored: [String] = [],
    given: [String] = [],
    lacking: [String] = []
  ) {
    self.maps = maps
    self.ignored = ignored
    self.given = given
    self.lacking = lacking
  }

  /// The decisions, for a form.
  public func decisions(for form: FormDefinition) throws(LearnFault) -> LearningDecisions {
    var decisions = LearningDecisions()
    for map in maps {
      let (label, field) = try LearningAnswers.pair(map, option: "--map")
      if let (path, code) = form.choice(named: field) {
        decisions.add(label, path, code)
        continue
      }
      var targets: [LabelTarget] = []
      for name in field.split(separator: "+") {
        guard let target = form.target(named: String(name)) else {
          throw .unknownField(String(name), form: form.name, known: form.targets.map(\.description))
        }
        targets.append(target)
      }
      decisions.add(label, targets)
    }
    decisions.ignored = ignored
    for item in given {
      let (name, text) = try LearningAnswers.pair(item, option: "--given")
      let field = try field(name, of: form)
      if form.isIndispensable(FieldPath(field.id)) { throw .indispensable(field.label) }
      guard let answer = GivenAnswer(text, of: field, in: form) else {
        throw .unreadable(text, field: field.label, expected: field.valueKind?.expected)
      }
      decisions.given[field.id] = answer
    }
    for name in lacking {
      guard let target = form.target(named: name), target.part == nil else {
        throw .unknownField(name, form: form.name, known: form.targets.map(\.path.description))
      }
      if form.isIndispensable(target.path) {
        throw .indispensable(form.field(at: target.path)?.label ?? LocalizedText(verbatim: name))
      }
      decisions.lacking.append(target.path)
    }
    return decisions
  }

  private func field(
    _ name: String,
    of form: FormDefinition
  ) throws(LearnFault) -> FieldDefinition {
    guard let target = form.target(named: name), target.part == nil, target.path.column == nil,
      let field = form.field(target.path.field)
    else { throw .unknownField(name, form: form.name, known: form.fields.map(\.id.rawValue)) }
    return field
  }

  /// What stands before and behind the last `=`.
  private static func pair(
    _ text: String,
    option: String
  ) throws(LearnFault) -> (String, String) {
    guard let sign = text.lastIndex(where: { $0 == "=" || $0 == "＝" }) else {
      throw .noPair(text, option: option)
    }
    let (before, after) = (text[..<sign].trimmed, text[text.index(after: sign)...].trimmed)
    guard !before.isEmpty, !after.isEmpty else { throw .noPair(text, option: option) }
    return (before, after)
  }
}

extension Substring {
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(String(start.reversed()).drop(while: \.isWhitespace).reversed())
  }
}

extension FormDefinition {
  /// The choice that `FIELD.CODE` or `TABLE.COLUMN.CODE` names; nil of any other text.
  func choice(named text: String) -> (FieldPath, ChoiceCode)? {
    guard let dot = text.lastIndex(of: "."),
      let target = target(named: String(text[..<dot])), target.part == nil,
      let field = field(at: target.path)
    else { return nil }
    let name = text[text.index(after: dot)...]
    return field.choices.first { $0.code.rawValue == name || $0.label.zh == name }
      .map { (target.path, $0.code) }
  }
}
