import Findings
public import Foundation
import Values
import Wording

extension FormLibrary {
  /// Everything that is wrong with the definitions of a folder, in the order of files and places;
  /// nothing where they can be used as they are.
  public static func check(folder: URL) -> [DefinitionError] { check(layers: [folder]) }

  /// Everything that is wrong with the definitions of several folders, each laid over the one before.
  public static func check(layers: [URL]) -> [DefinitionError] {
    var check = DefinitionCheck()
    check.run(layers: layers)
    // What several forms take in of a part is at fault once.
    var seen: Set<DefinitionError> = []
    return check.errors.filter { seen.insert($0).inserted }.sorted {
      ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column)
    }
  }
}

/// A look at all definitions of a folder that goes on after a fault.
struct DefinitionCheck {
  private(set) var errors: [DefinitionError] = []
  private var forms: [FormID: DefinitionNode] = [:]
  /// Fields that could not be read: what names them is not at fault.
  private var unread: Set<String> = []
  private var titles: [String: (form: FormID, title: String)] = [:]
  private var lexicon = LexiconCheck(nil)

  mutating func run(layers: [URL]) {
    var parts: [String: DefinitionPart] = [:]
    for node in nodes(of: layers, below: "parts").uppermost(by: "part") {
      attempt { () throws(DefinitionError) in
        parts[try node.requiredText("part")] = try DefinitionPart(node)
      }
    }
    let all = nodes(of: layers)
    let ranks = all.laidOver(having: "scheme")
      .flatMap { node in attempt { () throws(DefinitionError) in try node.texts("ranks") } }
    let nodes = all.uppermost(by: "form")
    lexicon = LexiconCheck(all.laidOver(having: "lexicon", joiningLists: true))
    errors += lexicon.errors
    for node in nodes where node["scheme"] == nil && node["lexicon"] == nil {
      guard node["form"] != nil else {
        errors.append(node.error(.missingKey("form")))
        continue
      }
      check(form: node, parts: parts, ranks: ranks)
    }
    checkVariants(self.nodes(of: layers, below: "variants"), parts: parts)
  }

  /// Variants of forms that cannot be read are not at fault.
  private mutating func checkVariants(
    _ variants: [[DefinitionNode]],
    parts: [String: DefinitionPart]
  ) {
    var definitions: [FormDefinition] = []
    for node in forms.values {
      do throws(DefinitionError) {
        definitions.append(try FormDefinition(node, parts: parts))
      } catch {
        // Said of the form already.
        continue
      }
    }
    definitions.sort { $0.id.rawValue < $1.id.rawValue }
    var seen = Set(forms.keys.map(\.rawValue))
    for node in variants.uppermost(by: "variant") {
      let form = node["of"]?.scalar.map { FormID(rawValue: $0) }
      if let form, forms[form] != nil, !definitions.contains(where: { $0.id == form }) { continue }
      var reader = VariantReader()
      let variant = reader.read(node, forms: definitions)
      errors += reader.errors
      if let id = variant?.id.rawValue, !seen.insert(id).inserted {
        errors.append(node.error(.repeatedID(id)))
      }
    }
  }

  private mutating func nodes(of layers: [URL], below name: String? = nil) -> [[DefinitionNode]] {
    layers.indices.map { index in
      let folder = name.map { layers[index].appending(path: $0) } ?? layers[index]
      return files(folder, mayLack: name != nil || index > 0).compactMap { node(of: $0) }
    }
  }

  private mutating func files(_ folder: URL, mayLack: Bool) -> [URL] {
    attempt { () throws(DefinitionError) in
      try FormLibrary.files(in: folder, mayLack: mayLack)
    } ?? []
  }

  private mutating func node(of file: URL) -> DefinitionNode? {
    attempt { () throws(DefinitionError) in try FormLibrary.node(of: file) }
  }

  /// Does something, or keeps the fault that stops it.
  @discardableResult
  mutating func attempt<Result>(
    _ body: () throws(DefinitionError) -> Result
  ) -> Result? {
    do throws(DefinitionError) {
      return try body()
    } catch {
      if case .unknownName(let name, _, _) = error.fault,
        unread.contains(FieldPath(name).field.rawValue)
      {
        return nil
      }
      errors.append(error)
      return nil
    }
  }

  private mutating func check(
    form node: DefinitionNode,
    parts: [String: DefinitionPart],
    ranks: [String]?
  ) {
    attempt { () throws(DefinitionError) in try node.allowKeys(FormDefinition.keys) }
    guard
      let id = attempt({ () throws(DefinitionError) in try node.requiredText("form") }),
      let shared = attempt({ () throws(DefinitionError) in
        try FormDefinition.shared(node, parts: parts)
      })
    else { return }
    if forms.updateValue(node, forKey: FormID(rawValue: id)) != nil {
      errors.append(node.error(.repeatedID(id)))
    }
    checkTitles(of: node, form: FormID(rawValue: id))
    errors += lexicon.faults(in: node)
    let fields = checkFields(of: node, shared: shared)
    checkRules(of: node, shared: shared, fields: fields, ranks: ranks)
    if let filing = attempt({ () throws(DefinitionError) in try node.required("filing") }) {
      attempt { () throws(DefinitionError) in _ = try FilingMeaning(filing, fields: fields) }
    }
    attempt { () throws(DefinitionError) in _ = try LedgerMeaning(node["ledger"], fields: fields) }
  }

  /// Two forms of one title cannot be told apart.
  private mutating func checkTitles(of node: DefinitionNode, form: FormID) {
    guard
      let name = attempt({ () throws(DefinitionError) in try node.requiredLocalizedText("name") }),
      let items = attempt({ () throws(DefinitionError) in try node.nodes("titles") })
    else { return }
    let own = (node["name"].map { [(name.zh, $0)] } ?? []) + items.map { ($0.scalar ?? "", $0) }
    for (title, place) in own {
      guard let folded = LabelText.fold(title)?.text else { continue }
      if let other = titles[folded], other.form != form {
        errors.append(place.error(.sameTitle(title, form: other.form)))
      } else {
        titles[folded] = (form, title)
      }
    }
  }

  private mutating func checkFields(
    of node: DefinitionNode,
    shared: DefinitionPart
  ) -> [FieldDefinition] {
    let items =
      attempt { () throws(DefinitionError) in
        try shared.expanded(node.nodes("fields"), from: shared.fields)
      } ?? []
    var fields: [FieldDefinition] = []
    var seen: [String: FieldID] = [:]
    for item in items {
      guard
        let field = attempt({ () throws(DefinitionError) in
          try FieldDefinition(item, shared: shared)
        })
      else {
        item["id"]?.scalar.map { _ = unread.insert($0) }
        continue
      }
      if fields.contains(where: { $0.id == field.id }) {
        errors.append(item.error(.repeatedID(field.id.rawValue)))
        continue
      }
      fields.append(field)
      checkLabels(of: field, node: item, seen: &seen)
      checkChoices(of: field, node: item)
      errors += lexicon.faults(in: item)
      var columns: [String: FieldID] = [:]
      for (column, place) in zip(field.table?.columns ?? [], columnNodes(of: item)) {
        checkLabels(of: column, node: place, seen: &columns)
        checkChoices(of: column, node: place)
        errors += lexicon.faults(in: place)
      }
    }
    for item in items {
      if let condition = item["relevantWhen"] {
        attempt { () throws(DefinitionError) in _ = try FieldAnswer(condition, fields: fields) }
      }
      checkNeighbours(of: item, fields: fields)
    }
    return fields
  }

  /// The fields that a field names: those beside which it stands, and the day of its signature.
  private mutating func checkNeighbours(of item: DefinitionNode, fields: [FieldDefinition]) {
    attempt { () throws(DefinitionError) in _ = try fields.paths("beside", of: item) }
    guard let node = item["signedOn"],
      let path = attempt({ () throws(DefinitionError) in try fields.path(node) })
    else { return }
    guard fields.first(where: { $0.id == path.field })?.valueKind?.shape != .day else { return }
    errors.append(
      node.error(
        .unexpectedValue(
          key: "signedOn",
          expected: LocalizedText(zh: "日期栏目", en: "a field with a date")
        )
      )
    )
  }

  private mutating func columnNodes(of item: DefinitionNode) -> [DefinitionNode] {
    attempt { () throws(DefinitionError) in try item.nodes("columns") } ?? []
  }

  /// A label that two fields claim leads to the first of them alone.
  private mutating func checkLabels(
    of field: FieldDefinition,
    node: DefinitionNode,
    seen: inout [String: FieldID]
  ) {
    for label in field.labels {
      guard let folded = LabelText.fold(label)?.text else { continue }
      if let other = seen[folded], other != field.id {
        errors.append(node.error(.clashingLabel(label, field: other)))
      } else {
        seen[folded] = field.id
      }
    }
  }

  /// A choice whose every word another choice has can never be chosen by its words.
  private mutating func checkChoices(of field: FieldDefinition, node: DefinitionNode) {
    var words: [String: ChoiceCode] = [:]
    for choice in field.choices {
      for word in [choice.label.zh] + choice.synonyms {
        guard let folded = LabelText.fold(word)?.text else { continue }
        if let other = words[folded], other != choice.code {
          errors.append(node.error(.unreachableChoice(word, other: other)))
        } else {
          words[folded] = choice.code
        }
      }
    }
  }

  private mutating func checkRules(
    of node: DefinitionNode,
    shared: DefinitionPart,
    fields: [FieldDefinition],
    ranks: [String]?
  ) {
    let items =
      attempt { () throws(DefinitionError) in
        try shared.expanded(node.nodes("rules"), from: shared.rules)
      } ?? []
    var seen: Set<String> = []
    for item in items {
      guard
        let rule = attempt({ () throws(DefinitionError) in
          try RuleDefinition(item, fields: fields)
        })
      else { continue }
      if !seen.insert(rule.id).inserted { errors.append(item.error(.repeatedID(rule.id))) }
      for rank in rule.check.ranks where ranks?.contains(rank) == false {
        errors.append(
          (item["rank"] ?? item).error(
            .unknownName(rank, what: LocalizedText(zh: "职级", en: "rank"), known: ranks ?? [])
          )
        )
      }
    }
  }
}
