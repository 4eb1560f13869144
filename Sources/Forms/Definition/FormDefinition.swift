public import Findings
public import Values
public import Wording

/// A form as data: how it looks on paper, what its answers are, and what they mean.
public struct FormDefinition: Sendable {
  /// The id under which submissions, items and variants name the form.
  public var id: FormID
  /// The definition's version, which every submission read by it carries.
  public var version: Int
  /// The form's name in messages and lists.
  public var name: LocalizedText
  /// The titles under which the form goes, the usual one first.
  public var titles: [String]
  /// What titles of the form are made of.
  var titleWords: [WordPattern] = []
  /// Whether the form is looked for only where a title names it.
  ///
  /// Its labels (产品, 服务, 问题) are words of every office, which tell nothing on pages of others.
  public var isKnownByTitle = false
  /// Headings inside the form that are no labels of fields.
  public var sections: [String]
  /// Words that begin fixed text, such as 填表说明; what follows belongs to no field.
  public var notices: [String]
  /// The fields in the order of the paper, repeating tables among them.
  public var fields: [FieldDefinition]
  /// The rules that a whole submission must keep, in the file's order.
  public var rules: [RuleDefinition]
  /// Which fields tell the archive account, date, number and identity.
  public var filing: FilingMeaning
  /// Which fields tell the ledger of contacts, outcomes and profiles.
  public var ledger: LedgerMeaning
  /// Labels that stand for several fields at once, such as 拜访时间及地点.
  public var compounds: [CompoundLabel] = []
  /// Labels that belong to no field; what stands under one is kept as it is.
  public var ignored: [String] = []
  /// The company's own wording that this is; nil of the form as it is defined.
  public var variant: VariantID?
  /// What a company asks for beyond the form.
  public var extras: [ExtraField] = []
  /// Answers that hold for every document of the company, where it does not say otherwise.
  public var given: [FieldID: GivenAnswer] = [:]
  /// Fields that a company's form does not ask for.
  public var unasked: Set<FieldID> = []
}

extension FormDefinition {
  /// The field of an id; nil where the form has none.
  ///
  /// Columns of tables are found by ``field(at:)``. Cost: one pass over the fields.
  public func field(_ id: FieldID) -> FieldDefinition? {
    // By place: a definition that is passed over is not copied.
    for place in fields.indices where fields[place].id == id { return fields[place] }
    return nil
  }

  /// The kind of a field's answers; nil of a repeating table.
  func valueKind(of id: FieldID) -> (any ValueKind)? {
    for place in fields.indices where fields[place].id == id { return fields[place].valueKind }
    return nil
  }

  /// The field, or the column of a repeating table, that a path names.
  public func field(at path: FieldPath) -> FieldDefinition? {
    guard let field = field(path.field) else { return nil }
    guard let column = path.column else { return field }
    return field.table?.columns.first { $0.id == column }
  }
}

/// A field, or a column of a repeating table.
public struct FieldDefinition: Sendable {
  /// The id under which JSON, XML, findings and searches name the field.
  public var id: FieldID
  /// The label in messages and on blank forms.
  public var label: LocalizedText
  /// Every label under which the field goes, the usual one first.
  public var labels: [String]
  /// Labels of parts of the answer, such as 开始时间 and 结束时间 of a visit.
  public var partLabels: [FieldPart: [String]] = [:]
  /// What labels of the field are made of.
  var words = FieldWords()
  /// Whether many forms of other kinds have the field too, so that it tells nothing of the form.
  public var isCommon = false
  /// Fields beside which alone the listed labels mean the field; empty where they always do.
  public var beside: [FieldID] = []
  /// Of a person who signs, the field with the day of the signature.
  public var signedOn: FieldID?
  /// What the answers are: values of a kind, or rows.
  public var kind: Kind
  /// What people may be told while they fill the field in.
  public var hint: LocalizedText?
  /// Where the field stands on a blank form.
  public var layout: FieldLayout
  /// The stage from which on the field must be filled in; nil: it need not be.
  public var requiredFrom: Stage?
  /// The answer of another field without which this one has no meaning.
  public var relevantWhen: FieldAnswer?
  /// The shape that a code must have.
  public var pattern: CodePattern?
  /// Whether the answers are personal data, which messages and logs do not repeat.
  public var isSensitive: Bool
  /// The numbers that the value may be, both bounds included; nil where any may.
  public var range: ClosedRange<Double>?
  /// The choices of a choice field, in the definition's order.
  public var choices: [Choice]
  /// Words that may stand around a choice and change nothing.
  var aroundChoices: [String] = []

  /// What the answers of a field are.
  public enum Kind: Sendable {
    case value(any ValueKind)
    case table(TableDefinition)
  }

  /// Whether the field must be filled in before the form is filed.
  public var isRequired: Bool { requiredFrom != nil }

  /// The repeating table that the field is; nil of any other.
  public var table: TableDefinition? {
    switch kind {
    case .value: nil
    case .table(let table): table
    }
  }

  /// The kind of the field's value; nil of a repeating table.
  public var valueKind: (any ValueKind)? {
    switch kind {
    case .value(let kind): kind
    case .table: nil
    }
  }
}

/// A label that stands for several fields, or parts of fields, whose answers follow each other.
public struct CompoundLabel: Sendable, Hashable {
  /// The spellings of the label, the usual one first.
  public var labels: [String]
  /// In the order in which the label names them.
  public var targets: [LabelTarget]

  /// Labels that name the targets, in the order in which the answers stand under them.
  public init(labels: [String], targets: [LabelTarget]) {
    self.labels = labels
    self.targets = targets
  }
}

/// An answer that is known before a document is read.
public struct GivenAnswer: Sendable, Hashable {
  /// What the answer means, of the field's kind.
  public var value: Value
  /// As it was written.
  public var text: String

  /// An answer that holds although no document says it, `text` being how a person wrote it.
  public init(value: Value, text: String) {
    self.value = value
    self.text = text
  }
}

/// A choice that a field holds.
public struct FieldAnswer: Sendable, Hashable {
  /// The choice field that is asked.
  public var field: FieldID
  /// The choice that it must hold.
  public var choice: ChoiceCode
}

/// A repeating table: rows of the same columns.
public struct TableDefinition: Sendable {
  /// The columns in the order of the paper, none of them a table itself.
  public var columns: [FieldDefinition]
  /// Columns that hold the answers of several fields one after the other.
  public var compounds: [CompoundColumn]

  /// A column whose cells hold several answers, such as 日期和滞留时间.
  public struct CompoundColumn: Sendable {
    /// The heads of the column, the usual one first.
    public var labels: [String]
    /// The columns whose answers stand in a cell, in their order there.
    public var fields: [FieldID]
  }
}

/// A rule as the definition has it.
public struct RuleDefinition: Sendable {
  /// The rule's id, which is the code of its findings.
  public var id: String
  /// How much a breach weighs.
  public var severity: Severity
  /// The clause of the source documents.
  public var source: String
  /// The message, with the names of facts in braces where they are put in.
  public var message: LocalizedText
  /// What breaks the rule, and what keeps it.
  public var wrong: LocalizedText?
  /// What keeps the rule, as `explain` shows it.
  public var right: LocalizedText?
  /// What the message says of a smallest finding, by the names of its facts.
  public var facts: [String: LocalizedText]
  /// The field on which its findings stand, as `field` or `table.column`; nil of several.
  public var field: FieldPath?
  var check: any RuleKind
}
