import Archive
import GRDB
import Ledger
import Values

extension LedgerStore {
  /// Enters what a revision tells, in the transaction that files it.
  static func insert(
    _ record: LedgerRecord,
    item: Int,
    revision: Int,
    filedAt: String,
    in db: Database
  ) throws {
    // Entries of two layouts must not stand side by side; a rebuilding makes them all.
    guard try isUsable(in: db) else { return }
    try LedgerEntry(
      record,
      item: item,
      revision: revision,
      filedAt: filedAt
    ).insert(in: db)
  }

  /// Makes the entries anew, and gives how many there are and the items of which the stored ones
  /// were not the same, byte for byte; the stored ones are those made anew afterwards.
  static func rebuild(in db: Database) throws -> (entries: Int, differing: Set<ItemID>) {
    let (entries, differing) = try compare(in: db)
    let isUsable = try isUsable(in: db)
    guard !differing.isEmpty || !isUsable else { return (entries, []) }
    try db.execute(sql: "DELETE FROM ledger_entry")
    try forEachReplayed(in: db) { try $0.insert(in: db) }
    try db.execute(sql: "DELETE FROM ledger_layout")
    try db.execute(
      sql: "INSERT INTO ledger_layout (version) VALUES (?)",
      arguments: [LedgerRecord.bytesVersion]
    )
    // Another version's layout is no difference.
    return (entries, isUsable ? differing : [])
  }

  /// Compares the stored entries with those made anew.
  static func compare(in db: Database) throws -> (entries: Int, differing: Set<ItemID>) {
    var comparison = LedgerComparison()
    try forEachStored(in: db) { comparison.add(stored: $0) }
    try forEachReplayed(in: db) { comparison.add(made: $0) }
    return (comparison.entries, comparison.differing)
  }
}
