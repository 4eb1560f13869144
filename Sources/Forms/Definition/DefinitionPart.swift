import Findings
import Wording

/// What several definitions share: groups of fields, lists of choices, rules, notices.
///
/// A form takes it in by `uses`, and names its pieces by `include`.
struct DefinitionPart: Sendable {
  var fields: [String: [DefinitionNode]] = [:]
  var rules: [String: [DefinitionNode]] = [:]
  var choices: [String: [Choice]] = [:]
  var notices: [String] = []
  /// Words that may stand around any choice and change nothing.
  var aroundChoices: [String] = []

  init() {}

  init(_ node: DefinitionNode) throws(DefinitionError) {
    try node.allowKeys(["part", "fields", "choices", "notices", "rules", "aroundChoices"])
    if let groups = node["fields"] {
      for (key, _) in try groups.members() { fields[key.text] = try groups.nodes(key.text) }
    }
    if let groups = node["rules"] {
      for (key, _) in try groups.members() { rules[key.text] = try groups.nodes(key.text) }
    }
    if let lists = node["choices"] {
      for (key, _) in try lists.members() {
        choices[key.text] = try Choice.list(lists, key: key.text)
      }
    }
    notices = try node.texts("notices")
    aroundChoices = try node.texts("aroundChoices")
  }

  /// Takes in what another part brings.
  mutating func merge(_ other: DefinitionPart) {
    fields.merge(other.fields) { _, new in new }
    rules.merge(other.rules) { _, new in new }
    choices.merge(other.choices) { _, new in new }
    notices += other.notices
    aroundChoices += other.aroundChoices
  }

  /// The items of a list, with those that an `include` names in its place.
  func expanded(
    _ items: [DefinitionNode],
    from groups: [String: [DefinitionNode]]
  ) throws(DefinitionError) -> [DefinitionNode] {
    var all: [DefinitionNode] = []
    for item in items {
      guard let include = item["include"] else {
        all.append(item)
        continue
      }
      let name = try include.text()
      guard let group = groups[name] else {
        throw include.error(
          .unknownName(
            name,
            what: LocalizedText(zh: "栏目组", en: "group"),
            known: groups.keys.sorted()
          )
        )
      }
      all += try group.leaving(out: item)
    }
    return all
  }
}

extension [DefinitionNode] {
  /// The items of a group without those whose ids the `except` of an `include` lists.
  fileprivate func leaving(out include: DefinitionNode) throws(DefinitionError) -> [DefinitionNode]
  {
    try include.allowKeys(["include", "except"])
    let ids = compactMap { $0["id"]?.scalar }
    var rest = self
    for item in try include.nodes("except") {
      let id = try item.text()
      guard ids.contains(id) else {
        throw item.error(
          .unknownName(id, what: LocalizedText(zh: "组里的一项", en: "item of the group"), known: ids)
        )
      }
      rest.removeAll { $0["id"]?.scalar == id }
    }
    return rest
  }
}
