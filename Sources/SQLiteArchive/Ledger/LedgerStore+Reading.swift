import Archive
import Foundation
import GRDB
import Ledger
import Values

extension LedgerStore {
  /// What the present revisions of all items tell, in the order of filing, with the operators'
  /// acts; withdrawn items tell nothing.
  ///
  /// Of what was filed or done after `moment`, where one is given, nothing is known.
  static func entries(
    knownAt moment: Timestamp?,
    reusing held: [FiledRecord],
    in db: Database
  ) throws -> LedgerEntries {
    let limit = moment?.description
    let withdrawn = try withdrawnItems(knownAt: limit, in: db)
    var present = PresentRecords(withdrawn: withdrawn, knownAt: limit, reusing: held)
    if try isUsable(in: db) {
      try forEachStored(in: db) { try present.add($0) }
    } else {
      try forEachReplayed(in: db) { try present.add($0) }
    }
    return LedgerEntries(records: try present.finish(), acts: try acts(knownAt: limit, in: db))
  }

  /// What the present revisions of some items tell, in their order; nil where another version laid out
  /// what is stored.
  static func records(of items: [ItemID], in db: Database) throws -> [FiledRecord]? {
    guard try isUsable(in: db) else { return nil }
    if items.isEmpty { return [] }
    var present = PresentRecords(
      withdrawn: try withdrawnItems(knownAt: nil, in: db),
      knownAt: nil
    )
    for item in items {
      try forEachStored(of: item.rawValue, in: db) { try present.add($0) }
    }
    return try present.finish()
  }

  private static func withdrawnItems(knownAt limit: String?, in db: Database) throws -> Set<Int> {
    try Int.fetchSet(
      db,
      sql: """
        SELECT item FROM journal WHERE act = 'withdrawn' AND item IS NOT NULL
          AND (? IS NULL OR at <= ?)
          AND NOT EXISTS (SELECT 1 FROM journal AS undoing WHERE undoing.item = journal.item
            AND undoing.act = 'reinstated' AND undoing.id > journal.id
            AND (? IS NULL OR undoing.at <= ?))
        """,
      arguments: [limit, limit, limit, limit]
    )
  }

  /// The operators' acts in the order of the journal.
  static func acts(knownAt limit: String?, in db: Database) throws -> [FiledAct] {
    let decoder = JSONDecoder()
    let entries = try JournalRow.fetchAll(
      db,
      sql: """
        SELECT * FROM journal WHERE act IN (\(actNames)) AND (? IS NULL OR at <= ?) ORDER BY id
        """,
      arguments: [limit, limit]
    ).map(\.entry)
    return try entries.map { try FiledAct($0, decoder: decoder) }
  }
}
