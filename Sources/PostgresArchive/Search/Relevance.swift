import Archive
import Foundation
import Query

/// How relevant revisions are to the terms of a query: BM25 as FTS5 computes it
/// (sqlite.org/fts5.html, 5.1.1), so that every engine gives the same scores and orders.
struct Relevance {
  let plan: PostgresPlan
  let snapshot: PostgresSnapshot

  private static let (k1, b) = (1.2, 0.75)

  /// A phrase of a term, with how rare it is.
  private struct Weighed {
    var phrase: TokenPhrase
    var rarity: Double
  }

  /// The relevance of revisions; none of a query without a term, or without the index.
  func scores(of revisions: [Int]) throws -> [Int: Double] {
    guard plan.usesIndex, !revisions.isEmpty else { return [:] }
    // Revisions are numbered without gaps, and a usable index has all of them.
    let totals = try snapshot.session.first(
      "SELECT tokens, last_revision FROM office WHERE office = \(snapshot.mine)"
    ) { (tokens: try $0.number(), rows: try $0.number()) }
    guard let totals, totals.rows > 0 else { return [:] }
    let terms = try plan.terms.map { term in
      try runs(of: term).map { phrases in
        try phrases.map { phrase, count in
          let count = try count()
          let rarity = log((Double(totals.rows) - Double(count) + 0.5) / (Double(count) + 0.5))
          return Weighed(phrase: phrase, rarity: rarity <= 0 ? 1e-6 : rarity)
        }
      }
    }.filter { !$0.isEmpty }
    if terms.isEmpty { return [:] }
    let average = Double(totals.tokens) / Double(totals.rows)
    var scores: [Int: Double] = [:]
    var rest = revisions[...]
    while !rest.isEmpty {
      let some = Array(rest.prefix(500))
      rest = rest.dropFirst(500)
      for (revision, texts) in try snapshot.searchedTexts(of: some) {
        let document = TokenDocument(texts.map { FoldedText($0.text) })
        scores[revision] = score(of: document, terms, average: average)
      }
    }
    return scores
  }

  private func score(
    of document: TokenDocument,
    _ terms: [[[Weighed]]],
    average: Double
  ) -> Double {
    var score = 0.0
    let (k1, b) = (Relevance.k1, Relevance.b)
    for term in terms {
      let counts = term.map { $0.map { document.count(of: $0.phrase) } }
      // Of a term with several runs, all of them must stand in the document.
      let holds = counts.allSatisfy { $0.contains { $0 > 0 } }
      for (phrases, counts) in zip(term, counts) {
        for (weighed, count) in zip(phrases, counts) {
          let frequency = holds ? Double(count) : 0
          score +=
            weighed.rarity
            * ((frequency * (k1 + 1))
              / (frequency + k1 * (1 - b + b * Double(document.length) / average)))
        }
      }
    }
    return score
  }

  /// The phrases of each run of a term, and how their revisions are counted.
  private func runs(
    of term: SnippetTerm
  ) throws -> [[(phrase: TokenPhrase, count: () throws -> Int)]] {
    let numbers = TermNumbers(office: snapshot.office)
    let runs = term.folded.runs
    let phrases = SearchTokens.phrases(of: term.folded, isPrefix: term.isPrefix)
    let goesOn = SearchTokens.goesOn(term.folded, isPrefix: term.isPrefix)
    return zip(runs, phrases).enumerated().map { index, part in
      let (run, phrases) = part
      let units = run.map { TermUnit($0, of: term.folded) }
      let isOpen = goesOn && index == runs.count - 1
      return phrases.map { phrase in
        (phrase, { try count(of: phrase, units, isOpen: isOpen, in: term, run, numbers) })
      }
    }
  }

  /// How many revisions have a phrase.
  private func count(
    of phrase: TokenPhrase,
    _ units: [TermUnit],
    isOpen: Bool,
    in term: SnippetTerm,
    _ run: [Range<Int>],
    _ numbers: TermNumbers
  ) throws -> Int {
    if !isOpen, units.count == 2 { return try count([numbers.pair(units[0], units[1])]) }
    if !isOpen, units.count == 1 {
      switch phrase.column {
      case .pairs: return try count([numbers.first(units[0])])
      case .lasts: return try count([numbers.last(units[0])])
      }
    }
    let start = run.first?.lowerBound ?? 0
    let end = run.last?.upperBound ?? start
    var text = String.UnicodeScalarView()
    text.append(contentsOf: term.folded.scalars[start..<end])
    let part = FoldedText(folded: String(text))
    let candidates = TermCandidates(of: part, isPrefix: isOpen, office: snapshot.office)
    guard let condition = candidates.condition else { return 0 }
    if units.count > 1 {
      let holds: SQL = """
        strpos(coalesce(value.marked, value.text), \(part.needle(isPrefix: isOpen))) > 0
        """
      return try snapshot.number(
        """
        SELECT count(*) FROM search_text AS search
        WHERE search.office = \(snapshot.mine) AND \(condition)
          AND EXISTS (SELECT FROM field_value AS value WHERE value.office = search.office
            AND value.revision = search.revision AND value.is_searched AND \(holds))
        """
      )
    }
    // Whether a word that goes on ends its run is told by the texts alone.
    let revisions = try snapshot.session.fetch(
      """
      SELECT search.revision FROM search_text AS search
      WHERE search.office = \(snapshot.mine) AND \(condition)
      """
    ) { try $0.number() }
    var count = 0
    var rest = revisions[...]
    while !rest.isEmpty {
      for (_, texts) in try snapshot.searchedTexts(of: Array(rest.prefix(500)))
      where TokenDocument(texts.map { FoldedText($0.text) }).count(of: phrase) > 0 {
        count += 1
      }
      rest = rest.dropFirst(500)
    }
    return count
  }

  private func count(_ terms: [Int]) throws -> Int {
    try snapshot.number(
      """
      SELECT count(*) FROM search_text AS search
      WHERE search.office = \(snapshot.mine) AND search.terms @> \(terms)
      """
    )
  }
}

/// The tokens that a revision's texts would have in an index of tokens.
struct TokenDocument {
  private let pairs: [Substring.UTF8View]
  private let lasts: [Substring.UTF8View]

  init(_ texts: [FoldedText]) {
    let columns = SearchTokens.columns(of: texts)
    pairs = columns.t.split(separator: " ").map(\.utf8)
    lasts = columns.u.split(separator: " ").map(\.utf8)
  }

  /// How many tokens there are.
  var length: Int { pairs.count + lasts.count }

  /// How often a phrase stands in its column.
  func count(of phrase: TokenPhrase) -> Int {
    let tokens =
      switch phrase.column {
      case .pairs: pairs
      case .lasts: lasts
      }
    let wanted = phrase.tokens
    guard let last = wanted.last, tokens.count >= wanted.count else { return 0 }
    return (0...tokens.count - wanted.count).count { start in
      let end = tokens[start + wanted.count - 1]
      guard phrase.goesOn ? end.starts(with: last) : end.elementsEqual(last) else { return false }
      return zip(tokens[start...], wanted.dropLast()).allSatisfy { $0.elementsEqual($1) }
    }
  }
}
