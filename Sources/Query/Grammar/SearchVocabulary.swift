public import Forms
public import Values
import Wording

/// The names that `field:value` knows, and what else a query's words depend on: the day of
/// processing, and the saved searches.
public struct SearchVocabulary: Sendable {
  /// What a field's values are compared as.
  public enum Kind: Sendable {
    case text
    /// Names of accounts or persons, which are found by their pinyin, too.
    case name
    case day
    case number
    case choice([Choice])
  }

  enum Meaning: Sendable {
    case fields([(field: FormField, kind: Kind)])
    /// Columns of the account that an item tells of.
    case account([(field: FormField, kind: Kind)])
    case date
    case form
    case archiveNumber
    case id
    case state
    case revision
    /// `is:`
    case standing
    /// `has:`
    case presence
    case saved
  }

  /// The day from which `近7天` counts.
  public var today: Day
  /// The texts of the saved searches, by name.
  public var saved: [String: String]
  /// Made when somebody first asks for a name, as most queries have none.
  private let index: Late<SearchNames>
  private let qualities: [(name: String, condition: FieldCondition)]
  /// Whether there are texts that no field takes.
  let knowsUnmapped: Bool

  /// The vocabulary of some forms, and of the materials that are filed as they are.
  ///
  /// Where `accounts` has the columns of the ledger, an item is also found by what the ledger says of
  /// its account; a field of a form that goes under the same name comes first.
  public init(
    forms: [FormDefinition],
    today: Day,
    saved: [String: String] = [:],
    accounts columns: [SearchColumn] = []
  ) {
    self.today = today
    self.saved = saved
    qualities = Self.standings + Self.itemQualities
    knowsUnmapped = true
    index = Late { SearchNames(forms: forms, accounts: columns) }
  }

  /// The vocabulary of a table of another kind, such as the accounts of the ledger: its columns by
  /// their names, `is:` and `has:`.
  ///
  /// A row of it is judged by ``SearchQuery/holds(for:)``.
  public init(columns: [SearchColumn], today: Day) {
    self.today = today
    saved = [:]
    qualities = Self.standings
    knowsUnmapped = false
    index = Late { SearchNames(columns: columns) }
  }

  /// Every name as it is written, once, for completion.
  public var names: [String] { index.value.all }

  /// What a name stands for; those that every item has come first, and `visitor` will do for
  /// `visitors`.
  func meaning(of name: String) -> Meaning? {
    let key = Self.key(name)
    let index = index.value
    return index.general[key] ?? index.fieldsOrPlural(key).map { .fields($0) }
      ?? index.accountColumns[key].map { .account($0) }
  }

  /// The columns of accounts that a name stands for; nil where it is none's.
  func accountColumns(named name: String) -> [(field: FormField, kind: Kind)]? {
    index.value.accountColumns[Self.key(name)]
  }

  /// The fields that a name stands for; nil where it is no field's.
  public func fields(named name: String) -> [FormField]? {
    guard case .fields(let fields) = meaning(of: name) else { return nil }
    return fields.map(\.field)
  }

  /// The fields of forms that a name stands for, also where something that every item has goes
  /// under it; nil where there are none.
  func fieldsThatMayBeEmpty(named name: String) -> [FormField]? {
    let key = Self.key(name)
    return fields(named: name) ?? index.value.fieldsOrPlural(key)?.map(\.field)
  }

  /// The state that a text names, with all the words that there are for states.
  static func state(named text: String) -> (state: ItemState?, known: [String]) {
    let names: [(String, ItemState)] = [
      ("filed", .filed), ("withdrawn", .withdrawn), ("在档", .filed), ("已撤回", .withdrawn),
      ("撤回", .withdrawn),
    ]
    let key = Self.key(text)
    return (names.first { Self.key($0.0) == key }?.1, names.map(\.0))
  }

  /// What `is:` asks with a word, with all the words that there are.
  func quality(named text: String) -> (condition: FieldCondition?, known: [String]) {
    let key = Self.key(text)
    return (qualities.first { Self.key($0.name) == key }?.condition, qualities.map(\.name))
  }

  private static let standings: [(name: String, condition: FieldCondition)] = [
    ("overdue", .standing(.overdue)), ("逾期", .standing(.overdue)),
    ("open", .standing(.open)), ("待办", .standing(.open)),
    ("prospect", .standing(.prospect)), ("潜在", .standing(.prospect)),
    ("developing", .standing(.developing)), ("开发中", .standing(.developing)),
    ("key", .standing(.key)), ("大客户", .standing(.key)),
    ("lost", .standing(.lost)), ("开发失败", .standing(.lost)),
  ]

  private static let itemQualities: [(name: String, condition: FieldCondition)] = [
    ("revised", .revised), ("有修订", .revised),
    ("withdrawn", .state(.withdrawn)), ("已撤回", .state(.withdrawn)),
    ("filed", .state(.filed)), ("在档", .state(.filed)),
  ]

  /// The forms of which a name contains the text; the id alone where it is one.
  func forms(named text: String) -> [FormID] {
    let key = Self.key(text)
    let forms = index.value.forms
    if let form = forms.first(where: { $0.id.rawValue == key }) { return [form.id] }
    return forms.filter { $0.names.contains { $0.contains(key) } }.map(\.id)
  }

  /// The name that differs least from one that is not known, by two characters at most.
  func nearest(to name: String) -> String? {
    let index = index.value
    return Spelling.nearest(
      to: Self.key(name),
      among: index.fields.keys.sorted() + index.general.keys.sorted()
        + index.accountColumns.keys.sorted()
    )
  }

  /// The name of a field of forms that differs least from one that is none, by two characters at
  /// most.
  func nearestField(to name: String) -> String? {
    Spelling.nearest(to: Self.key(name), among: index.value.fields.keys.sorted())
  }

  static func key(_ name: String) -> String {
    FoldedText(name).text
  }
}

/// A column of a table that is searched by ``SearchQuery/holds(for:)``.
public struct SearchColumn: Sendable {
  /// The column's id, under which a row has its cells.
  public var id: FieldID
  /// By which people call it, beside its id.
  public var names: [String]
  /// What its cells are compared as.
  public var kind: SearchVocabulary.Kind

  /// A column that goes under its id and the names.
  public init(_ id: FieldID, names: [String], kind: SearchVocabulary.Kind) {
    self.id = id
    self.names = names
    self.kind = kind
  }
}

extension FormID {
  /// The form under which ``SearchVocabulary/init(columns:today:)`` has its columns.
  package static let table = FormID(rawValue: "table")
}
