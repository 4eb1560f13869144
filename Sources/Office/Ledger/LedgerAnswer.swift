public import Ledger
public import Values
public import Wording

/// A view of the ledger that was read.
public struct LedgerAnswer: Sendable {
  /// The day on which it was read.
  public var day: Day
  /// The view's tables, in their order.
  public var tables: [LedgerTable]
  /// Why it says nothing, for who reads it; nil where it says something.
  public var emptiness: EmptyView?
  /// Whether personal data in it is masked.
  public var isMasked = false
  /// Whether the first table tells as objects all that the others do.
  var isToldByItsFirstTable = false
  private let told: [JSON]?

  init(_ tables: [LedgerTable], told: [JSON]? = nil, of book: LedgerBook, knownOn: Day?) {
    day = book.day
    self.tables = tables
    self.told = told
    emptiness = EmptyView(tables, of: book, knownOn: knownOn)
  }

  /// The view as objects, which are the rows of the tables unless the view tells more.
  public func objects(in language: Language) -> [JSON] {
    told
      ?? (isToldByItsFirstTable ? Array(tables.prefix(1)) : tables)
      .flatMap { $0.objects(in: language) }
  }
}
