import Ledger

extension Schema.Migration {
  /// What revisions tell the ledger tells where the periods of sales begin.
  static let ledgerLayout = remade("7 ledger layout")

  /// What revisions tell the ledger tells the names that accounts had before.
  static let formerNames = remade("10 former names")

  /// What revisions tell the ledger is made anew of what they keep, as this version lays it out.
  private static func remade(_ name: String) -> Schema.Migration {
    Schema.Migration(
      name: name,
      sql: """
        DELETE FROM ledger_entry;
        DELETE FROM ledger_layout;
        INSERT INTO ledger_layout (version) VALUES (\(LedgerRecord.bytesVersion));
        """,
      fill: { db in try LedgerStore.forEachReplayed(in: db) { try $0.insert(in: db) } }
    )
  }
}
