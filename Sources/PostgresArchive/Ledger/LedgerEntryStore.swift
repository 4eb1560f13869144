import Archive
import Foundation
import Ledger
import Values

/// The stored entries of the ledger, all derived of what the revisions keep.
struct LedgerEntryStore {
  private let snapshot: PostgresSnapshot

  init(_ snapshot: PostgresSnapshot) { self.snapshot = snapshot }

  private var mine: SQL { snapshot.mine }

  /// Whether the entries may be read: not those that another version of the program laid out.
  func isUsable() throws -> Bool {
    try snapshot.number("SELECT ledger_layout FROM office WHERE office = \(mine)")
      == LedgerRecord.bytesVersion
  }

  func insert(_ entry: LedgerEntry) throws {
    try snapshot.session.insert(
      [entry.item, entry.revision, entry.filedAt, entry.nameKey, Bytes(entry.facts)],
      into: .ledgerEntry,
      of: mine
    )
  }

  /// Reads the stored entries in the order of items and revisions.
  func forEachStored(_ body: (LedgerEntry) throws -> Void) throws {
    try snapshot.session.forEach(
      """
      SELECT item, revision, filed_at, name_key, facts FROM ledger_entry
      WHERE office = \(mine) ORDER BY item, revision
      """,
      chunk: 2000
    ) { try body(LedgerEntry(&$0)) }
  }

  /// Reads the stored entries of some items in the same order.
  func forEachStored(of items: [Int], _ body: (LedgerEntry) throws -> Void) throws {
    try snapshot.session.forEach(
      """
      SELECT item, revision, filed_at, name_key, facts FROM ledger_entry
      WHERE office = \(mine) AND item = ANY (\(items)) ORDER BY item, revision
      """,
      chunk: 2000
    ) { try body(LedgerEntry(&$0)) }
  }

  /// Makes the entries anew from what the revisions keep, in the same order.
  ///
  /// Throws ``DecodingError`` where a revision keeps no record.
  func forEachReplayed(_ body: (LedgerEntry) throws -> Void) throws {
    let decoder = JSONDecoder()
    try snapshot.session.forEach(
      """
      SELECT item, revision, filed_at, ledger FROM revision
      WHERE office = \(mine) ORDER BY item, revision
      """,
      chunk: 2000
    ) { row in
      let (item, revision, filedAt) = (try row.number(), try row.number(), try row.text())
      let record = try decoder.decode(LedgerRecord.self, from: Data(try row.text().utf8))
      try body(LedgerEntry(record, item: item, revision: revision, filedAt: filedAt))
    }
  }

  /// Compares the stored entries with those made anew.
  func compare() throws -> (entries: Int, differing: Set<ItemID>) {
    var comparison = LedgerComparison()
    try forEachStored { comparison.add(stored: $0) }
    try forEachReplayed { comparison.add(made: $0) }
    return (comparison.entries, comparison.differing)
  }

  /// Makes the entries anew, and gives how many there are and the items of which the stored ones
  /// were not the same; the layout is then this version's.
  func rebuild() throws -> (entries: Int, differing: Set<ItemID>) {
    let (entries, differing) = try compare()
    let isUsable = try isUsable()
    guard !differing.isEmpty || !isUsable else { return (entries, []) }
    try snapshot.session.execute("DELETE FROM ledger_entry WHERE office = \(mine)")
    try forEachReplayed(insert)
    // Another version's layout is no difference.
    return (entries, isUsable ? differing : [])
  }
}

extension LedgerEntry {
  fileprivate init(_ row: inout PostgresRow) throws {
    self.init(
      item: try row.number(),
      revision: try row.number(),
      filedAt: try row.text(),
      nameKey: try row.text(),
      facts: try row.bytes()
    )
  }
}
