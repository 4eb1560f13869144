import Archive
import GRDB
import Ledger
import Values

/// One state of the file.
struct SQLiteSnapshot: ArchiveSnapshot {
  let db: Database
  let path: String

  /// The condition on `item` that it is withdrawn.
  static let isWithdrawn = """
    EXISTS (SELECT 1 FROM journal WHERE journal.item = item.id AND journal.act = 'withdrawn'
      AND \(holds))
    """

  /// The condition on a withdrawal in `journal` that nothing has undone it.
  static let holds = """
    NOT EXISTS (SELECT 1 FROM journal AS undoing WHERE undoing.item = journal.item
      AND undoing.act = 'reinstated' AND undoing.id > journal.id)
    """

  func hasUsableIndex() throws -> Bool { try SearchIndex.isUsable(in: db) }

  func names() throws -> [String] { try NameIndex.names(in: db) }

  func savedSearches() throws -> [SavedSearch] {
    try Row.fetchAll(db, sql: "SELECT name, query, at, who FROM saved_search ORDER BY name")
      .map { row in
        SavedSearch(
          name: row["name"],
          query: row["query"],
          at: Timestamp(rawValue: row["at"]),
          who: row["who"]
        )
      }
  }

  func ledgerEntries(
    knownAt moment: Timestamp?,
    reusing held: [FiledRecord]
  ) throws -> LedgerEntries {
    try LedgerStore.entries(knownAt: moment, reusing: held, in: db)
  }

  func ledgerRecords(of items: [ItemID]) throws -> [FiledRecord]? {
    try LedgerStore.records(of: items, in: db)
  }

  func ledgerActs() throws -> [FiledAct] { try LedgerStore.acts(knownAt: nil, in: db) }

  func joinsAccounts() throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: "SELECT EXISTS (SELECT 1 FROM journal WHERE act IN (\(LedgerStore.actNames)))"
    ) ?? false
  }

  func ledgerDifferences() throws -> [ItemID] {
    try LedgerStore.isUsable(in: db) ? LedgerStore.compare(in: db).differing.sorted() : []
  }
}
