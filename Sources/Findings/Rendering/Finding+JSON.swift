public import Wording

extension Finding {
  /// The finding as the contract's JSON object.
  public func json(in language: Language) -> JSON {
    .object(members(in: language))
  }

  /// The same with what it says otherwise in every other language, each under the language's code, so
  /// that it can be told in any of them later.
  public func jsonInAllLanguages(first language: Language) -> JSON {
    var members = members(in: language)
    for other in Language.allCases where other != language {
      let said = self.members(in: other).filter { !members.contains($0) }
      if !said.isEmpty { members.append(JSON.Member(other.rawValue, .object(said))) }
    }
    return .object(members)
  }

  /// The members of that object.
  func members(in language: Language) -> [JSON.Member] {
    var members = [
      JSON.Member("severity", .string(severity.rawValue)),
      JSON.Member("code", .string(code.rawValue)),
    ]
    members.append("form", form.map { .string($0) })
    members.append("submission", submission.map { .integer($0) })
    members.append("field", field.map { .string($0) })
    members.append("message", .string(message(in: language)))
    members.append("location", place?.json(in: language))
    members.append("found", found.map { .string($0) })
    members.append("expected", expected.map { .string($0[language]) })
    if !notes.isEmpty { members.append("notes", .array(notes.map { $0.json(in: language) })) }
    members.append("suggestion", suggestion.map { .string($0) })
    if !candidates.isEmpty {
      members.append(
        JSON.Member(
          "suggestions",
          .array(
            candidates.map {
              ["label": .string($0.label), "location": $0.place.json(in: language)]
            }
          )
        )
      )
    }
    return members
  }
}

extension FindingNote {
  fileprivate func json(in language: Language) -> JSON {
    ["message": .string(text[language]), "location": place.json(in: language)]
  }
}
