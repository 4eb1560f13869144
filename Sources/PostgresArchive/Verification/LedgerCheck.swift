import Archive
import Foundation
import Ledger
import Values

/// Compares what the items tell the ledger with what the journal's acts, replayed, tell it, and
/// what is stored for the ledger with both.
struct LedgerCheck {
  private let snapshot: PostgresSnapshot

  init(_ snapshot: PostgresSnapshot) { self.snapshot = snapshot }

  private var mine: SQL { snapshot.mine }

  func faults() throws -> [ArchiveFault] {
    var faults: Set<ItemID> = []
    let present = try records(
      """
      SELECT item.id, revision.ledger FROM \(PostgresSnapshot.presentRevisions)
      WHERE revision.office = \(mine) AND NOT \(PostgresSnapshot.isWithdrawn)
      """,
      faults: &faults
    )
    let replayed = try records(
      """
      SELECT item.id, revision.ledger FROM (
          SELECT item, max(revision) AS revision FROM journal
          WHERE office = \(mine) AND act IN ('filed', 'revised') GROUP BY item) AS last
        JOIN item ON item.office = \(mine) AND item.id = last.item
        JOIN revision ON revision.office = \(mine) AND revision.item = last.item
          AND revision.revision = last.revision
      WHERE NOT \(PostgresSnapshot.isWithdrawn)
      """,
      faults: &faults
    )
    for item in Set(present.keys).union(replayed.keys) where present[item] != replayed[item] {
      faults.insert(item)
    }
    // Where a record cannot be read, the stored entries have nothing to be compared with.
    let store = LedgerEntryStore(snapshot)
    if faults.isEmpty, try store.isUsable() { faults.formUnion(try store.compare().differing) }
    return faults.sorted().map { .ledger($0) }
  }

  private func records(
    _ statement: SQL,
    faults: inout Set<ItemID>
  ) throws -> [ItemID: LedgerRecord] {
    let decoder = JSONDecoder()
    var records: [ItemID: LedgerRecord] = [:]
    var unreadable: Set<ItemID> = []
    try snapshot.session.forEach(statement, chunk: 2000) { row in
      let item = ItemID(rawValue: try row.number())
      do {
        records[item] = try decoder.decode(LedgerRecord.self, from: Data(try row.text().utf8))
      } catch is DecodingError {
        unreadable.insert(item)
      }
    }
    faults.formUnion(unreadable)
    return records
  }
}
