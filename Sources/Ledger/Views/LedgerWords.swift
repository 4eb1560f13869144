public import Forms
public import Values
public import Wording

/// The words by which forms name their choices, for views that print choices.
public struct LedgerWords: Sendable {
  private var words: [ChoiceCode: LocalizedText] = [:]

  /// No words: every code is its own.
  public static let none = LedgerWords()

  private init() {}

  /// The words of the choices of all forms; of several for one code, the first form's.
  public init(library: FormLibrary) {
    for form in library.forms {
      for item in form.ledger.information?.classes ?? [] { words[item.code] = item.name }
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

  /// The words of several codes, one after the other.
  func list(_ codes: [ChoiceCode]) -> LocalizedText {
    LocalizedText(
      zh: codes.map { self[$0].zh }.joined(separator: "、"),
      en: codes.map { self[$0].en }.joined(separator: ", ")
    )
  }

  /// What stands in a table for a code; nothing where there is none.
  func cell(_ code: ChoiceCode?) -> LedgerTable.Cell {
    .word(code.map { self[$0] }, code?.rawValue)
  }

  /// What stands in a table for several codes, of which programs get a list.
  func cell(_ codes: [ChoiceCode]) -> LedgerTable.Cell {
    .word(codes.isEmpty ? nil : list(codes)).told(.array(codes.map { .string($0.rawValue) }))
  }
}
