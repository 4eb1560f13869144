import Archive
import Foundation
import Ledger
import Values

extension PostgresSnapshot {
  func ledgerEntries(
    knownAt moment: Timestamp?,
    reusing held: [FiledRecord]
  ) throws -> LedgerEntries {
    let limit = moment?.description
    let withdrawn = try withdrawnItems(knownAt: limit)
    var present = PresentRecords(withdrawn: withdrawn, knownAt: limit, reusing: held)
    let store = LedgerEntryStore(self)
    if try store.isUsable() {
      try store.forEachStored { try present.add($0) }
    } else {
      try store.forEachReplayed { try present.add($0) }
    }
    return LedgerEntries(records: try present.finish(), acts: try acts(knownAt: limit))
  }

  func ledgerRecords(of items: [ItemID]) throws -> [FiledRecord]? {
    let store = LedgerEntryStore(self)
    guard try store.isUsable() else { return nil }
    if items.isEmpty { return [] }
    var present = PresentRecords(withdrawn: try withdrawnItems(knownAt: nil), knownAt: nil)
    try store.forEachStored(of: items.map(\.rawValue)) { try present.add($0) }
    return try present.finish()
  }

  func ledgerDifferences() throws -> [ItemID] {
    let store = LedgerEntryStore(self)
    return try store.isUsable() ? store.compare().differing.sorted() : []
  }

  func ledgerActs() throws -> [FiledAct] { try acts(knownAt: nil) }

  func joinsAccounts() throws -> Bool {
    try session.first(
      """
      SELECT EXISTS (SELECT FROM journal
        WHERE office = \(mine) AND act = ANY (\(PostgresSnapshot.actNames))
          AND act NOT IN ('filed', 'revised'))
      """
    ) { try $0.isTrue() } == true
  }

  /// The words of the journal for what operators tell the ledger.
  private static let actNames = LedgerAct.Kind.allCases.map(\.rawValue)

  private func withdrawnItems(knownAt limit: String?) throws -> Set<Int> {
    let before: SQL = limit.map { "AND journal.at <= \($0)" } ?? ""
    let undone: SQL = limit.map { "AND undoing.at <= \($0)" } ?? ""
    return Set(
      try session.fetch(
        """
        SELECT journal.item FROM journal
        WHERE journal.office = \(mine) AND journal.act = 'withdrawn' AND journal.item IS NOT NULL
          \(before)
          AND NOT EXISTS (SELECT FROM journal AS undoing WHERE undoing.office = journal.office
            AND undoing.item = journal.item AND undoing.act = 'reinstated'
            AND undoing.id > journal.id \(undone))
        """
      ) { try $0.number() }
    )
  }

  /// The operators' acts in the order of the journal.
  private func acts(knownAt limit: String?) throws -> [FiledAct] {
    let decoder = JSONDecoder()
    let before: SQL = limit.map { "AND at <= \($0)" } ?? ""
    let entries = try entries(
      """
      AND act = ANY (\(PostgresSnapshot.actNames)) AND act NOT IN ('filed', 'revised') \(before)
      ORDER BY id
      """
    )
    return try entries.map { try FiledAct($0, decoder: decoder) }
  }
}
