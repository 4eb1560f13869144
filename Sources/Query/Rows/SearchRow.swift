import Forms
public import Values

/// A row of a table that is no archive, such as an account of the ledger, as a query sees it.
public struct SearchRow: Sendable {
  /// What a cell says: a text that terms are looked for in, or a value that is compared.
  public enum Cell: Sendable, Hashable {
    case text(String)
    /// A choice's code, a day as `2024-03-05`, a number in digits.
    case value(String)
  }

  /// The cells of each column; an empty one has none.
  public var cells: [FieldID: [Cell]]
  /// What `is:` finds the row by.
  public var standings: Set<Standing>

  /// A row of cells; columns that are left out are empty.
  public init(cells: [FieldID: [Cell]], standings: Set<Standing> = []) {
    self.cells = cells
    self.standings = standings
  }
}

extension SearchQuery {
  /// Whether a row is found.
  ///
  /// The query must have been parsed with ``SearchVocabulary/init(columns:today:)``; what only
  /// items of the archive have holds for no row.
  public func holds(for row: SearchRow) -> Bool {
    switch self {
    case .text(let term): row.contains(term, in: row.cells.keys)
    case .field(let condition): condition.holds(for: row)
    case .all(let parts): parts.allSatisfy { $0.holds(for: row) }
    case .any(let parts): parts.contains { $0.holds(for: row) }
    case .not(let part): !part.holds(for: row)
    }
  }
}

extension FieldCondition {
  fileprivate func holds(for row: SearchRow) -> Bool {
    switch self {
    case .contains(let fields, let term):
      row.contains(term, in: fields.map(\.path.field))
    case .named(let fields, let term):
      row.contains(term, in: fields.map(\.path.field))
        || row.hasName(in: fields.map(\.path.field), by: PinyinTerm(term.text))
    case .values(let conditions):
      conditions.contains { field, condition in
        row.values(of: field.path.field).contains { condition.holds(for: $0) }
      }
    case .has(let fields):
      fields.contains { row.cells[$0.path.field]?.isEmpty == false }
    case .standing(let standing): row.standings.contains(standing)
    case .names, .hasUnmapped, .date, .form, .archiveNumber, .id, .items, .state, .revision,
      .revised, .account:
      false
    }
  }
}

extension ValueCondition {
  fileprivate func holds(for value: String) -> Bool {
    switch self {
    case .codes(let codes): return codes.contains(ChoiceCode(rawValue: value))
    case .days(let range): return range.holds(for: String(value.prefix(10))) { $0 }
    case .numbers(let range):
      guard Double(value) != nil else { return false }
      return range.holds(for: value) { Double($0) }
    }
  }
}

extension ValueRange {
  fileprivate func holds<Compared: Comparable>(
    for value: String,
    as compared: (String) -> Compared?
  ) -> Bool {
    guard let value = compared(value) else { return false }
    if let from = from.flatMap(compared) {
      guard excludesFrom ? value > from : value >= from else { return false }
    }
    if let to = to.flatMap(compared) {
      guard excludesTo ? value < to : value <= to else { return false }
    }
    return true
  }
}

extension SearchRow {
  fileprivate func contains(_ term: SearchTerm, in columns: some Sequence<FieldID>) -> Bool {
    let folded = term.folded
    return columns.contains { column in
      cells[column]?.contains { cell in
        switch cell {
        case .text(let text): FoldedText(text).contains(folded, isPrefix: term.isPrefix)
        case .value: false
        }
      } ?? false
    }
  }

  /// Whether a cell is a name with that pinyin.
  fileprivate func hasName(in columns: [FieldID], by pinyin: PinyinTerm?) -> Bool {
    guard let pinyin else { return false }
    return columns.contains { column in
      cells[column]?.contains { cell in
        switch cell {
        case .text(let text): pinyin.matches(text)
        case .value: false
        }
      } ?? false
    }
  }

  fileprivate func values(of column: FieldID) -> [String] {
    (cells[column] ?? []).compactMap { cell in
      switch cell {
      case .value(let value): value
      case .text: nil
      }
    }
  }
}
