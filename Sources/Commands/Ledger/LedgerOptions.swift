import Archive
import ArgumentParser
import Filing
import Forms
import Foundation
import Ledger
import Values
import Wording

/// What the ledger's views share.
struct LedgerOptions: ParsableArguments {
  @OptionGroup var printing: TableOptions

  @Option(
    help: ArgumentHelp(
      "The day on which the ledger is read, of all that is filed (default: the day of processing). "
        + "台账截止日。",
      valueName: "date"
    )
  )
  var asOf: Day?

  @Option(
    help: ArgumentHelp(
      "Only what was filed and done by the end of that day: the ledger as it was known then. "
        + "当时已归档的内容。",
      valueName: "date"
    )
  )
  var knownOn: Day?

  @OptionGroup var archiving: ArchiveOptions
  @OptionGroup var global: GlobalOptions

  /// The ledger on the day that it is asked for, with the words to print it in.
  func reading() throws -> LedgerReading {
    try LedgerReading(
      archiving.open(),
      library: global.library(),
      on: asOf ?? global.day,
      knownOn: knownOn
    )
  }

  /// Prints a view's tables of a book; where they hold nothing, a person is told why.
  func print(_ tables: [LedgerTable], of book: LedgerBook, objects: [JSON]? = nil) throws {
    try LedgerPrinter(printing, global: global).print(tables, objects: objects)
    if let reason = EmptyView(tables, of: book, knownOn: knownOn) {
      Console.note(reason.sentence[global.language])
    }
  }

  /// Reads the ledger and prints a view of it; what keeps it from that is said.
  func show(_ view: (LedgerReading) throws -> [LedgerTable]) async throws {
    try await Failure.reported(in: global.language) {
      let reading = try reading()
      try print(view(reading), of: reading.book)
    }
  }
}

/// A ledger that is read, and where it comes from.
struct LedgerReading {
  let archive: any ArchiveStore
  let book: LedgerBook
  let library: FormLibrary

  /// Reads the ledger of a day; of what was filed and done by the end of `knownOn` alone, where
  /// that is given.
  init(_ archive: any ArchiveStore, library: FormLibrary, on day: Day, knownOn: Day?) throws {
    self.archive = archive
    self.library = library
    book = LedgerBook(
      try archive.ledgerEntries(knownAt: knownOn.flatMap { Timestamp(endOf: $0) }),
      policy: try FilingRules(library: library).ledger,
      on: day
    )
  }

  var words: LedgerWords { LedgerWords(library: library) }
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
