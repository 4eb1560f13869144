import Values

/// Checks that each journal entry is the one written, and that it follows from the one before it;
/// takes the entries in the order of their numbers.
package struct JournalContinuity: Sendable {
  /// What was found wrong so far.
  package private(set) var faults: [ArchiveFault] = []
  // Nil after an entry that is not the one written, whose digest tells nothing.
  private var previous: String? = JournalEntry.beginning
  private var last: JournalEntry?
  /// The number that the next entry bears.
  private var number: Int { (last?.id ?? 0) + 1 }

  /// A journal of which nothing was read yet.
  package init() {}

  /// Takes the next entry.
  package mutating func take(_ entry: JournalEntry) throws(ArchiveError) {
    let isWritten = try entry.computedDigest().rawValue == entry.digest
    let follows = entry.id == number && (previous == nil || entry.previous == previous)
    if !isWritten || !follows {
      faults.append(.journal(entry: number, item: entry.item.map { ItemID(rawValue: $0) }))
    }
    previous = isWritten ? entry.digest : nil
    last = entry
  }

  /// What was found wrong when all entries were taken, those of the end that is kept beside them too.
  package func faults(writtenUntil end: JournalEnd) -> [ArchiveFault] {
    var faults = faults
    if let entry = end.parted { faults.append(.partedJournal(entry: entry)) }
    if end.length != number - 1 {
      faults.append(.cutJournal(last: number - 1, written: end.length))
    } else if let last, last.digest != end.digest, !faults.contains(where: { $0.tells(of: last) }) {
      faults.append(.journal(entry: last.id, item: last.item.map { ItemID(rawValue: $0) }))
    }
    return faults
  }
}

extension ArchiveFault {
  fileprivate func tells(of entry: JournalEntry) -> Bool {
    if case .journal(entry.id, _) = self { true } else { false }
  }
}
