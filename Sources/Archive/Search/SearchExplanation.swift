import GRDB
public import Query

/// How a query would be run.
public struct SearchExplanation: Sendable, Hashable {
  /// The expression of the index that every hit satisfies; nil where no term must hold, or the
  /// index cannot be asked.
  public var index: String?
  /// How many revisions the index names for it, and how many there are.
  public var candidates: Int?
  public var revisions: Int
  /// The engine's plan (SQLite, EXPLAIN QUERY PLAN), an indented line a step.
  public var steps: [String]
}

extension Archive {
  /// Explains how a query would be run.
  public func explain(_ query: SearchQuery) throws(ArchiveError) -> SearchExplanation {
    try read { db in
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
          steps: try Archive.steps(of: plan, in: db)
        )
      }
    }
  }

  private static func steps(of plan: SearchPlan, in db: Database) throws -> [String] {
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
