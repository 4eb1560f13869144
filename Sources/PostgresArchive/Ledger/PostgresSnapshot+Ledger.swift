import Archive
import Foundation
import Ledger
import Values

extension PostgresSnapshot {
  func ledgerEntries(knownAt moment: Timestamp?) throws -> LedgerEntries {
    let limit = moment?.description
    let withdrawn = try withdrawnItems(knownAt: limit)
    var records: [FiledRecord] = []
    var last: LedgerEntry?
    func take(_ entry: LedgerEntry) throws {
      guard !withdrawn.contains(entry.item) else { return }
      guard let record = LedgerRecord(bytes: entry.facts) else {
        throw DamagedLedger(item: entry.item, revision: entry.revision)
      }
      records.append(
        FiledRecord(
          item: ItemID(rawValue: entry.item),
          record: record,
          filedAt: Timestamp(rawValue: entry.filedAt),
          nameKey: entry.nameKey
        )
      )
    }
    func add(_ entry: LedgerEntry) throws {
      if let limit, entry.filedAt > limit { return }
      if let last, last.item != entry.item { try take(last) }
      last = entry
    }
    let store = LedgerEntryStore(self)
    if try store.isUsable() {
      try store.forEachStored(add)
    } else {
      try store.forEachReplayed(add)
    }
    if let last { try take(last) }
    return LedgerEntries(records: records, acts: try acts(knownAt: limit))
  }

  func ledgerDifferences() throws -> [ItemID] {
    let store = LedgerEntryStore(self)
    return try store.isUsable() ? store.compare().differing.sorted() : []
  }

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
      return FiledAct(entry: entry.id, at: Timestamp(rawValue: entry.at), who: entry.who, act: act)
    }
  }
}
