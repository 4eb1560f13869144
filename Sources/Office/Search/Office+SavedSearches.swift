public import Archive
import Query
public import Wording

extension Office {
  /// The saved searches, in the order of their names.
  public func savedSearches(as actor: Actor) throws(OfficeError) -> [SavedSearch] {
    try actor.need(.search)
    do { return try archive.savedSearches() } catch { throw .archive(error) }
  }

  /// Keeps a query under a name, for `saved:NAME`; gives the query that the name had before.
  ///
  /// A query that does not parse is not kept, nor one under a name that no query could ask for.
  @discardableResult
  public func save(
    _ query: String,
    under name: String,
    as actor: Actor
  ) throws(OfficeError) -> String? {
    try actor.need(.search)
    guard let name = SearchName(name)?.text else { throw .wrongRequest(UnusableSearchName()) }
    do {
      try snapshot { state in
        _ = try queryReading(in: state).read(query, toBeSavedAs: name)
      }
      return try archive.save(query, under: name, as: options(of: actor))
    } catch {
      throw OfficeError(error)
    }
  }

  /// Forgets a saved search.
  public func forgetSearch(_ name: String, as actor: Actor) throws(OfficeError) {
    try actor.need(.search)
    do {
      guard try archive.forgetSearch(name, as: options(of: actor)) == nil else { return }
      throw NoSuchSearch(
        name: name,
        nearest: Spelling.nearest(to: name, among: try archive.savedSearches().map(\.name))
      )
    } catch {
      throw OfficeError(error)
    }
  }
}

/// No search is saved under the name.
public struct NoSuchSearch: SpokenError {
  /// As the person wrote it.
  public var name: String
  /// The name that was likely meant.
  public var nearest: String?

  /// As a search without a hit.
  public var exitStatus: ExitStatus { .findings }
  /// What is not there, and how to see what is.
  public var sentence: LocalizedText {
    .sentences(
      LocalizedText(zh: "没有保存过名为“\(name)”的检索式。", en: "No search is saved as “\(name)”."),
      .didYouMean(nearest),
      LocalizedText(
        zh: "用 guidang search save --list 查看。",
        en: "guidang search save --list lists them."
      )
    )
  }
}
