import Archive
import Forms
import Ledger
import Query

extension PostgresSnapshot {
  func hits(
    _ query: SearchQuery,
    order: SearchOrder,
    limit: Int?,
    offset: Int,
    scored: Bool,
    withSnippets: Bool
  ) throws -> [SearchHit] {
    try PostgresRun(plan: plan(query), snapshot: self).hits(
      order: order,
      limit: limit,
      offset: offset,
      scored: scored,
      withSnippets: withSnippets
    )
  }

  func count(_ query: SearchQuery) throws -> Int {
    let plan = try plan(query)
    return try number("SELECT count(*) FROM \(plan.source) WHERE \(plan.condition)")
  }

  func count(_ query: SearchQuery, atMost bound: Int) throws -> Int {
    let plan = try plan(query)
    return try number(
      """
      SELECT count(*) FROM
        (SELECT FROM \(plan.source) WHERE \(plan.condition) LIMIT \(bound)) AS found
      """
    )
  }

  /// How a query is run: by the index, or by the stored texts where the index cannot be asked.
  func plan(_ query: SearchQuery) throws -> PostgresPlan {
    try PostgresPlan(query, office: office, usesIndex: hasUsableIndex())
  }

  func explain(_ query: SearchQuery) throws -> SearchExplanation {
    let plan = try plan(query)
    return SearchExplanation(
      index: plan.expression?.filter { !("\u{80}"..."\u{9F}").contains($0) },
      candidates: try plan.required.map { required in
        try number(
          """
          SELECT count(*) FROM search_text AS search WHERE search.office = \(mine) AND \(required)
          """
        )
      },
      revisions: try number("SELECT count(*) FROM revision WHERE office = \(mine)"),
      steps: try texts(
        """
        EXPLAIN SELECT item.id FROM \(plan.source) WHERE \(plan.condition)
        ORDER BY revision.date DESC, revision.id DESC
        """
      )
    )
  }
}
