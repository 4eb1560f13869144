public import Forms

/// What is searched for, as ``SearchQuery/init(parsing:vocabulary:)`` reads it.
public indirect enum SearchQuery: Sendable, Hashable {
  /// Items with a text that contains this one.
  case text(String)
  case field(FieldCondition)
  case all([SearchQuery])
  case any([SearchQuery])
  case not(SearchQuery)
}

/// What `field:value` asks of an item.
public enum FieldCondition: Sendable, Hashable {
  /// A value of one of the fields contains the text.
  case contains([FormField], String)
  /// A value of one of the fields is one of these codes, or days or numbers of a range.
  case values([FormField: ValueCondition])
  /// The item's date lies within the range.
  case date(ValueRange)
  case form([FormID])
  /// The archive number contains the text.
  case archiveNumber(String)
  case id(Int)
  case state(ItemState)
}

/// Whether an item counts; a query that asks for neither finds what is filed.
public enum ItemState: String, Sendable, Hashable, CaseIterable {
  case filed
  case withdrawn
}

/// A field of a form.
public struct FormField: Sendable, Hashable {
  public var form: FormID
  public var path: FieldPath

  public init(form: FormID, path: FieldPath) {
    self.form = form
    self.path = path
  }
}

public enum ValueCondition: Sendable, Hashable {
  case codes(Set<ChoiceCode>)
  case days(ValueRange)
  case numbers(ValueRange)
}

/// What lies between two values as they are written: days as `2024-03-05`, numbers in digits.
///
/// Nil leaves an end open. Of days, `2024-03` stands for the whole month.
public struct ValueRange: Sendable, Hashable {
  public var from: String?
  public var to: String?
  public var excludesFrom = false
  public var excludesTo = false
}

/// Why a query cannot be parsed, and where.
public struct SearchSyntaxError: Error, Sendable, Hashable {
  /// In characters, from 1.
  public var column: Int
  public var fault: Fault

  public enum Fault: Error, Sendable, Hashable {
    case emptyQuery
    case emptyTerm
    case unclosedQuotation
    case unclosedGroup
    case unopenedGroup
    case missingOperand
    case missingValue(field: String)
    /// No field goes under the name; the nearest that there is.
    case unknownField(String, nearest: String?)
    case unknownForm(String)
    /// The field has no such choice; those that it has.
    case unknownChoice(String, known: [String])
    case invalidDate(String)
    case invalidNumber(String)
    /// More terms, or groups and negations within one another, than a query may have.
    case tooComplex
  }
}
