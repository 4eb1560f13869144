import Archive
import Forms
import GRDB
import Ledger
import Query

extension SQLiteSnapshot {
  func hits(
    _ query: SearchQuery,
    order: SearchOrder,
    limit: Int?,
    offset: Int,
    scored: Bool,
    withSnippets: Bool
  ) throws -> [SearchHit] {
    try SearchPlan.run(query, in: db) { plan in
      try SearchRun(plan: plan, db: db)
        .hits(
          order: order,
          limit: limit,
          offset: offset,
          scored: scored,
          withSnippets: withSnippets
        )
    }
  }

  func count(_ query: SearchQuery) throws -> Int {
    try SearchPlan.run(query, in: db) { plan in
      try Int.fetchOne(
        db,
        SQLRequest(literal: "SELECT count(*) FROM \(plan.source) WHERE \(plan.condition)")
      ) ?? 0
    }
  }

  func count(_ query: SearchQuery, atMost bound: Int) throws -> Int {
    try SearchPlan.run(query, in: db) { plan in
      try Int.fetchOne(
        db,
        SQLRequest(
          literal: """
            SELECT count(*) FROM
              (SELECT 1 FROM \(plan.source) WHERE \(plan.condition) LIMIT \(bound))
            """
        )
      ) ?? 0
    }
  }
}

extension SearchPlan {
  /// Runs a query by the index, or by the stored texts alone where the index cannot be asked.
  static func run<Result>(
    _ query: SearchQuery,
    in db: Database,
    _ body: (SearchPlan) throws -> Result
  ) throws -> Result {
    if try SearchIndex.isUsable(in: db) {
      do {
        return try body(SearchPlan(query))
      } catch let error as DatabaseError where error.tellsOfDamage {
        return try body(SearchPlan(query, usesIndex: false))
      }
    }
    return try body(SearchPlan(query, usesIndex: false))
  }
}
