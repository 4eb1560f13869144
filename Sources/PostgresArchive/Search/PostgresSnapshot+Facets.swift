import Archive
import Query

extension PostgresSnapshot {
  func facets(
    _ query: SearchQuery,
    by kinds: [(name: String, kind: FacetKind)]
  ) throws -> [Facet] {
    let plan = try plan(query)
    let found = try session.fetch(
      "SELECT revision.id FROM \(plan.source) WHERE \(plan.condition)"
    ) { try $0.number() }
    return try kinds.map { Facet(name: $0.name, counts: try counts(of: $0.kind, in: found)) }
  }

  private func counts(of kind: FacetKind, in revisions: [Int]) throws -> [Facet.Count] {
    let value: SQL
    switch kind {
    case .form: value = "item.form"
    case .account: value = "revision.account"
    case .year: value = "substr(revision.date, 1, 4)"
    case .fields(let fields): return try counts(of: fields, in: revisions)
    }
    return try session.fetch(
      """
      SELECT \(value) AS value, count(*) FROM \(PostgresSnapshot.revisions)
      WHERE revision.office = \(mine) AND revision.id = ANY (\(revisions))
      GROUP BY 1 ORDER BY 2 DESC, 1
      """
    ) { Facet.Count(value: try $0.text(), count: try $0.number()) }
  }

  private func counts(of fields: [FormField], in revisions: [Int]) throws -> [Facet.Count] {
    var items: [String: Set<Int>] = [:]
    _ = try session.fetch(
      """
      SELECT DISTINCT revision.id, value.value, value.text
      FROM \(PostgresSnapshot.revisions) JOIN field_value AS value
        ON value.office = revision.office AND value.revision = revision.id
      WHERE revision.office = \(mine) AND revision.id = ANY (\(revisions))
        AND \(PostgresCondition.any(of: fields))
      """
    ) { row in
      let revision = try row.number()
      let meaning = try row.optionalText()
      let text = try row.text()
      // Persons are written so: ``Value/filedText``.
      for value in meaning.map({ $0.split(separator: "、").map { String($0) } }) ?? [text] {
        items[value, default: []].insert(revision)
      }
    }
    return items.map { Facet.Count(value: $0.key, count: $0.value.count) }
      .sorted { ($1.count, $0.value) < ($0.count, $1.value) }
  }
}
