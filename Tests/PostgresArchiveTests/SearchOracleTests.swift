import Archive
import Foundation
import Ledger
import PostgresArchive
import Query
import SQLiteArchive
import TestSupport
import Testing
import Values

/// Random queries over random items, as typed, on both engines and against a scan of the texts.
///
/// `GUIDANG_QUERIES` asks for so many queries, over half as many items.
@Suite("Search on both engines")
struct SearchOracleTests {
  private static let queries: Int = {
    ProcessInfo.processInfo.environment["GUIDANG_QUERIES"].flatMap { Int($0) } ?? 300
  }()

  @Test func agreesOnEveryQuery() throws {
    var scenario = SearchScenario(seed: 20_261_128, items: Self.queries / 2)
    let items = scenario.items
    let oracle = SearchOracle(items)
    let newest = items.indices.sorted { (items[$1].date, $1) < (items[$0].date, $0) }
    var ranks = newest
    for (rank, item) in newest.enumerated() { ranks[item] = rank }
    let (one, other) = (
      try SQLiteArchive.inMemory(), try PostgresServer.shared.get().open()
    )
    for start in stride(from: 0, to: items.count, by: 500) {
      let documents = try items[start..<min(start + 500, items.count)].enumerated().map {
        try $0.element.filing(number: start + $0.offset + 1)
      }
      #expect(try one.take(documents) == other.take(documents))
    }
    for number in 0..<Self.queries {
      let query = scenario.query(depth: 2)
      let typed = scenario.typed(query)
      let expected = oracle.found(query).sorted { ranks[$0] < ranks[$1] }.map { $0 + 1 }
      let parsed = try SearchQuery(parsing: typed, vocabulary: SearchScenario.vocabulary)
      let found = try other.search(parsed, scored: false, withSnippets: false)
      #expect(found.map(\.item.id.rawValue) == expected, "\(typed)")
      #expect(try other.count(parsed) == expected.count, "\(typed)")
      let (limit, offset) = (scenario.number(0...30), scenario.number(0...5))
      #expect(
        try one.search(parsed, limit: limit, offset: offset)
          == other.search(parsed, limit: limit, offset: offset),
        "\(typed), \(limit) after \(offset)"
      )
      guard number.isMultiple(of: 8) else { continue }
      #expect(
        try one.search(parsed, order: .relevance, limit: limit)
          == other.search(parsed, order: .relevance, limit: limit),
        "\(typed)"
      )
    }
    #expect(try other.verify() == [])
  }
}
