public import Findings

/// What keeps a file of definitions from being used, with its place.
public struct DefinitionError: Error, Sendable, Hashable {
  /// What is wrong, with the names and words that its sentence needs.
  public enum Fault: Sendable, Hashable {
    /// The file or folder cannot be read.
    case unreadable(SystemCause)
    case malformedYAML(String)
    case unknownKey(String, known: [String])
    case missingKey(String)
    /// A value is not of the shape that its key wants.
    case unexpectedValue(key: String, expected: LocalizedText)
    /// A name that nothing answers to.
    case unknownName(String, what: LocalizedText, known: [String])
    case repeatedID(String)
    /// A label that another field of the form has already.
    case clashingLabel(String, field: FieldID)
    /// A word for a choice that another choice of the field has already.
    case unreachableChoice(String, other: ChoiceCode)
    /// A title that another form has already.
    case sameTitle(String, form: FormID)
    /// A word that the lexicon has already.
    case repeatedWord(String)
    case noForms
    /// A file that is too large to be a definition.
    case overLimit(DefinitionLimit)
    /// A field without which nothing can be filed.
    case indispensable(FieldPath)
  }

  /// The file's path as it was given, or the folder's.
  public var file: String
  /// Line and column count from 1; 0 where the whole file is meant.
  public var line: Int
  /// The column in Unicode scalars, as the YAML parser counts.
  public var column: Int
  /// What is wrong there.
  public var fault: Fault

  /// A fault at a place; without `line` and `column` the whole file is meant.
  public init(file: String, line: Int = 0, column: Int = 0, fault: Fault) {
    self.file = file
    self.line = line
    self.column = column
    self.fault = fault
  }
}

extension DefinitionError.Fault {
  /// The fault's stable code.
  public var code: String {
    switch self {
    case .unreadable: "unreadable"
    case .malformedYAML: "malformed-yaml"
    case .unknownKey: "unknown-key"
    case .missingKey: "missing-key"
    case .unexpectedValue: "unexpected-value"
    case .unknownName: "unknown-name"
    case .repeatedID: "repeated-id"
    case .clashingLabel: "clashing-label"
    case .unreachableChoice: "unreachable-choice"
    case .sameTitle: "same-title"
    case .repeatedWord: "repeated-word"
    case .noForms: "no-forms"
    case .overLimit: "over-limit"
    case .indispensable: "indispensable"
    }
  }
}
