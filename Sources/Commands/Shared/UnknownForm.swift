import Forms
import Values
import Wording

/// A form that a person named and that is not defined.
struct UnknownForm: SpokenError {
  var name: String
  /// The forms that there are, and the ids of the variants.
  var known: [(id: String, name: LocalizedText?)]

  var sentence: LocalizedText {
    let names = known.flatMap { [$0.id, $0.name?.zh].compactMap(\.self) }
    let question = LocalizedText.didYouMean(Spelling.nearest(to: name, among: names))
    return LocalizedText(
      zh: "没有表单“\(name)”。\(question?.zh ?? "已有：\(listed(in: .zh))。")",
      en: "there is no form “\(name)”. \(question?.en ?? "Known are: \(listed(in: .en)).")"
    )
  }

  private func listed(in language: Language) -> String {
    known.map { id, name in
      switch (name, language) {
      case (nil, _): id
      case (let name?, .zh): "\(name.zh)（\(id)）"
      case (let name?, .en): "\(id) (\(name.zh))"
      }
    }.joined(separator: language == .zh ? "、" : ", ")
  }
}

extension FormLibrary {
  /// The form that a person named: by id, name or title, or a variant's.
  func named(_ name: String) throws(UnknownForm) -> FormDefinition {
    guard let form = form(named: name) else {
      throw UnknownForm(
        name: name,
        known: forms.map { ($0.id.rawValue, $0.name) } + variants.map { ($0.id.rawValue, nil) }
      )
    }
    return form
  }
}
