public import Values

/// What is searched for, as ``SearchQuery/init(parsing:vocabulary:toBeSavedAs:)`` reads it.
public indirect enum SearchQuery: Sendable, Hashable {
  /// Items with a text that contains this one.
  case text(SearchTerm)
  case field(FieldCondition)
  case all([SearchQuery])
  case any([SearchQuery])
  case not(SearchQuery)
}

/// A text to be found in other texts, without regard to width, case and script.
///
/// Chinese characters are found wherever they stand. Letters and digits are found as whole words:
/// `SAP` stands in `已上线SAP系统` and not in `SAPX`; a term that is a prefix finds `SAPX` too.
public struct SearchTerm: Sendable, Hashable, ExpressibleByStringLiteral {
  /// The text as a person typed it.
  public var text: String
  /// Whether the last word of the term may go on.
  public var isPrefix: Bool

  /// A term as typed; what is folded is left to the search.
  public init(_ text: String, isPrefix: Bool = false) {
    self.text = text
    self.isPrefix = isPrefix
  }

  /// A whole term, none that is a prefix.
  public init(stringLiteral value: String) {
    self.init(value)
  }

  /// The term as it is compared.
  package var folded: FoldedText { FoldedText(text).trimmed }
}

/// What `field:value` asks of an item.
public enum FieldCondition: Sendable, Hashable {
  /// A value of one of the fields contains the text.
  case contains([FormField], SearchTerm)
  /// A value of one of the fields, which have names of accounts or persons, contains the text, or
  /// is a name with that pinyin.
  case named([FormField], SearchTerm)
  /// A value of one of the fields is one of these names; what ``named(_:_:)`` becomes when it is
  /// looked up.
  case names([FormField], Set<String>)
  /// A value of one of the fields is one of these codes, or days or numbers of a range.
  case values([FormField: ValueCondition])
  /// One of the fields has a value.
  case has([FormField])
  /// A text is there that no field takes.
  case hasUnmapped
  /// The item's date lies within the range.
  case date(ValueRange)
  case form([FormID])
  /// The archive number contains the text; of a text with `*`, which stands for any characters,
  /// the whole number is meant.
  case archiveNumber(String)
  case id(Int)
  /// One of these items; what ``standing(_:)`` becomes when it is looked up.
  case items(Set<Int>)
  case state(ItemState)
  /// All revisions are searched instead of the present ones; those with a number in the range.
  case revision(ValueRange)
  /// The item has more revisions than one.
  case revised
  case standing(Standing)
  /// The ledger says this of the item's account, in columns of its own; it is looked up as
  /// ``standing(_:)`` is.
  indirect case account(FieldCondition)
}

/// Whether an item counts; a query that asks for neither finds what is filed.
public enum ItemState: String, Sendable, Hashable, CaseIterable {
  case filed
  case withdrawn
}

/// What the ledger says of an item or an account on the day of processing.
public enum Standing: String, Sendable, Hashable, CaseIterable {
  /// An obligation that nothing has met yet; of items, the one that opened it.
  case open
  /// Such an obligation, past its day.
  case overdue
  /// The status of the account.
  case prospect
  case developing
  case key
  case lost
}

/// A field of a form.
public struct FormField: Sendable, Hashable {
  /// The form that has the field.
  public var form: FormID
  /// The field, or the column of a repeating table.
  public var path: FieldPath

  /// The field or column of a form.
  public init(form: FormID, path: FieldPath) {
    self.form = form
    self.path = path
  }
}

/// What a value is compared with.
public enum ValueCondition: Sendable, Hashable {
  case codes(Set<ChoiceCode>)
  case days(ValueRange)
  case numbers(ValueRange)
}

/// What lies between two values as they are written: days as `2024-03-05`, numbers in digits.
///
/// Nil leaves an end open. Of days, `2024-03` stands for the whole month.
public struct ValueRange: Sendable, Hashable {
  /// The lower end as it was typed.
  public var from: String?
  /// The upper end as it was typed.
  public var to: String?
  /// Whether the lower end itself lies outside.
  public var excludesFrom = false
  /// Whether the upper end itself lies outside.
  public var excludesTo = false

  /// A range of days or numbers; without ends it holds every value.
  public init(
    from: String? = nil,
    to: String? = nil,
    excludesFrom: Bool = false,
    excludesTo: Bool = false
  ) {
    self.from = from
    self.to = to
    self.excludesFrom = excludesFrom
    self.excludesTo = excludesTo
  }
}

extension SearchQuery {
  /// Whether a condition anywhere in the query is one that a closure names.
  package func contains(_ isMeant: (FieldCondition) -> Bool) -> Bool {
    switch self {
    case .text: false
    case .field(let condition): isMeant(condition)
    case .all(let parts), .any(let parts): parts.contains { $0.contains(isMeant) }
    case .not(let part): part.contains(isMeant)
    }
  }

  /// The query with each of its conditions as a closure gives it.
  package func mapped(_ transform: (FieldCondition) throws -> SearchQuery) rethrows -> SearchQuery {
    switch self {
    case .text: self
    case .field(let condition): try transform(condition)
    case .all(let parts): .all(try parts.map { try $0.mapped(transform) })
    case .any(let parts): .any(try parts.map { try $0.mapped(transform) })
    case .not(let part): .not(try part.mapped(transform))
    }
  }
}
