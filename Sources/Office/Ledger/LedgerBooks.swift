import Archive
import Filing
import Ledger
import Synchronization
import Values

/// The ledger of the day of processing, held in memory until the archive changes, whoever changes it.
///
/// The journal's last entry tells whether it did: everything that the ledger tells is entered there in
/// the transaction that files it. One book is held at a time, and who asks while it is made waits for
/// it.
public final class LedgerBooks: Sendable {
  private struct Kept {
    var entry: Int
    var day: Day
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
        if known.entry == entry, known.day == day { return known.book }
        // Somebody who still reads an earlier state takes no later one's place.
        if known.entry > entry {
          return LedgerBook(try state.ledgerEntries(knownAt: nil), policy: policy, on: day)
        }
        // Two books at once would take twice the room.
        kept = nil
      }
      let book = LedgerBook(try state.ledgerEntries(knownAt: nil), policy: policy, on: day)
      kept = Kept(entry: entry, day: day, book: book)
      return book
    }
  }
}

extension Office {
  /// The ledger of a state of the archive on the day of processing, of all that is known.
  func ledgerBook(in state: any ArchiveSnapshot) throws -> LedgerBook {
    let (policy, day) = (try rules().ledger, clock.today())
    if let books { return try books.book(in: state, policy: policy, on: day) }
    return LedgerBook(try state.ledgerEntries(knownAt: nil), policy: policy, on: day)
  }
}
