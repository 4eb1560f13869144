import Archive
import Values

/// Checks the numbers of each class, and the revisions of each item, and that the counters go on from
/// there.
struct NumberCheck {
  private let snapshot: PostgresSnapshot

  init(_ snapshot: PostgresSnapshot) { self.snapshot = snapshot }

  private var mine: SQL { snapshot.mine }

  func faults() throws -> [ArchiveFault] {
    var numbers = NumberContinuity()
    try snapshot.session.forEach(
      """
      SELECT item.id, item.class, item.number, item.archive_number,
        coalesce(known.last = item.current AND known.count = known.largest, false)
      FROM item LEFT JOIN (
        SELECT item, count(*) AS count, max(revision) AS largest, max(id) AS last
        FROM revision WHERE office = \(mine) GROUP BY item) AS known ON known.item = item.id
      WHERE item.office = \(mine) ORDER BY item.class, item.number
      """,
      chunk: 2000
    ) { row in
      numbers.take(
        NumberContinuity.Item(
          id: ItemID(rawValue: try row.number()),
          classKey: try row.text(),
          number: try row.number(),
          archiveNumber: try row.text(),
          isWhole: try row.isTrue()
        )
      )
    }
    return try numbers.faults + counters(after: numbers.lasts)
  }

  /// Counters that would give a number again, or leave one out.
  private func counters(after lasts: [String: Int]) throws -> [ArchiveFault] {
    var series: [String: Int] = [:]
    _ = try snapshot.session.fetch("SELECT class, last FROM series WHERE office = \(mine)") { row in
      series[try row.text()] = try row.number()
    }
    let differing = Set(series.keys).union(lasts.keys).filter { series[$0] != lasts[$0] }.sorted()
    var faults = differing.map {
      ArchiveFault.missingNumber(classKey: $0, number: (lasts[$0] ?? 0) + 1)
    }
    let holds = try snapshot.session.first(
      """
      SELECT last_item = coalesce((SELECT max(id) FROM item WHERE office = \(mine)), 0)
        AND last_revision = coalesce((SELECT max(id) FROM revision WHERE office = \(mine)), 0)
        AND last_document =
          coalesce((SELECT max(id) FROM import_document WHERE office = \(mine)), 0)
        AND last_entry = coalesce((SELECT max(id) FROM import_entry WHERE office = \(mine)), 0)
      FROM office WHERE office = \(mine)
      """
    ) { try $0.isTrue() }
    if holds != true { faults.append(.file(table: "office", cause: "last numbers")) }
    return faults
  }
}
