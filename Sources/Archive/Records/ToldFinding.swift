import Forms
import Ledger
import Query
import Values
public import Wording

/// A finding as the import log keeps it, told in a language.
///
/// The log keeps findings as they were said when they were entered, and seals them so. What was turned
/// back is kept in every language; an early entry, and what was found in what was filed, has the one in
/// which it was imported, and is told in that.
struct ToldFinding {
  private var members: [JSON.Member]

  init(_ kept: JSON, in language: Language) {
    members = WrittenParts.members(of: kept.description)
    let others = Set(Language.allCases.map(\.rawValue))
    let said = members.first { $0.key == language.rawValue }
    members.removeAll { others.contains($0.key) }
    guard let said else { return }
    for member in WrittenParts.members(of: said.value.description) {
      if let place = members.firstIndex(where: { $0.key == member.key }) {
        members[place] = member
      } else {
        members.append(member)
      }
    }
  }

  var json: JSON { .object(members) }

  private func text(_ key: String) -> String? {
    members.first { $0.key == key }.flatMap { AnswerTree(json: $0.value.description).text }
  }

  /// Masks what was found where that is personal data, which early versions kept of what was struck out.
  mutating func mask(by personal: PersonalData, form: FormID?) {
    guard let form = text("form").map(FormID.init(rawValue:)) ?? form,
      let field = text("field"), personal.hides(FormField(form: form, path: FieldPath(field))),
      let found = text("found"), found != PersonalData.mask
    else { return }
    members.removeAll { ["suggestion", "suggestions", "notes"].contains($0.key) }
    for place in members.indices {
      switch members[place].key {
      case "found": members[place].value = .string(PersonalData.mask)
      case "message": members[place].value = .string(masked(text("message") ?? found, found))
      case _: break
      }
    }
  }

  /// A message without what was found, whole or as messages shorten it.
  private func masked(_ message: String, _ found: String) -> String {
    let line = found.split(whereSeparator: \.isNewline).joined(separator: " ")
    for quoted in [found, line, line.prefix(59) + "…"] where message.contains(quoted) {
      return message.replacing(quoted, with: PersonalData.mask)
    }
    return PersonalData.mask
  }
}

extension ImportLogEntry {
  /// All findings, an array as `extract` prints it in a language, without the personal data that early
  /// versions kept; made when it is asked for, as it is as large as the document's, whatever the form's.
  public func findings(in language: Language, hiding personal: PersonalData) -> JSON {
    let (kept, form) = (findings, form.map(FormID.init(rawValue:)))
    let text = kept.description
    let isSaidOnce = !Language.allCases.contains { text.contains("\"\($0.rawValue)\":{") }
    if isSaidOnce, form.map(personal.concerns) != true { return kept }
    return .array(
      WrittenParts.elements(of: text).map { finding in
        var told = ToldFinding(finding, in: language)
        told.mask(by: personal, form: form)
        return told.json
      }
    )
  }
}
