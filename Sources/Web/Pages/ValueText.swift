import Forms
import Ledger
import Values
import Wording

/// A value as people read it.
enum ValueText {
  static func text(
    _ value: Value,
    of field: FieldDefinition,
    _ scene: Scene,
    _ library: FormLibrary
  ) -> String {
    switch (scene.language, value) {
    case (.en, .choice(let code)): LedgerWords(library: library)[code].en
    case (.en, .choices(let codes)):
      codes.map { LedgerWords(library: library)[$0].en }.joined(separator: ", ")
    case (.en, .moment), (.en, .span):
      value.plainText.replacing("T", with: " ").replacing("/", with: " – ")
    case (.zh, _), (.en, _): field.office(value)
    }
  }
}
