import Findings
import Values
import Wording

extension LedgerMeaning.Review {
  init(_ node: DefinitionNode, fields: [FieldDefinition]) throws(DefinitionError) {
    try node.allowKeys(["stage", "decision", "advance", "end", "by"])
    stage = try fields.requiredID("stage", of: node)
    decision = try fields.requiredID("decision", of: node)
    advance = try fields.choice("advance", of: node, field: decision)
    end = try fields.choice("end", of: node, field: decision)
    by = try fields.id("by", of: node)
  }
}

extension LedgerMeaning.Plan {
  init(_ node: DefinitionNode, fields: [FieldDefinition]) throws(DefinitionError) {
    try node.allowKeys(["table", "account", "on", "method", "purpose", "by"])
    let columns = try fields.columns(ofTable: node)
    table = try fields.requiredID("table", of: node)
    account = try columns.requiredID("account", of: node)
    on = try columns.requiredID("on", of: node)
    method = try columns.requiredID("method", of: node)
    purpose = try columns.id("purpose", of: node)
    by = try fields.requiredID("by", of: node)
  }
}

extension LedgerMeaning.Analysis {
  init(_ node: DefinitionNode, fields: [FieldDefinition]) throws(DefinitionError) {
    try node.allowKeys(["screenedOut", "sales", "profit", "risk", "conclusion", "competitors"])
    screenedOut = try FieldAnswer(node.required("screenedOut"), fields: fields)
    sales = try fields.id("sales", of: node)
    profit = try fields.id("profit", of: node)
    risk = try fields.id("risk", of: node)
    conclusion = try fields.id("conclusion", of: node)
    competitors = try node["competitors"].map { node throws(DefinitionError) in
      try node.allowKeys(["table", "name", "strengths", "weaknesses"])
      let columns = try fields.columns(ofTable: node)
      return LedgerMeaning.Competitors(
        table: try fields.requiredID("table", of: node),
        name: try columns.requiredID("name", of: node),
        strengths: try columns.id("strengths", of: node),
        weaknesses: try columns.id("weaknesses", of: node)
      )
    }
  }
}

extension LedgerMeaning.Information {
  init(_ node: DefinitionNode, fields: [FieldDefinition]) throws(DefinitionError) {
    try node.allowKeys(["sources", "by", "fedBackTo", "fedBackOn", "classes"])
    sources = try fields.requiredID("sources", of: node)
    by = try fields.id("by", of: node)
    fedBackTo = try fields.id("fedBackTo", of: node)
    fedBackOn = try fields.id("fedBackOn", of: node)
    var classes: [LedgerMeaning.InformationClass] = []
    for (key, value) in try node["classes"]?.members() ?? [] {
      try value.allowKeys(["name", "fields"])
      classes.append(
        LedgerMeaning.InformationClass(
          code: ChoiceCode(rawValue: key.text),
          name: try value.requiredLocalizedText("name"),
          fields: try fields.paths("fields", of: value).map(\.field)
        )
      )
    }
    self.classes = classes
  }
}

extension [FieldDefinition] {
  /// The columns of the repeating table that a node names under `table`.
  func columns(ofTable node: DefinitionNode) throws(DefinitionError) -> [FieldDefinition] {
    let id = try requiredID("table", of: node)
    guard let columns = first(where: { $0.id == id })?.table?.columns else {
      throw try node.required("table").error(
        .unexpectedValue(
          key: "table",
          expected: LocalizedText(zh: "table 类的栏目", en: "a field of kind table")
        )
      )
    }
    return columns
  }
}
