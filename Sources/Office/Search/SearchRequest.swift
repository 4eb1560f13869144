public import Archive

/// What is looked for in the archive, and what of it is wanted.
public struct SearchRequest: Sendable {
  /// As people write it.
  public var query: String
  /// In which order hits come.
  public var order = SearchOrder.date
  /// At most so many hits; all where nothing is said.
  public var limit: Int?
  /// How many hits are left out first.
  public var offset = 0
  /// Whether each hit has its relevance, which costs time for every hit.
  public var isScored = true
  /// Whether each hit has the text round what was found.
  public var hasSnippets = true
  /// By what the hits are counted, by name: `form`, `account`, `year`, or any field.
  public var facets: [String] = []
  /// What is wanted of each hit beside itself, by name.
  public var fields: [String]?
  /// Whether all hits are counted, however few are given.
  public var countsAll = true
  /// Up to how many hits are counted; of more, neither the number nor what they are counted by is
  /// told, which costs time for every hit.
  public var countBound: Int?
  /// Why personal data is shown; nil where it is masked.
  public var reason: String?

  /// A query, of which everything is wanted.
  public init(query: String) {
    self.query = query
  }
}
