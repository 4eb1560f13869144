import Archive
import Foundation
import GRDB
import Ledger

/// Compares what the items tell the ledger with what the journal's acts, replayed, tell it, and
/// what is stored for the ledger with both.
enum LedgerCheck {
  static func faults(in db: Database) throws -> [ArchiveFault] {
    var faults: Set<ItemID> = []
    let present = try records(of: presentRevisions, in: db, faults: &faults)
    let replayed = try records(of: replayedRevisions, in: db, faults: &faults)
    for item in Set(present.keys).union(replayed.keys) where present[item] != replayed[item] {
      faults.insert(item)
    }
    // Where a record cannot be read, the stored entries have nothing to be compared with.
    if faults.isEmpty, try LedgerStore.isUsable(in: db) {
      faults.formUnion(try LedgerStore.compare(in: db).differing)
    }
    return faults.sorted().map { .ledger($0) }
  }

  private static func records(
    of sql: String,
    in db: Database,
    faults: inout Set<ItemID>
  ) throws -> [ItemID: LedgerRecord] {
    let decoder = JSONDecoder()
    var records: [ItemID: LedgerRecord] = [:]
    let rows = try Row.fetchCursor(db, sql: sql)
    while let row = try rows.next() {
      guard let id: Int = row["item"], let text: String = row["ledger"] else { continue }
      let item = ItemID(rawValue: id)
      do {
        records[item] = try decoder.decode(LedgerRecord.self, from: Data(text.utf8))
      } catch is DecodingError {
        faults.insert(item)
      }
    }
    return records
  }

  private static let presentRevisions = """
    SELECT item.id AS item, revision.ledger
    FROM item JOIN revision ON revision.id = item.current WHERE NOT \(SQLiteSnapshot.isWithdrawn)
    """

  private static let replayedRevisions = """
    SELECT last.item, revision.ledger
    FROM (SELECT item, max(revision) AS revision FROM journal WHERE act IN ('filed', 'revised')
        AND item NOT IN (SELECT item FROM journal WHERE act = 'withdrawn' AND item IS NOT NULL
          AND \(SQLiteSnapshot.holds))
      GROUP BY item) AS last
      JOIN revision ON revision.item = last.item AND revision.revision = last.revision
    """
}
