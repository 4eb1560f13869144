package import Ledger
import Values

/// What the present revisions of all items tell the ledger, of entries in the order of items and
/// revisions; withdrawn items tell nothing.
package struct PresentRecords {
  private let withdrawn: Set<Int>
  private let limit: String?
  private var records: [FiledRecord] = []
  private var last: LedgerEntry?
  /// The names of the accounts, which many records share.
  private var names = SharedTexts()

  /// Of what was filed after `limit`, where there is one, nothing is known.
  package init(withdrawn: Set<Int>, knownAt limit: String?) {
    self.withdrawn = withdrawn
    self.limit = limit
  }

  /// Throws where the present revision of the item before cannot be read.
  package mutating func add(_ entry: LedgerEntry) throws(DamagedLedgerEntry) {
    if let limit, entry.filedAt > limit { return }
    if let last, last.item != entry.item { try take(last) }
    last = entry
  }

  /// The records in the order of their items, after the last entry.
  package mutating func finish() throws(DamagedLedgerEntry) -> [FiledRecord] {
    if let last { try take(last) }
    last = nil
    return records
  }

  private mutating func take(_ entry: LedgerEntry) throws(DamagedLedgerEntry) {
    guard !withdrawn.contains(entry.item) else { return }
    guard var record = LedgerRecord(bytes: entry.facts) else {
      throw DamagedLedgerEntry(place: entry.place)
    }
    record.account = names.shared(record.account)
    records.append(
      FiledRecord(
        item: ItemID(rawValue: entry.item),
        record: record,
        filedAt: Timestamp(rawValue: entry.filedAt),
        nameKey: names.shared(entry.nameKey)
      )
    )
  }
}

/// An entry of the ledger that cannot be read.
package struct DamagedLedgerEntry: Error {
  /// The revision whose entry is damaged.
  package var place: LedgerEntry.Place

  /// What is damaged, and by what command it is made anew.
  package var cause: String {
    "ledger_entry \(place.item).\(place.revision) (guidang ledger rebuild)"
  }
}
