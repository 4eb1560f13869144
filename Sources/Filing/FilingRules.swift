public import Archive
public import Forms
public import Ledger

/// The filing rules of a company, as `Forms/filing.yaml` has them.
public struct FilingRules: Sendable {
  /// How items are numbered.
  public var numbers: FilingScheme
  /// The periods and methods by which the ledger judges.
  public var ledger: LedgerPolicy

  /// Reads the rules that came with a library of forms.
  public init(library: FormLibrary) throws(DefinitionError) {
    guard let node = library.scheme else {
      throw DefinitionError(file: "filing.yaml", fault: .missingKey("scheme"))
    }
    try node.allowKeys(["scheme", "fonds", "digits", "classes", "ledger", "ranks"])
    numbers = try FilingScheme(node)
    ledger = try LedgerPolicy(node.required("ledger"))
  }
}

extension FilingRules {
  /// Makes sure that every form has its class.
  public func check(_ library: FormLibrary) throws(DefinitionError) {
    for form in library.forms where numbers.classes[form.filing.category] == nil {
      throw DefinitionError(
        file: form.id.rawValue,
        fault: .unknownName(
          form.filing.category,
          what: "class",
          known: numbers.classes.keys.sorted()
        )
      )
    }
  }
}

extension FilingScheme {
  fileprivate init(_ node: DefinitionNode) throws(DefinitionError) {
    var classes: [String: FilingClass] = [:]
    for (key, value) in try node.required("classes").members() {
      try value.allowKeys(["code", "retention", "department"])
      classes[key.text] = FilingClass(
        code: try value.requiredText("code"),
        retention: try value.requiredText("retention"),
        department: try value.requiredText("department")
      )
    }
    self.init(
      fonds: try node.requiredText("fonds"),
      digits: try node.integer("digits") ?? 4,
      classes: classes
    )
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
      throw error(.unexpectedValue(key: key, expected: "a number of days"))
    }
    return days
  }

  fileprivate func codes(_ key: String) throws(DefinitionError) -> Set<ChoiceCode> {
    Set(try texts(key).map { ChoiceCode(rawValue: $0) })
  }
}
