public import Values
import Wording

/// A query that is kept under a name.
public struct SavedSearch: Sendable, Hashable {
  /// The name after `saved:`.
  public var name: String
  /// The query as it was written.
  public var query: String
  /// When it was saved: ISO 8601, in UTC.
  public var at: Timestamp
  /// Who saved it.
  public var who: String

  /// A query under a name.
  public init(name: String, query: String, at: Timestamp, who: String) {
    self.name = name
    self.query = query
    self.at = at
    self.who = who
  }
}

extension SavedSearch: Decodable {
  /// The search as an export holds it.
  var json: JSON {
    [
      "name": .string(name), "query": .string(query), "at": .string(at.rawValue),
      "who": .string(who),
    ]
  }

  private enum Key: String, CodingKey {
    case name
    case query
    case at
    case who
  }

  /// Reads a search as an export holds it.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    self.init(
      name: try values.decode(String.self, forKey: .name),
      query: try values.decode(String.self, forKey: .query),
      at: Timestamp(rawValue: try values.decode(String.self, forKey: .at)),
      who: try values.decode(String.self, forKey: .who)
    )
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
      let search = SavedSearch(name: name, query: query, at: options.at, who: options.actor)
      try writer.save(search)
      try writer.enter(.searchSaved, as: options, detail: search.journalled)
      return former
    }
  }

  /// Forgets a saved search, and gives its query; nil where there was none.
  @discardableResult
  public func forgetSearch(
    _ name: String,
    as options: FilingOptions
  ) throws(ArchiveError) -> String? {
    try filing(keeping: true) { writer in
      guard let former = try writer.query(named: name) else { return nil }
      try writer.forgetSearch(name)
      try writer.enter(.searchForgotten, as: options, detail: name)
      return former
    }
  }
}

extension SavedSearch {
  /// What the journal tells of it.
  var journalled: String { "\(name)：\(query)" }
}

extension FilingWriter {
  fileprivate func query(named name: String) throws -> String? {
    try state.savedSearches().first { $0.name == name }?.query
  }
}
