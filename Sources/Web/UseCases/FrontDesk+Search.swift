import Archive
import Filing
import Forms
import Ledger
import Query
import Values
import Wording

/// What a search asks for.
struct SearchQuestion: Sendable {
  var text: String
  var order = SearchOrder.date
  var limit = 50
  var offset = 0
  /// By what all that is found is counted, too.
  var facets: [String] = []
}

/// What a search found.
struct SearchAnswer: Sendable {
  var hits: [SearchHit]
  /// How many there are in all.
  var count: Int
  var facets: [Facet]
}

extension FrontDesk {
  /// Finds what a query asks for, with personal data hidden.
  func search(_ question: SearchQuestion) throws -> SearchAnswer {
    let archive = try door.reader()
    let vocabulary = try vocabulary(of: archive)
    let parsed: SearchQuery
    do {
      parsed = try SearchQuery(parsing: question.text, vocabulary: vocabulary)
    } catch {
      throw WebError.badQuery(column: error.column, error.sentence)
    }
    let query = try archive.settled(parsed, policy: rules.ledger, on: today)
    let personal = PersonalData(in: library.forms)
    let hits = try archive.search(
      query,
      hiding: personal,
      order: question.order,
      limit: question.limit,
      offset: question.offset,
      scored: question.order == .relevance
    )
    let kinds = question.facets.compactMap { name in
      vocabulary.facet(named: name).map { (name: name, kind: $0) }
    }
    var facets = kinds.isEmpty ? [] : try archive.facets(query, by: kinds, hiding: personal)
    if kinds.contains(where: { $0.kind == .account }),
      let book = try archive.bookOfJoins(policy: rules.ledger, on: today)
    {
      let names = book.accountsByName
      facets = zip(kinds, facets).map { $0.kind == .account ? $1.joined(by: names) : $1 }
    }
    return SearchAnswer(hits: hits, count: try archive.count(query), facets: facets)
  }

  /// The newest items, for whom asks nothing in particular.
  func newest(limit: Int) throws -> [SearchHit] {
    let archive = try door.reader()
    return try archive.search(
      .all([]),
      hiding: PersonalData(in: library.forms),
      limit: limit,
      scored: false
    )
  }

  private func vocabulary(of archive: any ArchiveStore) throws -> SearchVocabulary {
    let saved = try archive.savedSearches().map { ($0.name, $0.query) }
    return SearchVocabulary(
      forms: library.forms,
      today: today,
      saved: Dictionary(saved) { first, _ in first },
      accounts: AccountRows.columns(rules.ledger, words: LedgerWords(library: library))
    )
  }

  /// The queries that people have kept, by their names.
  func savedSearches() throws -> [SavedSearch] { try door.reader().savedSearches() }
}
