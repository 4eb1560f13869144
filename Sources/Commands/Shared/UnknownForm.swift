import Findings
import Forms

/// A form that a person named and that is not defined.
struct UnknownForm: Error {
  var name: String
  var known: [FormID]

  var sentence: LocalizedText {
    let names = known.map(\.rawValue)
    return LocalizedText(
      zh: "没有表单“\(name)”。已有：\(names.joined(separator: "、"))。",
      en: "there is no form “\(name)”. Known are: \(names.joined(separator: ", "))."
    )
  }
}

extension FormLibrary {
  /// The form of an id that a person gave.
  func named(_ id: String) throws(UnknownForm) -> FormDefinition {
    guard let form = form(FormID(rawValue: id)) else {
      throw UnknownForm(name: id, known: forms.map(\.id))
    }
    return form
  }
}
