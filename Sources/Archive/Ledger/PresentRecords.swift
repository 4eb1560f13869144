package import Ledger
import Values

/// What the present revisions of all items tell the ledger, of entries in the order of items and
/// revisions; withdrawn items tell nothing.
package struct PresentRecords {
  private let withdrawn: Set<Int>
  private let limit: String?
  private var records: [FiledRecord] = []
  private var last: LedgerEntry?
  /// The names of the accounts and other texts that many records share.
  private var texts = SharedTexts()

  /// Records that were read of the same state before, in the order of the items, and how far they
  /// have been looked through.
  private let held: [FiledRecord]
  private var next = 0
  /// Whether the last entry is its item's present revision, which the held record of the item tells.
  private var isPresent = true

  /// Of what was filed after `limit`, where there is one, nothing is known.
  package init(withdrawn: Set<Int>, knownAt limit: String?, reusing held: [FiledRecord] = []) {
    self.withdrawn = withdrawn
    self.limit = limit
    self.held = held
  }

  /// Throws where the present revision of the item before cannot be read.
  package mutating func add(_ entry: LedgerEntry) throws(DamagedLedgerEntry) {
    if let limit, entry.filedAt > limit {
      if last?.item == entry.item { isPresent = false }
      return
    }
    if let last, last.item != entry.item { try take(last) }
    last = entry
    isPresent = true
  }

  /// The records in the order of their items, after the last entry.
  package mutating func finish() throws(DamagedLedgerEntry) -> [FiledRecord] {
    if let last { try take(last) }
    last = nil
    return records
  }

  /// Takes the held records of an item, several of a plan; false where there are none.
  private mutating func takeHeld(_ item: ItemID) -> Bool {
    while next < held.count, held[next].item < item { next += 1 }
    let first = next
    while next < held.count, held[next].item == item { next += 1 }
    records += held[first..<next]
    return next > first
  }

  private mutating func take(_ entry: LedgerEntry) throws(DamagedLedgerEntry) {
    guard !withdrawn.contains(entry.item) else { return }
    if isPresent, takeHeld(ItemID(rawValue: entry.item)) { return }
    guard let record = LedgerRecord(bytes: entry.facts) else {
      throw DamagedLedgerEntry(place: entry.place)
    }
    records.append(
      texts.filed(
        record,
        of: ItemID(rawValue: entry.item),
        at: entry.filedAt,
        nameKey: entry.nameKey
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
