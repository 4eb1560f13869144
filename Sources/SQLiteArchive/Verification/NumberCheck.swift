import Archive
import GRDB
import Ledger
import Values

/// Checks that the numbers of each class, and the revisions of each item, run without a gap, and
/// that each item bears the number that its class gives.
enum NumberCheck {
  static func faults(in db: Database) throws -> [ArchiveFault] {
    var faults: [ArchiveFault] = []
    var classKey: String?
    var expected = 1
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
      if row.classKey != classKey {
        classKey = row.classKey
        expected = 1
      }
      // One fault for each number up to a bound: a number that was made large hides no others.
      for number in expected..<max(expected, min(row.number, expected + 20)) {
        faults.append(.missingNumber(classKey: row.classKey, number: number))
      }
      expected = row.number + 1
      let digits = row.archiveNumber.utf8.count - row.classKey.utf8.count - 1
      let number = ArchiveNumber(classKey: row.classKey, number: row.number, digits: digits)
      if number.rawValue != row.archiveNumber || row.isWhole != true {
        faults.append(.item(ItemID(rawValue: row.id)))
      }
    }
    return faults
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
