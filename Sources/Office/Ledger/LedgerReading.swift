import Archive
import Filing
import Forms
import Foundation
import Ledger
import Values
import Wording

/// The ledger as it is read for a view, and the state of the archive from which it comes.
struct LedgerReading {
  let state: any ArchiveSnapshot
  let book: LedgerBook
  let library: FormLibrary
  let words: LedgerWords
  /// The end of the day up to which things were known; nil where all that is filed counts.
  let limit: Timestamp?
  private let office: Office

  /// Reads the ledger of a day; of what was filed and done by the end of `knownOn` alone, where
  /// that is given.
  init(_ office: Office, in state: any ArchiveSnapshot, on day: Day, knownOn: Day?) throws {
    self.state = state
    self.office = office
    library = try office.library()
    words = LedgerWords(library: library)
    limit = knownOn.flatMap { Timestamp(endOf: $0) }
    book = try office.ledgerBook(in: state, on: day, knownAt: limit)
  }
}

extension LedgerReading {
  /// The forms that were turned back.
  var returns: Returns { get throws { try office.returns(in: state) } }
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
