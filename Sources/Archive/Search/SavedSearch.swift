/// A query that is kept under a name.
public struct SavedSearch: Sendable, Hashable {
  /// The name after `saved:`.
  public var name: String
  /// The query as it was written.
  public var query: String
  /// When it was saved: ISO 8601, in UTC.
  public var at: String
  /// Who saved it.
  public var who: String

  /// A query under a name.
  public init(name: String, query: String, at: String, who: String) {
    self.name = name
    self.query = query
    self.at = at
    self.who = who
  }
}

extension ArchiveStore {
  /// The saved searches, in the order of their names.
  public func savedSearches() throws(ArchiveError) -> [SavedSearch] {
    try snapshot { try $0.savedSearches() }
  }

  /// Keeps a query under a name, in place of the one that was there; gives that one.
  ///
  /// The query is kept as written, and means on each day what it means then.
  @discardableResult
  public func save(
    _ query: String,
    under name: String,
    as options: FilingOptions
  ) throws(ArchiveError) -> String? {
    try filing(keeping: true) { writer in
      let former = try writer.query(named: name)
      try writer.save(
        SavedSearch(name: name, query: query, at: options.at.description, who: options.actor)
      )
      return former
    }
  }

  /// Forgets a saved search, and gives its query; nil where there was none.
  @discardableResult
  public func forgetSearch(_ name: String) throws(ArchiveError) -> String? {
    try filing(keeping: true) { writer in
      let former = try writer.query(named: name)
      try writer.forgetSearch(name)
      return former
    }
  }
}

extension FilingWriter {
  fileprivate func query(named name: String) throws -> String? {
    try state.savedSearches().first { $0.name == name }?.query
  }
}
