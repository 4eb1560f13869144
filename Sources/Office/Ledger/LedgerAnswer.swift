public import Ledger
public import Values
public import Wording

/// A view of the ledger that was read.
public struct LedgerAnswer: Sendable {
  /// The day on which it was read.
  public var day: Day
  /// The view's tables, in their order.
  public var tables: [LedgerTable]
  /// The view as objects, which are the rows of the tables unless the view tells more.
  public var objects: [JSON]
  /// Why it says nothing, for who reads it; nil where it says something.
  public var emptiness: EmptyView?

  init(_ tables: [LedgerTable], objects: [JSON]? = nil, of book: LedgerBook, knownOn: Day?) {
    day = book.day
    self.tables = tables
    self.objects = objects ?? tables.flatMap { $0.rows.map(\.json) }
    emptiness = EmptyView(tables, of: book, knownOn: knownOn)
  }
}
