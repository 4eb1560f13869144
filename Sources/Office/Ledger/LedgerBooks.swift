import Archive
import Filing
import Ledger
import Synchronization
import Values

/// The ledger of the day of processing, held in memory, and brought forward when the archive changes,
/// whoever changes it.
///
/// The journal's last entry tells whether it did: everything that the ledger tells is entered there in
/// the transaction that files it. Of a change only what it names is read and folded. One book is held
/// at a time, and who asks while it is made waits for it.
public final class LedgerBooks: Sendable {
  private struct Kept {
    var entry: Int
    var book: LedgerBook
  }

  private let kept = Mutex<Kept?>(nil)
  /// What was turned back, held beside the ledger.
  let returns = HeldReturns()
  /// What queries know, held beside the ledger of which they ask.
  let vocabulary = HeldVocabulary()

  /// Holds nothing yet.
  public init() {}

  /// The book of a state of the archive on a day.
  func book(
    in state: any ArchiveSnapshot,
    policy: LedgerPolicy,
    on day: Day
  ) throws -> LedgerBook {
    let entry = try state.lastEntries().journal
    return try kept.withLock { kept in
      if let known = kept {
        // Somebody who still reads an earlier state takes no later one's place.
        if known.entry > entry {
          return LedgerBook(try state.ledgerEntries(knownAt: nil), policy: policy, on: day)
        }
        if let book = try known.book.broughtForward(from: known.entry, to: entry, in: state) {
          let book = book.read(by: policy, on: day)
          kept = Kept(entry: entry, book: book)
          return book
        }
        // Two books at once would take twice the room.
        kept = nil
      }
      let book = LedgerBook(try state.ledgerEntries(knownAt: nil), policy: policy, on: day)
      kept = Kept(entry: entry, book: book)
      return book
    }
  }
}

extension LedgerBook {
  /// More changed items than this are read with all the others.
  private static let mostChanges = 5000

  /// The book of a later state; nil where everything is to be read anew.
  fileprivate func broughtForward(
    from known: Int,
    to entry: Int,
    in state: any ArchiveSnapshot
  ) throws -> LedgerBook? {
    if known == entry { return self }
    return try state.ledgerChange(since: known, atMost: Self.mostChanges).map { after($0) }
  }
}

extension Office {
  /// The ledger of a state of the archive on a day, by default that of processing; with a moment as it
  /// was known then.
  ///
  /// Where the ledger is held in memory, another day's is made of the same records.
  func ledgerBook(
    in state: any ArchiveSnapshot,
    by rules: LedgerPolicy? = nil,
    on day: Day? = nil,
    knownAt limit: Timestamp? = nil
  ) throws -> LedgerBook {
    let (policy, today) = (try rules ?? self.rules().ledger, clock.today())
    let day = day ?? today
    guard let held = try books?.book(in: state, policy: policy, on: today) else {
      return LedgerBook(try state.ledgerEntries(knownAt: limit), policy: policy, on: day)
    }
    guard limit != nil else { return held.read(by: policy, on: day) }
    return LedgerBook(
      try state.ledgerEntries(knownAt: limit, reusing: held.records),
      policy: policy,
      on: day
    )
  }
}
