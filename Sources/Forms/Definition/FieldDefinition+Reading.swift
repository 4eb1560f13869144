import Findings
import Values
import Wording

extension FieldDefinition {
  /// Reads a field, or a column of a repeating table.
  init(
    _ node: DefinitionNode,
    shared: DefinitionPart,
    isColumn: Bool = false
  )
    throws(DefinitionError)
  {
    try node.allowKeys([
      "id", "label", "synonyms", "kind", "hint", "required", "relevantWhen", "sensitive", "range",
      "pattern", "choices", "check", "units", "bothDays", "columns", "compounds", "layout",
      "words", "weak", "byAnswer", "partWords", "parts", "common", "signedOn", "beside",
    ])
    id = FieldID(rawValue: try node.requiredText("id"))
    label = try node.requiredLocalizedText("label")
    labels = [label.zh] + (try node.texts("synonyms"))
    words = try FieldWords(node)
    signedOn = try node.text("signedOn").map { FieldID(rawValue: $0) }
    beside = try node.texts("beside").map { FieldID(rawValue: $0) }
    hint = try node.localizedText("hint")
    layout =
      try node["layout"].map { node throws(DefinitionError) in try FieldLayout(node) }
      ?? FieldLayout()
    let isCommon = try node.flag("common")
    self.isCommon = isCommon || layout.place != .body
    requiredFrom = try FieldDefinition.stage(node)
    pattern = try node.text("pattern").map { CodePattern($0) }
    isSensitive = try node.flag("sensitive")
    range = try FieldDefinition.range(node)
    choices = try FieldDefinition.choices(node, shared: shared)
    aroundChoices = choices.isEmpty ? [] : shared.aroundChoices
    let kindNode = try node.required("kind")
    let kindName = try kindNode.text()
    if kindName == "table", !isColumn {
      var table = try TableDefinition(node, shared: shared)
      // What is said of a sensitive table is said of all that stands in it.
      if isSensitive {
        for index in table.columns.indices { table.columns[index].isSensitive = true }
      }
      kind = .table(table)
    } else if let type = ValueKinds.all.first(where: { $0.name == kindName }) {
      kind = .value(
        type.init(
          options: ValueOptions(
            choices: choices,
            aroundChoices: aroundChoices,
            check: try node.text("check"),
            units: try node.texts("units"),
            needsBothDays: try node.flag("bothDays")
          )
        )
      )
    } else {
      throw kindNode.error(
        .unknownName(
          kindName,
          what: LocalizedText(zh: "栏目种类", en: "kind"),
          known: ValueKinds.all.map { $0.name } + ["table"]
        )
      )
    }
    partLabels = try FieldDefinition.partLabels(node, of: self)
  }

  /// The labels of the answer's parts, such as `{start: [开始时间], end: [结束时间]}`.
  private static func partLabels(
    _ node: DefinitionNode,
    of field: FieldDefinition
  ) throws(DefinitionError) -> [FieldPart: [String]] {
    guard let parts = node["parts"] else { return [:] }
    var labels: [FieldPart: [String]] = [:]
    for (key, value) in try parts.members() {
      guard let part = field.parts.first(where: { $0.rawValue == key.text }) else {
        throw key.node.error(
          .unknownName(
            key.text,
            what: LocalizedText(zh: "部分", en: "part"),
            known: field.parts.map(\.rawValue)
          )
        )
      }
      labels[part] = try value.texts().map(\.text)
    }
    return labels
  }

  /// `required: true` means from the hand-in on; a stage names another beginning.
  private static func stage(_ node: DefinitionNode) throws(DefinitionError) -> Stage? {
    guard let required = node["required"] else { return nil }
    let text = try required.text()
    switch text {
    case "true": return .submission
    case "false": return nil
    default:
      guard let stage = Stage(rawValue: text) else {
        throw required.error(
          .unknownName(
            text,
            what: LocalizedText(zh: "阶段", en: "stage"),
            known: ["true", "false"] + Stage.allCases.map(\.rawValue)
          )
        )
      }
      return stage
    }
  }

  private static func range(_ node: DefinitionNode) throws(DefinitionError) -> ClosedRange<Double>?
  {
    guard let range = node["range"] else { return nil }
    try range.allowKeys(["from", "to"])
    guard let from = try range.number("from"), let to = try range.number("to"), from <= to else {
      throw range.error(
        .unexpectedValue(
          key: "range",
          expected: LocalizedText(zh: "先 from 后 to 的范围", en: "from and to, in that order")
        )
      )
    }
    return from...to
  }

  private static func choices(
    _ node: DefinitionNode,
    shared: DefinitionPart
  ) throws(DefinitionError) -> [Choice] {
    guard let choices = node["choices"] else { return [] }
    guard choices.scalar != nil else { return try Choice.list(node, key: "choices") }
    let name = try choices.text()
    guard let named = shared.choices[name] else {
      throw choices.error(
        .unknownName(
          name,
          what: LocalizedText(zh: "选项组", en: "list of choices"),
          known: shared.choices.keys.sorted()
        )
      )
    }
    return named
  }
}

extension Choice {
  /// Reads a list of choices.
  static func list(_ node: DefinitionNode, key: String) throws(DefinitionError) -> [Choice] {
    try node.nodes(key).map { item throws(DefinitionError) in
      try item.allowKeys(["code", "label", "synonyms"])
      return Choice(
        code: ChoiceCode(rawValue: try item.requiredText("code")),
        label: try item.requiredLocalizedText("label"),
        synonyms: try item.texts("synonyms")
      )
    }
  }
}

extension TableDefinition {
  init(_ node: DefinitionNode, shared: DefinitionPart) throws(DefinitionError) {
    let columns = try node.nodes("columns").map { column throws(DefinitionError) in
      try FieldDefinition(column, shared: shared, isColumn: true)
    }
    if columns.isEmpty { throw node.error(.missingKey("columns")) }
    self.columns = columns
    compounds = try node.nodes("compounds").map { compound throws(DefinitionError) in
      try compound.allowKeys(["labels", "fields"])
      let fields = try compound.nodes("fields").map { field throws(DefinitionError) in
        let id = FieldID(rawValue: try field.text())
        guard columns.contains(where: { $0.id == id }) else {
          throw field.error(
            .unknownName(
              id.rawValue,
              what: LocalizedText(zh: "列", en: "column"),
              known: columns.map(\.id.rawValue)
            )
          )
        }
        return id
      }
      return CompoundColumn(labels: try compound.texts("labels"), fields: fields)
    }
  }
}
