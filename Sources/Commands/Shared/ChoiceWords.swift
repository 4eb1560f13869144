import Findings
import Forms

/// The words of the choices of all forms, by their codes.
struct ChoiceWords {
  private var words: [ChoiceCode: LocalizedText] = [:]
  private let language: Language

  init(library: FormLibrary, language: Language) {
    self.language = language
    for form in library.forms {
      for field in form.fields + form.fields.flatMap({ $0.table?.columns ?? [] }) {
        for choice in field.choices where words[choice.code] == nil {
          words[choice.code] = choice.label
        }
      }
    }
  }

  /// The words of a code; nothing where there is no code.
  subscript(code: ChoiceCode?) -> String {
    guard let code else { return "" }
    return words[code]?[language] ?? code.rawValue
  }
}
