import Findings
import Forms
import Foundation
import Ledger
import Query
import TestSupport
import Testing
import Values
import Wording

@testable import Archive
@testable import SQLiteArchive

/// Random queries over random items, as typed, against a scan of the texts.
///
/// `GUIDANG_QUERIES` asks for so many queries, over half as many items.
@Suite("Search against a scan")
struct SearchOracleTests {
  private static let queries: Int = {
    ProcessInfo.processInfo.environment["GUIDANG_QUERIES"].flatMap { Int($0) } ?? 400
  }()

  private let place: Workplace
  private let archive: SQLiteArchive
  private let vocabulary: SearchVocabulary
  private var scenario: SearchScenario
  private let oracle: SearchOracle
  /// The place of each item in a list of the newest.
  private let ranks: [Int]

  init() throws {
    place = try Workplace()
    archive = try place.open()
    scenario = SearchScenario(seed: 20_261_123, items: Self.queries / 2)
    let items = scenario.items
    oracle = SearchOracle(items)
    let newest = items.indices.sorted { (items[$1].date, $1) < (items[$0].date, $0) }
    var ranks = newest
    for (rank, item) in newest.enumerated() { ranks[item] = rank }
    self.ranks = ranks
    vocabulary = SearchScenario.vocabulary
    for start in stride(from: 0, to: oracle.items.count, by: 500) {
      let some = oracle.items[start..<min(start + 500, oracle.items.count)]
      try archive.file(
        try some.enumerated().map { try $0.element.filing(number: start + $0.offset + 1) }
      )
    }
  }

  /// The indices of items in the order of a list of the newest.
  private func newestFirst(_ found: Set<Int>) -> [Int] {
    found.sorted { ranks[$0] < ranks[$1] }.map { $0 + 1 }
  }

  private func ids(_ query: SearchQuery, limit: Int? = nil, offset: Int = 0) throws -> [Int] {
    try archive.search(query, limit: limit, offset: offset, scored: false, withSnippets: false).map(
      \.item.id.rawValue
    )
  }

  @Test func agreesOnEveryQuery() throws {
    var scenario = scenario
    for _ in 0..<Self.queries {
      let query = scenario.query(depth: 2)
      let typed = scenario.typed(query)
      let expected = newestFirst(oracle.found(query))
      let parsed = try SearchQuery(parsing: typed, vocabulary: vocabulary)
      #expect(try ids(parsed) == expected, "\(typed)")
      let (limit, offset) = (scenario.number(0...30), scenario.number(0...5))
      #expect(
        try ids(parsed, limit: limit, offset: offset)
          == Array(expected.dropFirst(offset).prefix(limit)),
        "\(typed), \(limit) after \(offset)"
      )
      #expect(try archive.count(parsed) == expected.count, "\(typed)")
    }
    #expect(try archive.hasUsableIndex())
  }

  @Test func keepsTheLawsOfLogic() throws {
    var scenario = scenario
    let everything = Set(1...oracle.items.count)
    for _ in 0..<Self.queries / 8 {
      let (a, b) = (
        scenario.typed(scenario.query(depth: 1)), scenario.typed(scenario.query(depth: 1))
      )
      func found(_ text: String) throws -> Set<Int> {
        Set(try ids(SearchQuery(parsing: text, vocabulary: vocabulary)))
      }
      let (ofA, ofB) = (try found(a), try found(b))
      #expect(try found("(\(a)) -(\(a))") == [], "\(a)")
      #expect(try found("-(\(a))") == everything.subtracting(ofA), "\(a)")
      #expect(try found("-(-(\(a)))") == ofA, "\(a)")
      #expect(try found("(\(a)) (\(b))") == ofA.intersection(ofB), "\(a); \(b)")
      #expect(try found("(\(b)) (\(a))") == ofA.intersection(ofB), "\(a); \(b)")
      #expect(try found("(\(a)) 或 (\(b))") == ofA.union(ofB), "\(a); \(b)")
      #expect(try found("(\(a)) -(\(b))").isDisjoint(with: ofB), "\(a); \(b)")
    }
  }

  @Test func findsTheSameInEveryWidthAndScript() throws {
    var scenario = scenario
    for _ in 0..<Self.queries / 8 {
      let term = scenario.term()
      let prefix = SearchTerm(term, isPrefix: true)
      let plain = try ids(.text(SearchTerm(term)))
      for variant in [
        term.uppercased(), term.applyingTransform(.fullwidthToHalfwidth, reverse: false),
        term.replacing("户", with: "戶").replacing("报", with: "報").replacing("价", with: "價"),
        term.replacing("風", with: "风").replacing("戶", with: "户"),
      ].compactMap(\.self) {
        #expect(try ids(.text(SearchTerm(variant))) == plain, "\(term), \(variant)")
      }
      #expect(Set(try ids(.text(prefix))).isSuperset(of: plain), "\(term)")
    }
  }

  @Test func ranksWhatItFinds() throws {
    var scenario = scenario
    for _ in 0..<Self.queries / 16 {
      let terms = (0...scenario.number(0...1)).map { _ in
        SearchQuery.text(SearchTerm(scenario.term()))
      }
      let query = terms.count == 1 ? terms[0] : .any(terms)
      let all = try archive.search(query, order: .relevance)
      #expect(Set(all.map(\.item.id.rawValue)) == Set(try ids(query)))
      #expect(all.map(\.score) == all.map(\.score).sorted(by: >))
      #expect(
        try archive.search(query, order: .relevance, limit: 3, offset: 2).map(\.item)
          == all.dropFirst(2).prefix(3).map(\.item)
      )
    }
  }
}
