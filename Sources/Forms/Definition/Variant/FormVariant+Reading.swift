import Findings
import Values
import Wording

extension FormVariant {
  /// The keys of a variant's file.
  static let keys = [
    "variant", "of", "titles", "labels", "columns", "compounds", "choices", "extras", "ignore",
    "given", "lacks", "whole",
  ]

  /// Reads a variant's file, of one of some forms.
  public init(_ node: DefinitionNode, forms: [FormDefinition]) throws(DefinitionError) {
    var reader = VariantReader()
    let variant = reader.read(node, forms: forms)
    if let error = reader.errors.first { throw error }
    guard let variant else { throw node.error(.missingKey("of")) }
    self = variant
  }
}

/// Reads a variant's file, and goes on after a fault.
struct VariantReader {
  private(set) var errors: [DefinitionError] = []
  private var labels = ClaimedLabels()

  /// The variant, as far as it can be read; nil where nobody knows whose it is.
  mutating func read(_ node: DefinitionNode, forms: [FormDefinition]) -> FormVariant? {
    attempt { () throws(DefinitionError) in try node.allowKeys(FormVariant.keys) }
    guard
      let id = attempt({ () throws(DefinitionError) in try VariantID(node.required("variant")) }),
      let form = attempt({ () throws(DefinitionError) in try forms.form(of: node) })
    else { return nil }
    var variant = FormVariant(id: id, form: form.id)
    variant.titles = texts("titles", of: node)
    variant.labels = fieldLabels(of: node, form) + columnLabels(of: node, form)
    variant.compounds = compounds(of: node, form)
    variant.choices = choices(of: node, form)
    variant.extras = extras(of: node, form)
    variant.ignored = ignored(of: node)
    variant.given = given(of: node, form)
    variant.lacking = lacking(of: node, form)
    variant.isWhole = attempt { () throws(DefinitionError) in try node.flag("whole") } ?? false
    return variant
  }

  @discardableResult
  private mutating func attempt<Result>(
    _ body: () throws(DefinitionError) -> Result
  ) -> Result? {
    do throws(DefinitionError) {
      return try body()
    } catch {
      errors.append(error)
      return nil
    }
  }

  private mutating func members(
    _ key: String,
    of node: DefinitionNode
  ) -> [(key: DefinitionNode.Key, value: DefinitionNode)] {
    guard let map = node[key] else { return [] }
    return attempt { () throws(DefinitionError) in try map.members() } ?? []
  }

  private mutating func nodes(_ key: String, of node: DefinitionNode) -> [DefinitionNode] {
    attempt { () throws(DefinitionError) in try node.nodes(key) } ?? []
  }

  private mutating func texts(_ key: String, of node: DefinitionNode) -> [String] {
    nodes(key, of: node).compactMap { text(of: $0) }
  }

  private mutating func text(of node: DefinitionNode) -> String? {
    attempt { () throws(DefinitionError) in try node.text() }
  }

  // MARK: Labels

  private mutating func fieldLabels(
    of node: DefinitionNode,
    _ form: FormDefinition
  ) -> [TargetLabels] {
    members("labels", of: node).compactMap { key, value in
      guard
        let target = attempt({ () throws(DefinitionError) in
          try form.labelTarget(key.text, at: key.node)
        })
      else { return nil }
      return labels(value, of: target)
    }
  }

  private mutating func columnLabels(
    of node: DefinitionNode,
    _ form: FormDefinition
  ) -> [TargetLabels] {
    members("columns", of: node).flatMap { table, columns -> [TargetLabels] in
      guard let list = attempt({ () throws(DefinitionError) in try columns.members() }) else {
        return []
      }
      return list.compactMap { key, value in
        guard
          let target = attempt({ () throws(DefinitionError) in
            try form.labelTarget("\(table.text).\(key.text)", at: key.node)
          })
        else { return nil }
        return labels(value, of: target)
      }
    }
  }

  /// One label, or a list of them.
  private mutating func labels(_ node: DefinitionNode, of target: LabelTarget) -> TargetLabels {
    let nodes = attempt { () throws(DefinitionError) in try node.texts() } ?? []
    return TargetLabels(
      target,
      nodes.filter { label, place in
        claim(label, for: target.path.field, table: target.table, at: place)
      }.map(\.text)
    )
  }

  private mutating func compounds(
    of node: DefinitionNode,
    _ form: FormDefinition
  ) -> [CompoundLabel] {
    nodes("compounds", of: node).compactMap { item in
      guard
        let compound = attempt({ () throws(DefinitionError) in try CompoundLabel(item, of: form) })
      else { return nil }
      let first = compound.targets[0]
      for (label, place) in zip(compound.labels, nodes("labels", of: item)) {
        claim(label, for: first.path.field, table: first.table, at: place)
      }
      return compound
    }
  }

  private mutating func ignored(of node: DefinitionNode) -> [String] {
    nodes("ignore", of: node).compactMap { item in
      text(of: item).flatMap { claim($0, for: nil, table: nil, at: item) ? $0 : nil }
    }
  }

  /// Takes a label for one field, or says whose it is already.
  @discardableResult
  private mutating func claim(
    _ label: String,
    for field: FieldID?,
    table: FieldID?,
    at node: DefinitionNode
  ) -> Bool {
    do throws(DefinitionError) {
      try labels.claim(label, for: field, table: table, at: node)
      return true
    } catch {
      errors.append(error)
      return false
    }
  }

  // MARK: Answers

  private mutating func choices(
    of node: DefinitionNode,
    _ form: FormDefinition
  ) -> [ChoiceWording] {
    members("choices", of: node).flatMap { key, value -> [ChoiceWording] in
      guard
        let (path, field) = attempt({ () throws(DefinitionError) in
          try form.choiceField(key.text, at: key.node)
        }), let words = attempt({ () throws(DefinitionError) in try value.members() })
      else { return [] }
      var seen: [FoldedLabel: ChoiceCode] = [:]
      return words.compactMap { code, list in
        attempt { () throws(DefinitionError) in
          let code = try field.choiceCode(code.text, at: code.node)
          let words = try list.texts()
          for (word, place) in words {
            guard let folded = LabelText.fold(word) else { continue }
            if let other = seen.updateValue(code, forKey: folded), other != code {
              throw place.error(.unreachableChoice(word, other: other))
            }
          }
          return ChoiceWording(path, code, words.map(\.text))
        }
      }
    }
  }

  private mutating func extras(of node: DefinitionNode, _ form: FormDefinition) -> [ExtraField] {
    var extras: [ExtraField] = []
    for item in nodes("extras", of: node) {
      guard
        let extra = attempt({ () throws(DefinitionError) in try ExtraField(item, of: form) })
      else { continue }
      if extras.contains(where: { $0.field.id == extra.field.id && $0.table == extra.table }) {
        errors.append(item.error(.repeatedID(extra.field.id.rawValue)))
        continue
      }
      for label in extra.field.labels {
        claim(label, for: extra.field.id, table: extra.table, at: item)
      }
      extras.append(extra)
    }
    return extras
  }

  private mutating func given(
    of node: DefinitionNode,
    _ form: FormDefinition
  ) -> [FieldID: GivenAnswer] {
    var given: [FieldID: GivenAnswer] = [:]
    for (key, value) in members("given", of: node) {
      attempt { () throws(DefinitionError) in
        let path = try form.fields.path(key.text, at: key.node)
        guard !form.isIndispensable(path) else { throw key.node.error(.indispensable(path)) }
        given[path.field] = try form.givenAnswer(value, at: path)
      }
    }
    return given
  }

  private mutating func lacking(of node: DefinitionNode, _ form: FormDefinition) -> [FieldPath] {
    nodes("lacks", of: node).compactMap { item in
      attempt { () throws(DefinitionError) in
        let path = try form.fields.path(item)
        guard !form.isIndispensable(path) else { throw item.error(.indispensable(path)) }
        return path
      }
    }
  }
}

/// The labels of a variant that have been read, each of which leads to one place.
private struct ClaimedLabels {
  private struct Key: Hashable {
    var table: FieldID?
    var label: FoldedLabel
  }

  /// Nil of a label that belongs to no field.
  private var owners: [Key: FieldID?] = [:]

  mutating func claim(
    _ label: String,
    for field: FieldID?,
    table: FieldID?,
    at node: DefinitionNode
  ) throws(DefinitionError) {
    guard let folded = LabelText.fold(label) else {
      throw node.error(
        .unexpectedValue(
          key: label,
          expected: LocalizedText(
            zh: "不超过 \(LabelText.longest) 字的栏目名称",
            en: "a label of at most \(LabelText.longest) characters"
          )
        )
      )
    }
    if let other = owners.updateValue(field, forKey: Key(table: table, label: folded)) {
      let owner = other ?? field ?? FieldID(rawValue: "ignore")
      throw node.error(.clashingLabel(label, field: owner))
    }
  }
}
