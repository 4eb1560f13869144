extension Schema.Migration {
  /// What each revision tells the ledger, quick to read; it is derived, so that nothing keeps it
  /// from being made anew.
  static let ledger = Schema.Migration(
    name: "2 ledger",
    sql: LedgerStore.layout,
    fill: { db in try LedgerStore.forEachReplayed(in: db) { try $0.insert(in: db) } }
  )
}
