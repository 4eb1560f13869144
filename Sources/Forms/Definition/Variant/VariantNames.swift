import Findings
public import Values
import Wording

// How a variant's file names what a form has.

extension VariantID {
  /// Reads an id: letters of any script, digits, `-`, `_` and `.`.
  init(_ node: DefinitionNode) throws(DefinitionError) {
    guard let id = VariantID(name: try node.text()) else {
      throw node.error(
        .unexpectedValue(
          key: "variant",
          expected: LocalizedText(
            zh: "由文字、数字和 - _ . 组成的标识",
            en: "an id of letters, digits and - _ ."
          )
        )
      )
    }
    self = id
  }

  /// The id that a text is; nil of one that cannot be a file's name, too.
  public init?(name: String) {
    let isID = name.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar == "-" || scalar == "_" || scalar == "."
    }
    guard isID, !name.isEmpty, name.utf8.count <= 120, !name.hasPrefix(".") else { return nil }
    self.init(rawValue: name)
  }
}

extension [FormDefinition] {
  /// The form whose variant a node is.
  func form(of node: DefinitionNode) throws(DefinitionError) -> FormDefinition {
    let of = try node.required("of")
    let name = try of.text()
    guard let form = first(where: { $0.id.rawValue == name }) else {
      throw of.error(
        .unknownName(name, what: LocalizedText(zh: "表单", en: "form"), known: map(\.id.rawValue))
      )
    }
    return form
  }
}

extension FormDefinition {
  /// Whether nothing can be filed without a field: the account, or where the day stands.
  public func isIndispensable(_ path: FieldPath) -> Bool {
    path.field == filing.account.field
      && (path.column == nil || path.column == filing.account.column)
      || filing.date.contains { $0.field == path.field && ($0 == path || path.column == nil) }
  }

  /// What a label stands for, of a text in a file.
  func labelTarget(_ text: String, at node: DefinitionNode) throws(DefinitionError) -> LabelTarget {
    if let target = target(named: text), target.description == text { return target }
    // The field is there, then, and its column or part is not.
    let path = try fields.path(FieldPath(text).field.rawValue, at: node)
    let field = field(at: path)
    throw node.error(
      .unknownName(
        text,
        what: LocalizedText(zh: "列或部分", en: "column or part"),
        known: field.map { field in
          field.parts.map { "\(path).\($0.rawValue)" }
            + (field.table?.columns ?? []).map { "\(path).\($0.id.rawValue)" }
        } ?? []
      )
    )
  }

  /// A field or column that has choices.
  func choiceField(
    _ text: String,
    at node: DefinitionNode
  ) throws(DefinitionError) -> (FieldPath, FieldDefinition) {
    let path = try fields.path(text, at: node)
    guard let field = field(at: path), !field.choices.isEmpty else {
      throw node.error(
        .unexpectedValue(
          key: text,
          expected: LocalizedText(zh: "有选项的栏目", en: "a field that has choices")
        )
      )
    }
    return (path, field)
  }

  /// An answer that holds for every document.
  func givenAnswer(
    _ node: DefinitionNode,
    at path: FieldPath
  ) throws(DefinitionError) -> GivenAnswer {
    let text = try node.text()
    guard path.column == nil, let field = field(path.field), field.table == nil else {
      throw node.error(
        .unexpectedValue(
          key: path.description,
          expected: LocalizedText(zh: "不是表格的栏目", en: "a field that is no table")
        )
      )
    }
    guard let answer = GivenAnswer(text, of: field, in: self) else {
      throw node.error(
        .unexpectedValue(
          key: path.description,
          expected: field.valueKind?.expected
            ?? LocalizedText(zh: "这一栏的内容", en: "a value of the field")
        )
      )
    }
    return answer
  }
}

extension GivenAnswer {
  /// The answer that a text is to a field; nil where it is none.
  public init?(_ text: String, of field: FieldDefinition, in form: FormDefinition) {
    switch Question(field, of: form).outcome(of: text) {
    case .value(let value): self.init(value: value, text: text)
    case .blank, .refused: return nil
    }
  }
}

extension FieldDefinition {
  fileprivate func code(_ text: String) -> ChoiceCode? {
    choices.first { $0.code.rawValue == text }?.code
  }

  /// The code of a choice that a file names.
  func choiceCode(_ text: String, at node: DefinitionNode) throws(DefinitionError) -> ChoiceCode {
    guard let code = code(text) else {
      throw node.error(
        .unknownName(
          text,
          what: LocalizedText(zh: "选项", en: "choice"),
          known: choices.map(\.code.rawValue)
        )
      )
    }
    return code
  }
}

extension DefinitionNode {
  /// A text, or a list of texts, each with its place.
  func texts() throws(DefinitionError) -> [(text: String, node: DefinitionNode)] {
    if let scalar { return [(scalar, self)] }
    return try items().map { item throws(DefinitionError) in (try item.text(), item) }
  }
}

extension CompoundLabel {
  /// Reads `{labels: […], fields: […]}`.
  init(_ node: DefinitionNode, of form: FormDefinition) throws(DefinitionError) {
    try node.allowKeys(["labels", "fields"])
    labels = try node.texts("labels")
    targets = try node.nodes("fields").map { item throws(DefinitionError) in
      try form.labelTarget(item.text(), at: item)
    }
    guard targets.count > 1, !labels.isEmpty else {
      throw node.error(
        .unexpectedValue(
          key: "fields",
          expected: LocalizedText(zh: "两个以上的栏目", en: "two fields or more")
        )
      )
    }
  }
}

extension ExtraField {
  /// Reads `{id: …, label: …, kind: …}`, with `table` of a column, and `choices` as words.
  init(_ node: DefinitionNode, of form: FormDefinition) throws(DefinitionError) {
    try node.allowKeys(["id", "label", "synonyms", "kind", "choices", "table"])
    let id = FieldID(rawValue: try node.requiredText("id"))
    let tableID = try form.fields.id("table", of: node)
    let taken = tableID.flatMap { form.field($0)?.table?.columns } ?? form.fields
    if taken.contains(where: { $0.id == id }) {
      throw try node.required("id").error(.repeatedID(id.rawValue))
    }
    if let named = node["table"], tableID.flatMap({ form.field($0)?.table }) == nil {
      throw named.error(
        .unexpectedValue(
          key: "table",
          expected: LocalizedText(zh: "table 类的栏目", en: "a field of kind table")
        )
      )
    }
    let kindNode = try node.required("kind")
    let kindName = try kindNode.text()
    guard let kind = ValueKinds.named(kindName) else {
      throw kindNode.error(
        .unknownName(
          kindName,
          what: LocalizedText(zh: "栏目种类", en: "kind"),
          known: ValueKinds.all.map { $0.name }
        )
      )
    }
    let label = try node.requiredText("label")
    let words = try node["choices"]?.texts() ?? []
    self.init(
      FieldDefinition(
        extra: id,
        label: label,
        synonyms: try node.texts("synonyms"),
        kind: kind,
        words: words.map(\.text)
      ),
      table: tableID
    )
  }
}

extension FieldDefinition {
  /// A field that only a company's form has; the words of its choices are their codes.
  init(
    extra id: FieldID,
    label: String,
    synonyms: [String] = [],
    kind: any ValueKind.Type,
    words: [String] = []
  ) {
    let choices = words.map {
      Choice(code: ChoiceCode(rawValue: $0), label: LocalizedText(verbatim: $0))
    }
    self.init(
      id: id,
      label: LocalizedText(verbatim: label),
      labels: [label] + synonyms,
      kind: .value(kind.init(options: ValueOptions(choices: choices))),
      layout: FieldLayout(),
      isSensitive: false,
      choices: choices
    )
  }
}
