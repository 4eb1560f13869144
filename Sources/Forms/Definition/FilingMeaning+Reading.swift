import Findings
import Values
import Wording

extension FilingMeaning {
  init(_ node: DefinitionNode, fields: [FieldDefinition]) throws(DefinitionError) {
    try node.allowKeys([
      "category", "account", "creditCode", "date", "dateOf", "number", "identity",
      "identityWithoutNumber", "people", "revision",
    ])
    category = CategoryCode(rawValue: try node.requiredText("category"))
    account = try fields.path(node.required("account"))
    creditCode = try fields.id("creditCode", of: node)
    date = try fields.paths("date", of: node)
    isDatedByStart = try FilingMeaning.isDatedByStart(node)
    number = try fields.id("number", of: node)
    identity = try fields.paths("identity", of: node)
    identityWithoutNumber = try fields.paths("identityWithoutNumber", of: node)
    people = try fields.paths("people", of: node)
    revision = try fields.paths("revision", of: node).map(\.field)
  }

  /// `dateOf: start` or `end`, of an item that a span dates.
  private static func isDatedByStart(_ node: DefinitionNode) throws(DefinitionError) -> Bool {
    guard let value = node["dateOf"] else { return false }
    switch try value.text() {
    case "start": return true
    case "end": return false
    case let other:
      throw value.error(
        .unknownName(
          other,
          what: LocalizedText(zh: "日期取法", en: "end of a span"),
          known: ["start", "end"]
        )
      )
    }
  }
}

extension LedgerMeaning {
  /// Reads what a form means to the ledger; a form that says nothing names its account alone.
  init(_ node: DefinitionNode?, fields: [FieldDefinition]) throws(DefinitionError) {
    try node?.allowKeys([
      "visit", "contacts", "outcome", "profile", "decisionMakers", "score", "satisfaction", "sales",
      "salesTarget",
      "criteria", "review", "plan", "analysis", "information",
      "formerNames",
    ])
    formerNames = try node?.texts("formerNames") ?? []
    visit = try node?["visit"].map { node throws(DefinitionError) in
      try Visit(node, fields: fields)
    }
    contacts = try node?["contacts"].map { node throws(DefinitionError) in
      try Contacts(node, fields: fields)
    }
    outcome = try node?["outcome"].map { node throws(DefinitionError) in
      try Outcome(node, fields: fields)
    }
    isProfile = try node?.flag("profile") ?? false
    func field(_ key: String) throws(DefinitionError) -> FieldID? {
      try node.flatMap { node throws(DefinitionError) in try fields.id(key, of: node) }
    }
    decisionMakers = try field("decisionMakers")
    score = try field("score")
    satisfaction = try field("satisfaction")
    sales = try field("sales")
    salesTarget = try field("salesTarget")
    criteria = try field("criteria")
    review = try node?["review"].map { node throws(DefinitionError) in
      try Review(node, fields: fields)
    }
    plan = try node?["plan"].map { node throws(DefinitionError) in
      try Plan(node, fields: fields)
    }
    analysis = try node?["analysis"].map { node throws(DefinitionError) in
      try Analysis(node, fields: fields)
    }
    information = try node?["information"].map { node throws(DefinitionError) in
      try Information(node, fields: fields)
    }
    if let named = node?["decisionMakers"],
      fields.first(where: { $0.id == decisionMakers })?.table == nil
    {
      throw named.error(
        .unexpectedValue(
          key: "decisionMakers",
          expected: LocalizedText(zh: "table 类的栏目", en: "a field of kind table")
        )
      )
    }
  }
}

extension LedgerMeaning.Visit {
  init(_ node: DefinitionNode, fields: [FieldDefinition]) throws(DefinitionError) {
    try node.allowKeys(["on", "method", "people", "stage", "advice", "ending", "followUp"])
    on = try fields.requiredID("on", of: node)
    method = try fields.requiredID("method", of: node)
    people = try fields.requiredID("people", of: node)
    stage = try fields.id("stage", of: node)
    advice = try fields.id("advice", of: node)
    ending = try node["ending"].map { node throws(DefinitionError) in
      try FieldAnswer(node, fields: fields)
    }
    followUp = try node["followUp"].map { node throws(DefinitionError) in
      try node.allowKeys(["on", "method"])
      return LedgerMeaning.FollowUp(
        on: try fields.requiredID("on", of: node),
        method: try fields.requiredID("method", of: node)
      )
    }
  }
}

extension FieldAnswer {
  init(_ node: DefinitionNode, fields: [FieldDefinition]) throws(DefinitionError) {
    try node.allowKeys(["field", "choice"])
    field = try fields.requiredID("field", of: node)
    choice = try fields.choice("choice", of: node, field: field)
  }
}

extension LedgerMeaning.Contacts {
  init(_ node: DefinitionNode, fields: [FieldDefinition]) throws(DefinitionError) {
    try node.allowKeys(["table", "on", "method", "attitude", "counterpart"])
    let columns = try fields.columns(ofTable: node)
    table = try fields.requiredID("table", of: node)
    on = try columns.requiredID("on", of: node)
    method = try columns.requiredID("method", of: node)
    attitude = try columns.id("attitude", of: node)
    counterpart = try columns.id("counterpart", of: node)
  }
}

extension LedgerMeaning.Outcome {
  init(_ node: DefinitionNode, fields: [FieldDefinition]) throws(DefinitionError) {
    try node.allowKeys(["field", "success", "failure", "reasons"])
    field = try fields.requiredID("field", of: node)
    success = try fields.choice("success", of: node, field: field)
    failure = try fields.choice("failure", of: node, field: field)
    reasons = try fields.requiredID("reasons", of: node)
  }
}
