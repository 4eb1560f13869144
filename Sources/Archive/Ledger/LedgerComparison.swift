package import Values

/// The stored entries of the ledger beside those made anew: first all that are stored, then all that
/// are made.
package struct LedgerComparison {
  private var stored: [LedgerEntry.Place: LedgerEntry] = [:]
  private var different: Set<Int> = []
  /// How many were made anew.
  package private(set) var entries = 0

  /// A comparison of nothing yet.
  package init() {}

  /// Takes an entry as it is stored.
  package mutating func add(stored entry: LedgerEntry) { stored[entry.place] = entry }

  /// Takes an entry made anew, after all that are stored.
  package mutating func add(made entry: LedgerEntry) {
    entries += 1
    if stored.removeValue(forKey: entry.place) != entry { different.insert(entry.item) }
  }

  /// The items of which a stored entry is not the same, is too many or lacks.
  package var differing: Set<ItemID> {
    Set(different.union(stored.keys.map(\.item)).map { ItemID(rawValue: $0) })
  }
}
