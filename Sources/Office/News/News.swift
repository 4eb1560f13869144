public import Values
public import Wording

/// Something that happened in the office and that other programs may want to be told.
public struct News: Sendable, Hashable {
  /// What happened.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A form was filed as an item.
    case filed
    /// A form was filed as a revision of an item.
    case revised
    /// A form was turned back.
    case returned
    /// An item was withdrawn.
    case withdrawn
    /// A withdrawal was undone.
    case reinstated
    /// Something falls due on the day of processing, or is overdue.
    case due
  }

  /// What happened.
  public var kind: Kind
  /// By which it is known again when it is told a second time.
  public var id: String
  /// What there is to tell, without anything personal.
  public var json: JSON

  init(_ kind: Kind, id: String, _ members: [JSON.Member]) {
    self.kind = kind
    self.id = id
    json = .object(
      [JSON.Member("event", .string(kind.rawValue)), JSON.Member("id", .string(id))] + members
    )
  }
}

/// Up to where the journal and the import log have been told.
///
/// Both are written in the transaction that files, so nothing is told that was not filed, and nothing
/// that was filed stays untold.
public struct NewsPosition: Sendable, Hashable {
  /// The last entry of the journal.
  public var journal: Int
  /// The last entry of the import log.
  public var importLog: Int

  /// A position after an entry of each.
  public init(journal: Int, importLog: Int) {
    self.journal = journal
    self.importLog = importLog
  }
}
