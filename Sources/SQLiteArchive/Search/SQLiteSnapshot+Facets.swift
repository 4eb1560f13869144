import Archive
import GRDB
import Query

extension SQLiteSnapshot {
  /// Counts the items that a query finds.
  func facets(
    _ query: SearchQuery,
    by kinds: [(name: String, kind: FacetKind)]
  ) throws -> [Facet] {
    try SearchPlan.run(query, in: db) { plan in
      let found = try String.fetchOne(
        db,
        SQLRequest(
          literal: """
            SELECT json_group_array(revision.id) FROM \(plan.source) WHERE \(plan.condition)
            """
        )
      )
      return try kinds.map { name, kind in
        Facet(name: name, counts: try kind.counts(of: found ?? "[]", in: db))
      }
    }
  }
}

extension FacetKind {
  /// The counts of revisions, a JSON array of their ids.
  fileprivate func counts(of revisions: String, in db: Database) throws -> [Facet.Count] {
    let value: SQL
    switch self {
    case .form: value = "item.form"
    case .account: value = "revision.account"
    case .year: value = "substr(revision.date, 1, 4)"
    case .fields(let fields): return try counts(of: revisions, fields: fields, in: db)
    }
    return try Row.fetchAll(
      db,
      SQLRequest(
        literal: """
          SELECT \(value) AS value, count(*) AS count
          FROM revision JOIN item ON item.id = revision.item
          WHERE revision.id IN (SELECT value FROM json_each(\(revisions)))
          GROUP BY 1 ORDER BY 2 DESC, 1
          """
      )
    ).map { Facet.Count(value: $0["value"], count: $0["count"]) }
  }

  private func counts(
    of revisions: String,
    fields: [FormField],
    in db: Database
  ) throws -> [Facet.Count] {
    let rows = try Row.fetchCursor(
      db,
      SQLRequest(
        literal: """
          SELECT DISTINCT revision.id, value.value, value.text
          FROM revision JOIN item ON item.id = revision.item
            JOIN field_value AS value ON value.revision = revision.id
          WHERE revision.id IN (SELECT value FROM json_each(\(revisions)))
            AND \(SearchCondition.any(of: fields))
          """
      )
    )
    var items: [String: Set<Int>] = [:]
    while let row = try rows.next() {
      let meaning: String? = row["value"]
      let text: String = row["text"]
      // Persons are written so: ``Value/filedText``.
      for value in meaning.map({ $0.split(separator: "、").map { String($0) } }) ?? [text] {
        items[value, default: []].insert(row["id"])
      }
    }
    return items.map { Facet.Count(value: $0.key, count: $0.value.count) }
      .sorted { ($1.count, $0.value) < ($0.count, $1.value) }
  }
}
