public import Archive
public import Forms
public import Ledger
import Values

/// The filing rules of a company, as `Forms/filing.yaml` has them.
public struct FilingRules: Sendable {
  /// How items are numbered and how long they are kept.
  public var numbers: FilingScheme
  /// The periods and methods by which the ledger judges.
  public var ledger: LedgerPolicy
  /// Who works in the office; nobody where the scheme names nobody.
  public var people: [Colleague]
  /// Into which folders documents come.
  public var intake: [IntakeFolder]

  /// Reads the rules that came with a library of forms.
  public init(library: FormLibrary) throws(DefinitionError) {
    guard let node = library.scheme else {
      throw DefinitionError(file: "filing.yaml", fault: .missingKey("scheme"))
    }
    try node.allowKeys([
      "optionalFaults", "emptyPhrases",
      "scheme", "fonds", "number", "digits", "departments", "retention", "classes", "materials",
      "ledger", "ranks", "people", "intake",
    ])
    numbers = try FilingScheme(node)
    for form in library.forms where numbers.classes[form.filing.category] == nil {
      throw try node.required("classes").error(.missingKey(form.filing.category.rawValue))
    }
    ledger = try LedgerPolicy(node.required("ledger"), library: library)
    people = try node.nodes("people").map { item throws(DefinitionError) in try Colleague(item) }
    intake = try node.nodes("intake").map { item throws(DefinitionError) in try IntakeFolder(item) }
  }
}
