import Archive
import GRDB
import Query

extension SQLiteSnapshot {
  /// Explains how a query would be run.
  func explain(_ query: SearchQuery) throws -> SearchExplanation {
    try SearchPlan.run(query, in: db) { plan in
      SearchExplanation(
        index: plan.required?.filter { !("\u{80}"..."\u{9F}").contains($0) },
        candidates: try plan.required.flatMap { expression in
          try Int.fetchOne(
            db,
            sql: "SELECT count(*) FROM search_index WHERE search_index MATCH ?",
            arguments: [expression]
          )
        },
        revisions: try Int.fetchOne(db, sql: "SELECT count(*) FROM revision") ?? 0,
        steps: try steps(of: plan)
      )
    }
  }

  private func steps(of plan: SearchPlan) throws -> [String] {
    let rows = try Row.fetchAll(
      db,
      SQLRequest(
        literal: """
          EXPLAIN QUERY PLAN SELECT item.id FROM \(plan.source) WHERE \(plan.condition)
          ORDER BY revision.date DESC, revision.id DESC
          """
      )
    )
    var depths: [Int: Int] = [0: 0]
    return rows.map { row in
      let id: Int = row["id"]
      let parent: Int = row["parent"]
      let detail: String = row["detail"]
      let depth = depths[parent] ?? 0
      depths[id] = depth + 1
      return String(repeating: "  ", count: depth) + detail
    }
  }
}
