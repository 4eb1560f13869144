import Forms

/// A term of a query, and the fields in which it must stand; nil: anywhere.
package struct SnippetTerm: Sendable {
  /// The term as it is compared.
  package var folded: FoldedText
  /// Whether the term's last word may go on.
  package var isPrefix: Bool
  /// The fields in which alone the term counts; nil: all.
  package var fields: [FormField]?

  /// A term of a query, in the fields that its condition names.
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
