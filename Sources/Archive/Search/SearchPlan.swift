import Forms
import GRDB

/// A query as a condition on `item` and `revision`.
///
/// The index gives the candidates of a term; the stored text then decides, so that what is found
/// contains the term whatever state the index is in.
struct SearchPlan {
  var condition: SQL
  /// The FTS5 expression of any positive term, for relevance; nil where there is none.
  var ranking: String?
  /// The terms that a snippet shows.
  var terms: [SnippetTerm]

  private let usesIndex: Bool

  /// Plans a query; without the index the stored texts alone decide, slowly, and nothing is ranked.
  init(_ query: SearchQuery, usesIndex: Bool = true) {
    self.usesIndex = usesIndex
    condition = ""
    terms = query.snippetTerms
    let expressions = terms.compactMap { SearchTokens.expression(of: $0.folded) }
    ranking =
      expressions.isEmpty || !usesIndex
      ? nil : expressions.map { "(\($0))" }.joined(separator: " OR ")
    let condition = self.condition(query)
    // What was withdrawn is found by those alone who ask for a state.
    self.condition = query.asksForState ? condition : "(\(condition) AND NOT \(withdrawn))"
  }

  private func condition(_ query: SearchQuery) -> SQL {
    switch query {
    case .text(let text):
      let term = FoldedText(text).trimmed
      return "(\(candidates(term)) AND \(stored("value.is_searched", term)))"
    case .field(let field): return condition(field)
    case .all(let parts):
      return "(\(parts.map(condition).joined(separator: " AND ")))"
    case .any(let parts):
      return "(\(parts.map(condition).joined(separator: " OR ")))"
    case .not(let part): return "NOT \(condition(part))"
    }
  }

  private func condition(_ condition: FieldCondition) -> SQL {
    switch condition {
    case .contains(let fields, let text):
      let term = FoldedText(text).trimmed
      return
        "(\(candidates(term)) AND \(stored("value.is_searched AND \(any(of: fields))", term)))"
    case .values(let values):
      let parts = values.map { field, condition in
        "(\(any(of: [field])) AND \(self.condition(condition)))" as SQL
      }
      return exists(parts.joined(separator: " OR "))
    case .date(let range): return self.condition("revision.date", range)
    case .form(let forms): return "item.form IN \(forms.map(\.rawValue))"
    case .archiveNumber(let text):
      return "instr(upper(item.archive_number), \(text)) > 0"
    case .id(let id): return "item.id = \(id)"
    case .state(.withdrawn): return withdrawn
    case .state(.filed): return "NOT \(withdrawn)"
    }
  }

  private var withdrawn: SQL { SQL(sql: Archive.isWithdrawn) }

  private func condition(_ condition: ValueCondition) -> SQL {
    switch condition {
    case .codes(let codes): "value.value IN \(codes.map(\.rawValue))"
    case .days(let range): self.condition("substr(value.value, 1, 10)", range)
    case .numbers(let range):
      self.condition("CAST(value.value AS REAL)", range, asNumbers: true)
    }
  }

  private func condition(
    _ column: SQL,
    _ range: ValueRange,
    asNumbers: Bool = false
  ) -> SQL {
    func end(_ text: String) -> SQL { asNumbers ? "CAST(\(text) AS REAL)" : "\(text)" }
    var parts: [SQL] = []
    if let from = range.from {
      parts.append(
        range.excludesFrom ? "\(column) > \(end(from))" : "\(column) >= \(end(from))"
      )
    }
    if let to = range.to {
      parts.append(range.excludesTo ? "\(column) < \(end(to))" : "\(column) <= \(end(to))")
    }
    return parts.isEmpty ? "TRUE" : "(\(parts.joined(separator: " AND ")))"
  }

  /// The revisions that the index names for a term; all of them for one without a letter.
  private func candidates(_ term: FoldedText) -> SQL {
    guard usesIndex, let expression = SearchTokens.expression(of: term) else { return "TRUE" }
    return """
      revision.id IN (SELECT rowid FROM search_index WHERE search_index MATCH \(expression))
      """
  }

  private func stored(_ condition: SQL, _ term: FoldedText) -> SQL {
    exists("\(condition) AND instr(coalesce(value.folded, value.text), \(term.text)) > 0")
  }

  private func exists(_ condition: SQL) -> SQL {
    """
    EXISTS (SELECT 1 FROM field_value AS value
      WHERE value.revision = revision.id AND (\(condition)))
    """
  }

  private func any(of fields: [FormField]) -> SQL {
    let parts = fields.map { field in
      """
      (item.form = \(field.form.rawValue) AND value.field = \(field.path.field.rawValue)
        AND value.table_column IS \(field.path.column?.rawValue))
      """ as SQL
    }
    return "(\(parts.joined(separator: " OR ")))"
  }
}

/// A term of a query, and the fields in which it must stand; nil: anywhere.
struct SnippetTerm {
  var folded: FoldedText
  var fields: [FormField]?
}

extension SearchQuery {
  /// The terms that a hit contains, not those that it must not.
  fileprivate var snippetTerms: [SnippetTerm] {
    switch self {
    case .text(let text): [SnippetTerm(folded: FoldedText(text).trimmed, fields: nil)]
    case .field(.contains(let fields, let text)):
      [SnippetTerm(folded: FoldedText(text).trimmed, fields: fields)]
    case .field(.values), .field(.date), .field(.form), .field(.archiveNumber), .field(.id),
      .field(.state):
      []
    case .all(let parts), .any(let parts): parts.flatMap(\.snippetTerms)
    case .not: []
    }
  }

  /// Whether a condition anywhere in the query is one on the state.
  fileprivate var asksForState: Bool {
    switch self {
    case .field(.state): true
    case .field, .text: false
    case .all(let parts), .any(let parts): parts.contains(where: \.asksForState)
    case .not(let part): part.asksForState
    }
  }
}
