import Archive
import Foundation
import GRDB
import Ledger

extension LedgerStore {
  /// What the present revisions of all items tell, in the order of filing, with the operators'
  /// acts; withdrawn items tell nothing.
  ///
  /// Of what was filed or done after `moment`, where one is given, nothing is known.
  static func entries(knownAt moment: Timestamp?, in db: Database) throws -> LedgerEntries {
    let limit = moment?.description
    let withdrawn = try withdrawnItems(knownAt: limit, in: db)
    var records: [FiledRecord] = []
    var last: Entry?
    func take(_ entry: Entry) throws {
      guard !withdrawn.contains(entry.item) else { return }
      guard let record = LedgerRecord(bytes: entry.facts) else {
        throw Damaged(item: entry.item, revision: entry.revision)
      }
      records.append(
        FiledRecord(
          item: ItemID(rawValue: entry.item),
          record: record,
          filedAt: entry.filedAt,
          nameKey: entry.nameKey
        )
      )
    }
    func add(_ entry: Entry) throws {
      if let limit, entry.filedAt > limit { return }
      if let last, last.item != entry.item { try take(last) }
      last = entry
    }
    if try isUsable(in: db) {
      try forEachStored(in: db, add)
    } else {
      try forEachReplayed(in: db, add)
    }
    if let last { try take(last) }
    return LedgerEntries(records: records, acts: try acts(knownAt: limit, in: db))
  }

  /// An entry that cannot be read.
  struct Damaged: Error {
    var item: Int
    var revision: Int
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
  private static func acts(knownAt limit: String?, in db: Database) throws -> [FiledAct] {
    let decoder = JSONDecoder()
    let entries = try JournalRow.fetchAll(
      db,
      sql: """
        SELECT * FROM journal WHERE act IN (\(actNames)) AND (? IS NULL OR at <= ?) ORDER BY id
        """,
      arguments: [limit, limit]
    ).map(\.entry)
    return try entries.map { entry in
      let details = try decoder.decode(
        LedgerAct.Details.self,
        from: Data((entry.detail ?? "null").utf8)
      )
      guard let kind = LedgerAct.Kind(rawValue: entry.act), let act = LedgerAct(kind, details)
      else {
        throw DecodingError.dataCorrupted(
          DecodingError.Context(codingPath: [], debugDescription: "journal entry \(entry.id)")
        )
      }
      return FiledAct(entry: entry.id, at: entry.at, who: entry.who, act: act)
    }
  }
}
