import Archive
import Ledger
import Values

/// Checks that each journal entry is the one written, and that it follows from the one before it.
struct JournalCheck {
  private let snapshot: PostgresSnapshot

  init(_ snapshot: PostgresSnapshot) { self.snapshot = snapshot }

  func faults() throws -> [ArchiveFault] {
    var faults: [ArchiveFault] = []
    // Nil after an entry that is not the one written, whose digest tells nothing.
    var previous: String? = JournalEntry.beginning
    var number = 1
    for entry in try snapshot.journalEntries() {
      let isWritten = try entry.computedDigest().rawValue == entry.digest
      let follows = entry.id == number && (previous == nil || entry.previous == previous)
      if !isWritten || !follows {
        faults.append(.journal(entry: number, item: entry.item.map { ItemID(rawValue: $0) }))
      }
      previous = isWritten ? entry.digest : nil
      number = entry.id + 1
    }
    return faults
  }
}
