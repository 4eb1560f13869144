import Ledger
public import Values

/// An entry of the journal as it is read: what was done, by whom and when.
public struct JournalAct: Sendable, Hashable {
  /// From 1, without gaps.
  public var id: Int
  /// ISO 8601, in UTC.
  public var at: Timestamp
  /// Who did it.
  public var who: String
  /// One of ``Kind``'s words, or one of a later version.
  public var act: String
  /// The item concerned; nil of acts on the whole archive.
  public var item: ItemID?
  /// The item's archive number.
  public var archiveNumber: ArchiveNumber?
  /// The revision that was filed or shown.
  public var revision: Int?
  /// The path from which the document came.
  public var path: String?
  /// The SHA-256 of the original document.
  public var original: String?
  /// Why, or how much.
  public var detail: String?
  /// The digest that chains the entry to the one before it.
  public var digest: String

  /// What can be entered in the journal.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case filed
    case revised
    /// What became of the documents of one filing, sealed; the detail names the import log's entries.
    case imported
    /// A document that was rejected is kept all the same.
    case rejectKept = "reject-kept"
    case withdrawn
    /// A withdrawal was undone.
    case reinstated
    case reindexed
    case exported
    case backedUp = "backed-up"
    case migrated
    /// What operators tell the ledger; the detail is the act as JSON.
    case aliased
    case merged
    case unmerged
    case handedOver = "handed-over"
    case reopened
    /// Personal data of the item was shown.
    case disclosed
    /// The stored ledger was not what was filed, and was made anew; of how many items.
    case ledgerRebuilt = "ledger-rebuilt"
    /// A query was kept under a name; the detail has both.
    case searchSaved = "search-saved"
    /// The query of a name was forgotten; the detail is the name.
    case searchForgotten = "search-forgotten"
    /// A form that was turned back is owed no more, though no mended form has come; the detail names
    /// the document and says why.
    case returnDismissed = "return-dismissed"
    /// It is owed after all.
    case returnRecalled = "return-recalled"
  }

  /// What stands between the reason for which personal data was shown and the words that found it.
  package static let searchedFor = "  search: "

  /// Whether the act tells the words of a search that showed personal data: they may be some.
  package var tellsSearch: Bool {
    act == Kind.disclosed.rawValue && detail?.contains(JournalAct.searchedFor) == true
  }

  /// The act with those words masked.
  package var hidingSearch: JournalAct {
    guard tellsSearch, let detail, let mark = detail.firstRange(of: JournalAct.searchedFor) else {
      return self
    }
    var act = self
    act.detail = detail[..<mark.upperBound] + PersonalData.mask
    return act
  }

  /// An act with all that the journal tells of it.
  public init(
    id: Int,
    at: Timestamp,
    who: String,
    act: String,
    item: ItemID? = nil,
    archiveNumber: ArchiveNumber? = nil,
    revision: Int? = nil,
    path: String? = nil,
    original: String? = nil,
    detail: String? = nil,
    digest: String
  ) {
    self.id = id
    self.at = at
    self.who = who
    self.act = act
    self.item = item
    self.archiveNumber = archiveNumber
    self.revision = revision
    self.path = path
    self.original = original
    self.detail = detail
    self.digest = digest
  }
}
