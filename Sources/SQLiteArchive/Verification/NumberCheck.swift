import Archive
import GRDB
import Values

/// Checks the numbers of each class, and the revisions of each item.
enum NumberCheck {
  static func faults(in db: Database) throws -> [ArchiveFault] {
    var numbers = NumberContinuity()
    let rows = try NumberRow.fetchCursor(
      db,
      sql: """
        SELECT item.id, item.class, item.number, item.archive_number,
          (SELECT revision.id FROM revision WHERE revision.item = item.id
            ORDER BY revision.revision DESC LIMIT 1) = item.current
          AND (SELECT count(*) = max(revision.revision) FROM revision
            WHERE revision.item = item.id) AS is_whole
        FROM item ORDER BY item.class, item.number
        """
    )
    while let row = try rows.next() {
      numbers.take(
        NumberContinuity.Item(
          id: ItemID(rawValue: row.id),
          classKey: row.classKey,
          number: row.number,
          archiveNumber: row.archiveNumber,
          isWhole: row.isWhole == true
        )
      )
    }
    return numbers.faults
  }
}

private struct NumberRow: Decodable, FetchableRecord {
  var id: Int
  var classKey: String
  var number: Int
  var archiveNumber: String
  var isWhole: Bool?

  enum CodingKeys: String, CodingKey {
    case id
    case classKey = "class"
    case number
    case archiveNumber = "archive_number"
    case isWhole = "is_whole"
  }
}
