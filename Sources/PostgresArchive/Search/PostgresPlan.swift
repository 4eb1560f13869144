import Archive
import Forms
import Query
import Values

/// A query as a condition on `item` and `revision`.
///
/// The index gives the candidates of a term; the stored text then decides, so that what is found
/// contains the term whatever state the index is in.
struct PostgresPlan {
  /// The condition.
  let condition: SQL
  /// The condition on `search` that every hit satisfies; nil where no term must hold, or without the
  /// index.
  let required: SQL?
  /// The condition on `search` by which the index names candidates, also where one of several terms
  /// must hold; nil where it names none.
  let candidates: SQL?
  /// The condition on the days of all hits; nil where they may be of any day.
  let days: SQL?
  /// The terms that a snippet shows.
  let terms: [SnippetTerm]
  /// The revisions that are searched, the present ones or all, with their items.
  let source: SQL
  let usesIndex: Bool
  /// The expression of ``SearchTokens`` that every hit satisfies, for people to read.
  let expression: String?

  init(_ query: SearchQuery, office: Int, usesIndex: Bool) throws {
    self.usesIndex = usesIndex
    terms = query.snippetTerms
    let searchesAll = query.contains { condition in
      if case .revision = condition { true } else { false }
    }
    let asksForState = query.contains { condition in
      if case .state = condition { true } else { false }
    }
    let revisions =
      searchesAll ? PostgresSnapshot.revisions : PostgresSnapshot.presentRevisions
    source =
      usesIndex
      ? """
      \(revisions) JOIN search_text AS search
        ON search.office = revision.office AND search.revision = revision.id
      """ : revisions
    let stated = try PostgresCondition(office: office, usesIndex: usesIndex).of(query)
    let mine: SQL = "revision.office = \(raw: String(office))"
    // What was withdrawn is found by those alone who ask for a state.
    condition =
      asksForState
      ? "\(mine) AND \(stated)" : "\(mine) AND \(stated) AND NOT \(PostgresSnapshot.isWithdrawn)"
    let requiredTerms = query.requiredTerms
    let conditions = requiredTerms.compactMap {
      TermCandidates(of: $0.folded, isPrefix: $0.isPrefix, office: office).condition
    }
    required = usesIndex && !conditions.isEmpty ? conditions.joined(separator: " AND ") : nil
    candidates = usesIndex ? PostgresPlan.candidates(of: query, office: office) : nil
    let ranges = PostgresPlan.days(of: query)
    days =
      ranges.isEmpty
      ? nil
      : try ranges.map {
        try PostgresCondition(office: office, usesIndex: false).of(.field(.date($0)))
      }.joined(separator: " AND ")
    let expressions = requiredTerms.compactMap {
      SearchTokens.expression(of: $0.folded, isPrefix: $0.isPrefix)
    }
    expression =
      usesIndex && !expressions.isEmpty
      ? expressions.map { "(\($0))" }.joined(separator: " AND ") : nil
  }

  private static func candidates(of query: SearchQuery, office: Int) -> SQL? {
    switch query {
    case .text(let term), .field(.contains(_, let term)), .field(.named(_, let term)):
      return TermCandidates(of: term.folded, isPrefix: term.isPrefix, office: office).condition
    case .field, .not: return nil
    case .all(let parts):
      let known = parts.compactMap { candidates(of: $0, office: office) }
      return known.isEmpty ? nil : known.joined(separator: " AND ")
    case .any(let parts):
      let known = parts.compactMap { candidates(of: $0, office: office) }
      // One of which the index has nothing may be found anywhere.
      guard !known.isEmpty, known.count == parts.count else { return nil }
      return "(\(known.map { "(\($0))" as SQL }.joined(separator: " OR ")))"
    }
  }

  /// The ranges in all of which the day of every hit lies.
  private static func days(of query: SearchQuery) -> [ValueRange] {
    switch query {
    case .field(.date(let range)): [range]
    case .all(let parts): parts.flatMap(days)
    case .text, .field, .any, .not: []
    }
  }
}
