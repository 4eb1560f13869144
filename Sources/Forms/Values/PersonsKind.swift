import Findings
import Wording

/// Any number of persons: 王建国（大客户开发主管）、李敏.
struct PersonsKind: ValueKind {
  static let name = "persons"
  let shape = ValueShape.persons

  let expected = LocalizedText(
    zh: "姓名，可加职务，多人用顿号隔开，例如 王建国（大客户开发主管）、李敏",
    en: "names with optional titles, for example 王建国（大客户开发主管）、李敏"
  )

  init(options: ValueOptions) {}

  func read(_ answer: AnswerText) -> Reading {
    guard let (persons, besides) = answer.persons else { return .refused(.invalidPerson) }
    return persons.isEmpty ? .blank : .value(.persons(persons), besides: besides)
  }
}
