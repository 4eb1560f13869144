import Findings

/// A person with a title, if there is one: 王建国（大客户开发主管）, 大客户开发主管 王建国.
struct PersonKind: ValueKind {
  static let name = "person"
  let shape = ValueShape.person

  let expected = LocalizedText(
    zh: "姓名，可加职务，例如 王建国（大客户开发主管）",
    en: "a name with an optional title, for example 王建国（大客户开发主管）"
  )

  init(options: ValueOptions) {}

  func read(_ answer: AnswerText) -> Reading {
    guard let persons = answer.persons else { return .refused(.invalidPerson) }
    guard let person = persons.first else { return .blank }
    return persons.count == 1 ? .value(.person(person)) : .refused(.invalidPerson)
  }
}

extension AnswerText {
  /// The persons that are named; empty where only blanks stand, nil where something else stands.
  var persons: [Person]? {
    guard let text = WrittenText.trimmed(text) else { return [] }
    let folded = text.unicodeScalars.prefix(60).map(\.folded)
    if folded.count < 60, Blanks.isNone(folded) || Blanks.isSignature(folded) { return [] }
    return PersonList.persons(in: text)
  }
}
