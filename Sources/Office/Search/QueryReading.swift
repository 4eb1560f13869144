import Archive
import Filing
package import Forms
import Ledger
public import Query
import Values
public import Wording

/// Reads queries as people write them, wherever one is taken.
package struct QueryReading {
  /// The forms, whose fields a query names.
  package let library: FormLibrary
  /// What a query may name.
  package let vocabulary: SearchVocabulary
  private let book: (any ArchiveSnapshot) throws -> LedgerBook

  /// Reads what queries of one state of an archive may name.
  ///
  /// The ledger of a state is asked for where a query asks it something.
  init(
    library: FormLibrary,
    policy: LedgerPolicy,
    state: any ArchiveSnapshot,
    today: Day,
    held: HeldVocabulary? = nil,
    book: @escaping (any ArchiveSnapshot) throws -> LedgerBook
  ) throws {
    self.library = library
    self.book = book
    func made() -> SearchVocabulary {
      SearchVocabulary(
        forms: library.forms,
        today: today,
        accounts: AccountRows.columns(policy, words: LedgerWords(library: library))
      )
    }
    var vocabulary = held?.vocabulary(of: library, made: made) ?? made()
    vocabulary.today = today
    vocabulary.saved = Dictionary(try state.savedSearches().map { ($0.name, $0.query) }) {
      first,
      _ in first
    }
    self.vocabulary = vocabulary
  }

  /// Reads a query, which may be about to be saved under a name.
  package func read(
    _ text: String,
    toBeSavedAs name: String? = nil
  ) throws(QueryError) -> SearchQuery {
    do {
      return try SearchQuery(parsing: text, vocabulary: vocabulary, toBeSavedAs: name)
    } catch {
      throw QueryError(query: text, error: error)
    }
  }

  /// The query with what it asks of the ledger looked up.
  func settled(_ query: SearchQuery, in state: any ArchiveSnapshot) throws -> SearchQuery {
    try state.settled(query) { try book(state) }
  }

  /// The ledger where operators have joined accounts; nil where every account is one name's.
  func bookOfJoins(in state: any ArchiveSnapshot) throws -> LedgerBook? {
    try state.joinsAccounts() ? book(state) : nil
  }
}

/// A query that cannot be parsed, with its text.
public struct QueryError: SpokenError {
  /// As the person wrote it.
  public var query: String
  /// What is wrong, and at which column.
  public var error: SearchSyntaxError

  /// The error, and below it the query with a sign under the place.
  public var sentence: LocalizedText {
    let sentence = error.sentence
    if query.allSatisfy(\.isWhitespace) { return sentence }
    let line = query.printable
    let before = String(line.prefix(error.column - 1)).displayWidth
    let picture = "\n  \(line)\n  \(String(repeating: " ", count: before))^"
    return LocalizedText(zh: sentence.zh + picture, en: sentence.en + picture)
  }
}

extension Office {
  /// Reads queries in one state of the archive.
  func queryReading(in state: any ArchiveSnapshot) throws -> QueryReading {
    try QueryReading(
      library: library(),
      policy: rules().ledger,
      state: state,
      today: clock.today(),
      held: books?.vocabulary
    ) { try ledgerBook(in: $0) }
  }
}
