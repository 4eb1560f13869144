import Archive
import Foundation
import Ledger
import Synchronization
import Values

/// The ledger's books that were asked for last, each kept until the archive changes.
final class LedgerBooks: Sendable {
  private struct Key: Hashable {
    var day: Day
    var knownOn: Day?
    var stamp: ArchiveDoor.Stamp
  }

  private let policy: LedgerPolicy
  private let kept = Mutex<[(key: Key, book: LedgerBook)]>([])
  private static let most = 3

  init(policy: LedgerPolicy) {
    self.policy = policy
  }

  /// The ledger as it stands on a day; of what was filed and done by the end of `knownOn` alone,
  /// where that is given.
  func book(from door: ArchiveDoor, on day: Day, knownOn: Day?) throws -> LedgerBook {
    let key = Key(day: day, knownOn: knownOn, stamp: try door.stamp())
    if let known = kept.withLock({ $0.first { $0.key == key }?.book }) { return known }
    let entries = try door.reader().ledgerEntries(
      knownAt: knownOn.flatMap { Timestamp(endOf: $0) }
    )
    let book = LedgerBook(entries, policy: policy, on: day)
    kept.withLock { kept in
      kept.removeAll { $0.key.stamp != key.stamp }
      kept.append((key, book))
      if kept.count > LedgerBooks.most { kept.removeFirst() }
    }
    return book
  }
}

extension Timestamp {
  /// The last second of a day of this machine's calendar; nil where it has no such day.
  init?(endOf day: Day) {
    let parts = DateComponents(year: day.year, month: day.month, day: day.day)
    let calendar = Calendar(identifier: .gregorian)
    guard let start = calendar.date(from: parts),
      let next = calendar.date(byAdding: .day, value: 1, to: start)
    else { return nil }
    self.init(next.addingTimeInterval(-1))
  }
}
