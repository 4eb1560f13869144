import Findings
import Values
import Wording

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
    guard let (persons, besides) = answer.persons else { return .refused(.invalidPerson) }
    guard let person = persons.first else { return .blank }
    guard persons.count == 1 else {
      return .refused(
        .invalidPerson,
        because: LocalizedText(zh: "此栏只填一个人", en: "the field takes one person")
      )
    }
    return .value(.person(person), besides: besides)
  }
}

extension AnswerText {
  /// The persons that are named, with what stands beside them; none where only blanks stand, nil
  /// where something else stands.
  var persons: (persons: [Person], besides: Besides)? {
    guard let text = WrittenText.trimmed(text) else { return ([], Besides()) }
    let folded = text.unicodeScalars.prefix(60).map(\.folded)
    if folded.count < 60, Blanks.isNone(folded) || Blanks.isSignature(folded) {
      return ([], Besides())
    }
    let guides = PhoneticGuides(text)
    let notes = PersonNotes(guides.text)
    guard let persons = PersonList.persons(in: notes.text),
      !persons.isEmpty || notes.leftovers.isEmpty
    else { return nil }
    return (persons, Besides(leftovers: guides.leftovers + notes.leftovers))
  }
}
