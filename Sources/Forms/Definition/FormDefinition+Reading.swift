import Findings
import Values
import Wording

extension FormDefinition {
  /// The keys of a form's file.
  static let keys = [
    "form", "version", "name", "titles", "titleWords", "byTitle", "sections", "notices", "uses",
    "fields",
    "compounds", "rules", "filing", "ledger",
  ]

  /// What a form takes in of the parts that it names.
  static func shared(
    _ node: DefinitionNode,
    parts: [String: DefinitionPart]
  ) throws(DefinitionError) -> DefinitionPart {
    var shared = DefinitionPart()
    for use in try node.nodes("uses") {
      let name = try use.text()
      guard let part = parts[name] else {
        throw use.error(
          .unknownName(
            name,
            what: LocalizedText(zh: "公用部分", en: "part"),
            known: parts.keys.sorted()
          )
        )
      }
      shared.merge(part)
    }
    return shared
  }

  /// Reads a form's file.
  init(_ node: DefinitionNode, parts: [String: DefinitionPart]) throws(DefinitionError) {
    try node.allowKeys(FormDefinition.keys)
    let shared = try FormDefinition.shared(node, parts: parts)
    id = FormID(rawValue: try node.requiredText("form"))
    guard let version = try node.integer("version") else {
      throw node.error(.missingKey("version"))
    }
    self.version = version
    name = try node.requiredLocalizedText("name")
    titles = [name.zh] + (try node.texts("titles"))
    titleWords = try node.texts("titleWords").map { WordPattern($0) }
    isKnownByTitle = try node.flag("byTitle")
    sections = try node.texts("sections")
    notices = shared.notices + (try node.texts("notices"))
    let fields = try FormDefinition.fields(node, shared: shared)
    self.fields = fields
    filing = try FilingMeaning(node.required("filing"), fields: fields)
    ledger = try LedgerMeaning(node["ledger"], fields: fields)
    rules = try shared.expanded(node.nodes("rules"), from: shared.rules).map {
      rule throws(DefinitionError) in try RuleDefinition(rule, fields: fields)
    }
    compounds = []
    for compound in try node.nodes("compounds") {
      compounds.append(try CompoundLabel(compound, of: self))
    }
  }

  private static func fields(
    _ node: DefinitionNode,
    shared: DefinitionPart
  ) throws(DefinitionError) -> [FieldDefinition] {
    var seen: Set<FieldID> = []
    let items = try shared.expanded(node.nodes("fields"), from: shared.fields)
    var fields: [FieldDefinition] = []
    for item in items {
      let field = try FieldDefinition(item, shared: shared)
      guard seen.insert(field.id).inserted else {
        throw item.error(.repeatedID(field.id.rawValue))
      }
      fields.append(field)
    }
    // A condition may name a field that comes later.
    for (index, item) in items.enumerated() {
      if let condition = item["relevantWhen"] {
        fields[index].relevantWhen = try FieldAnswer(condition, fields: fields)
      }
    }
    return fields
  }
}

extension [FieldDefinition] {
  /// The path that a node names, of a field or column that there is.
  func path(_ node: DefinitionNode) throws(DefinitionError) -> FieldPath {
    try path(node.text(), at: node)
  }

  /// The path that a text in a file names.
  func path(_ text: String, at node: DefinitionNode) throws(DefinitionError) -> FieldPath {
    let path = FieldPath(text)
    guard let place = firstIndex(where: { $0.id == path.field }) else {
      throw node.error(
        .unknownName(text, what: LocalizedText(zh: "栏目", en: "field"), known: map(\.id.rawValue))
      )
    }
    if let column = path.column {
      let columns = self[place].table?.columns ?? []
      guard columns.contains(where: { $0.id == column }) else {
        throw node.error(
          .unknownName(
            text,
            what: LocalizedText(zh: "列", en: "column"),
            known: columns.map(\.id.rawValue)
          )
        )
      }
    }
    return path
  }

  /// The field that a key of a node names; nil where the key is absent.
  func id(_ key: String, of node: DefinitionNode) throws(DefinitionError) -> FieldID? {
    guard let value = node[key] else { return nil }
    return try path(value).field
  }

  func requiredID(_ key: String, of node: DefinitionNode) throws(DefinitionError) -> FieldID {
    try path(node.required(key)).field
  }

  /// The paths that a key of a node lists.
  func paths(_ key: String, of node: DefinitionNode) throws(DefinitionError) -> [FieldPath] {
    try node.nodes(key).map { item throws(DefinitionError) in try path(item) }
  }

  /// The choice that a key of a node names, of those of a field.
  func choice(
    _ key: String,
    of node: DefinitionNode,
    field: FieldID
  ) throws(DefinitionError) -> ChoiceCode {
    let value = try node.required(key)
    let code = ChoiceCode(rawValue: try value.text())
    let choices = first { $0.id == field }?.choices ?? []
    guard choices.contains(where: { $0.code == code }) else {
      throw value.error(
        .unknownName(
          code.rawValue,
          what: LocalizedText(zh: "选项", en: "choice"),
          known: choices.map(\.code.rawValue)
        )
      )
    }
    return code
  }
}
