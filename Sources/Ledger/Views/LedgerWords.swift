public import Forms
public import Values
public import Wording

/// The words by which forms name their choices, for views that print choices.
public struct LedgerWords: Sendable {
  private var words: [ChoiceCode: LocalizedText] = [:]

  /// The words of the choices of all forms; of several for one code, the first form's.
  public init(library: FormLibrary) {
    for form in library.forms {
      for field in form.fields + form.fields.flatMap({ $0.table?.columns ?? [] }) {
        for choice in field.choices where words[choice.code] == nil {
          words[choice.code] = choice.label
        }
      }
    }
  }

  /// The words of a code, which is its own word where no form has it.
  public subscript(code: ChoiceCode) -> LocalizedText {
    words[code] ?? LocalizedText(verbatim: code.rawValue)
  }

  /// What stands in a table for a code; nothing where there is none.
  func cell(_ code: ChoiceCode?) -> LedgerTable.Cell {
    code.map { .word(self[$0]) } ?? .empty
  }
}
