public import Findings

/// A form as data: how it looks on paper, what its answers are, and what they mean.
public struct FormDefinition: Sendable {
  public var id: FormID
  public var version: Int
  public var name: LocalizedText
  /// The titles under which the form goes.
  public var titles: [String]
  /// Headings inside the form that are no labels of fields.
  public var sections: [String]
  /// Words that begin fixed text, such as 填表说明; what follows belongs to no field.
  public var notices: [String]
  public var fields: [FieldDefinition]
  public var rules: [RuleDefinition]
  public var filing: FilingMeaning
  public var ledger: LedgerMeaning
}

/// A field, or a column of a repeating table.
public struct FieldDefinition: Sendable {
  public var id: FieldID
  public var label: LocalizedText
  /// Every label under which the field goes, the usual one first.
  public var labels: [String]
  public var kind: Kind
  public var isRequired: Bool
  /// Whether the answers are personal data, which messages and logs do not repeat.
  public var isSensitive: Bool
  public var range: ClosedRange<Double>?

  public enum Kind: Sendable {
    case value(any ValueKind)
    case table(TableDefinition)
  }
}

/// A repeating table: rows of the same columns.
public struct TableDefinition: Sendable {
  public var columns: [FieldDefinition]
  /// Columns that hold the answers of several fields one after the other.
  public var compounds: [CompoundColumn]

  /// A column whose cells hold several answers, such as 日期和滞留时间.
  public struct CompoundColumn: Sendable {
    public var labels: [String]
    public var fields: [FieldID]
  }
}

/// A rule as the definition has it; the rule kinds make checks of it.
public struct RuleDefinition: Sendable {
  public var id: String
  public var severity: Severity
  /// The clause of the source documents.
  public var source: String
  public var message: LocalizedText
  public var check: any RuleKind
}

/// A kind of rule; a new one is a new file in `Rules`, and its name in `RuleKinds`.
public protocol RuleKind: Sendable {
  /// The kind's name in a form definition.
  static var name: String { get }
}
