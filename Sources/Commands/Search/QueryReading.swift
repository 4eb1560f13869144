import Archive
import Filing
import Forms
import Ledger
import Query
import Values
import Wording

/// Reads queries as people write them, for all commands that take one.
struct QueryReading {
  let library: FormLibrary
  let archive: any ArchiveStore
  let vocabulary: SearchVocabulary
  let policy: LedgerPolicy

  init(library: FormLibrary, archive: any ArchiveStore, today: Day) throws {
    self.library = library
    self.archive = archive
    policy = try FilingRules(library: library).ledger
    let saved = try archive.savedSearches().map { ($0.name, $0.query) }
    vocabulary = SearchVocabulary(
      forms: library.forms,
      today: today,
      saved: Dictionary(saved) { first, _ in first },
      accounts: AccountRows.columns(policy, words: LedgerWords(library: library))
    )
  }

  /// Reads a query, which may be about to be saved under a name.
  func read(_ text: String, toBeSavedAs name: String? = nil) throws -> SearchQuery {
    do {
      return try SearchQuery(parsing: text, vocabulary: vocabulary, toBeSavedAs: name)
    } catch {
      throw QueryError(query: text, error: error)
    }
  }

  /// The query with what it asks of the ledger looked up.
  func settled(_ query: SearchQuery) throws -> SearchQuery {
    try archive.settled(
      query,
      policy: policy,
      on: vocabulary.today
    )
  }
}

/// A query that cannot be parsed, with its text.
struct QueryError: SpokenError {
  var query: String
  var error: SearchSyntaxError

  /// The error, and below it the query with a sign under the place.
  var sentence: LocalizedText {
    let sentence = error.sentence
    if query.allSatisfy(\.isWhitespace) { return sentence }
    let line = query.printable
    let before = String(line.prefix(error.column - 1)).displayWidth
    let picture = "\n  \(line)\n  \(String(repeating: " ", count: before))^"
    return LocalizedText(zh: sentence.zh + picture, en: sentence.en + picture)
  }
}
