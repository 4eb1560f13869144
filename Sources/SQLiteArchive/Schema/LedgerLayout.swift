import Ledger

extension Schema.Migration {
  /// What revisions tell the ledger tells where the periods of sales begin; made anew of what the
  /// revisions keep.
  static let ledgerLayout = Schema.Migration(
    name: "7 ledger layout",
    sql: """
      DELETE FROM ledger_entry;
      DELETE FROM ledger_layout;
      INSERT INTO ledger_layout (version) VALUES (\(LedgerRecord.bytesVersion));
      """,
    fill: { db in try LedgerStore.forEachReplayed(in: db) { try $0.insert(in: db) } }
  )
}
