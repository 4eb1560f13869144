public import Archive
import Findings
public import Forms
public import Ledger

/// The filing rules of a company, as `Forms/filing.yaml` has them.
public struct FilingRules: Sendable {
  /// How items are numbered and how long they are kept.
  public var numbers: FilingScheme
  /// The periods and methods by which the ledger judges.
  public var ledger: LedgerPolicy

  /// Reads the rules that came with a library of forms.
  public init(library: FormLibrary) throws(DefinitionError) {
    guard let node = library.scheme else {
      throw DefinitionError(file: "filing.yaml", fault: .missingKey("scheme"))
    }
    try node.allowKeys([
      "scheme", "fonds", "number", "digits", "departments", "retention", "classes", "materials",
      "ledger", "ranks",
    ])
    numbers = try FilingScheme(node)
    for form in library.forms where numbers.classes[form.filing.category] == nil {
      throw try node.required("classes").error(.missingKey(form.filing.category))
    }
    ledger = try LedgerPolicy(node.required("ledger"))
  }
}

extension LedgerPolicy {
  fileprivate init(_ node: DefinitionNode) throws(DefinitionError) {
    try node.allowKeys([
      "followUp", "developmentRecordDays", "accountProfileDays", "profileRenewalDays",
      "regularVisitDays", "inPersonMethods",
    ])
    let followUp = try node.required("followUp")
    try followUp.allowKeys(["days", "openedBy", "metBy"])
    self.init(
      followUp: FollowUp(
        days: try followUp.days("days"),
        openedBy: try followUp.codes("openedBy"),
        metBy: try followUp.codes("metBy")
      ),
      developmentRecordDays: try node.days("developmentRecordDays"),
      accountProfileDays: try node.days("accountProfileDays"),
      profileRenewalDays: try node.days("profileRenewalDays"),
      regularVisitDays: try node.days("regularVisitDays"),
      inPersonMethods: try node.codes("inPersonMethods")
    )
  }
}

extension DefinitionNode {
  fileprivate func days(_ key: String) throws(DefinitionError) -> Int {
    guard let days = try integer(key), days >= 0 else {
      throw error(
        .unexpectedValue(key: key, expected: LocalizedText(zh: "天数", en: "a number of days"))
      )
    }
    return days
  }

  fileprivate func codes(_ key: String) throws(DefinitionError) -> Set<ChoiceCode> {
    Set(try texts(key).map { ChoiceCode(rawValue: $0) })
  }
}
