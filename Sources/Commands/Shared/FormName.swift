import Forms
import Values
import Wording

extension FormLibrary {
  /// What people call a form, or the materials that are filed without one; the id of one that is
  /// not defined any more.
  func name(of form: FormID, in language: Language) -> String {
    if form == .attachment { return LocalizedText(zh: "附件", en: "attachment")[language] }
    return self.form(form)?.name[language] ?? form.rawValue
  }
}
