/// A term of a query, and the fields in which it must stand; nil: anywhere.
package struct SnippetTerm: Sendable {
  package var folded: FoldedText
  package var isPrefix: Bool
  package var fields: [FormField]?

  package init(_ term: SearchTerm, in fields: [FormField]? = nil) {
    folded = term.folded
    isPrefix = term.isPrefix
    self.fields = fields
  }
}

extension SearchQuery {
  /// The terms that a hit contains, not those that it must not.
  package var snippetTerms: [SnippetTerm] {
    switch self {
    case .text(let term): [SnippetTerm(term)]
    case .field(.contains(let fields, let term)), .field(.named(let fields, let term)):
      [SnippetTerm(term, in: fields)]
    case .field(.names(let fields, let names)):
      names.count > 20 ? [] : names.sorted().map { SnippetTerm(SearchTerm($0), in: fields) }
    case .field, .not: []
    case .all(let parts), .any(let parts): parts.flatMap(\.snippetTerms)
    }
  }

  /// The terms that every hit contains.
  package var requiredTerms: [SearchTerm] {
    switch self {
    case .text(let term), .field(.contains(_, let term)), .field(.named(_, let term)): [term]
    case .all(let parts): parts.flatMap(\.requiredTerms)
    case .field, .any, .not: []
    }
  }
}
