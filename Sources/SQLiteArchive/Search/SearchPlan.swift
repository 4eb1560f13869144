import Archive
import Forms
import GRDB
import Query
import Values

/// A query as a condition on `item` and `revision`.
///
/// The index gives the candidates of a term; the stored text then decides, so that what is found
/// contains the term whatever state the index is in.
struct SearchPlan {
  /// The condition, with the candidates of each term looked up in the index.
  private(set) var condition: SQL = ""
  /// The condition by the stored texts alone.
  private(set) var storedCondition: SQL = ""
  /// The FTS5 expression that every hit satisfies; nil where no term must hold, or without the index.
  private(set) var required: String?
  /// Whether what every hit satisfies is one character, or one word, alone: its pairs are many.
  private(set) var requiresOneUnit = false
  /// The FTS5 expression of any positive term, for relevance; nil where there is none.
  private(set) var ranking: String?
  /// The terms that a snippet shows.
  let terms: [SnippetTerm]
  /// The revisions that are searched, the present ones or all, with their `item`; written so that the
  /// engine can go from a revision to its item, which has an index, and not back.
  let source: SQL

  /// Plans a query; without the index the stored texts alone decide, slowly, and nothing is ranked.
  init(_ query: SearchQuery, usesIndex: Bool = true) {
    terms = query.snippetTerms
    let searchesAll = query.contains { condition in
      if case .revision = condition { true } else { false }
    }
    source =
      searchesAll
      ? "revision JOIN item ON item.id = revision.item"
      : "revision JOIN item ON item.id = revision.item AND item.current = revision.id"
    let asksForState = query.contains { condition in
      if case .state = condition { true } else { false }
    }
    let withdrawn = SearchCondition.withdrawn
    func whole(_ condition: SQL) -> SQL {
      // What was withdrawn is found by those alone who ask for a state.
      asksForState ? condition : "(\(condition) AND NOT \(withdrawn))"
    }
    storedCondition = whole(SearchCondition(usesIndex: false).of(query))
    guard usesIndex else {
      condition = storedCondition
      return
    }
    condition = whole(SearchCondition(usesIndex: true).of(query))
    let requiredTerms = query.requiredTerms
    let expressions = requiredTerms.compactMap {
      SearchTokens.expression(of: $0.folded, isPrefix: $0.isPrefix)
    }
    if !expressions.isEmpty {
      required = expressions.map { "(\($0))" }.joined(separator: " AND ")
      requiresOneUnit = requiredTerms.allSatisfy { SearchTokens.length(of: $0.folded) < 2 }
    }
    let ranked = terms.compactMap {
      SearchTokens.expression(of: $0.folded, isPrefix: $0.isPrefix)
    }
    ranking = ranked.isEmpty ? nil : ranked.map { "(\($0))" }.joined(separator: " OR ")
  }
}
