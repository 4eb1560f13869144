import Ledger
public import Values

/// What ``ArchiveCare/verify()`` found wrong, as facts.
public enum ArchiveFault: Sendable, Hashable {
  /// The engine's own check of the file; nil where it names no table.
  case file(table: String?, cause: String)
  /// Some of what proves the property cannot be read, so that nothing says that it holds.
  case unread(ArchivalProperty)
  /// A row of a table refers to one that is not there; the item, where the row names one.
  case reference(table: String, row: Int?, item: ItemID?)
  /// An original's bytes are not those that were filed; the items that were read from it.
  case original(ContentDigest, items: [ItemID])
  /// An original goes under something that is no digest.
  case unnamedOriginal(String)
  /// A document that was rejected and kept is not there any more.
  case lostReject(ContentDigest)
  /// A document that nothing was read from and nothing was rejected of.
  case foreignOriginal(ContentDigest)
  /// What a revision says is not what was filed.
  case revision(ItemID, number: Int)
  /// A revision that the journal does not tell.
  case notInJournal(ItemID, number: Int)
  /// The journal tells a revision that is not there.
  case missingRevision(ItemID, number: Int)
  /// A journal entry that is not the one written, or that does not follow from the one before it;
  /// the item that it tells of.
  case journal(entry: Int, item: ItemID?)
  /// The journal ends with this entry, and so many were written.
  case cutJournal(last: Int, written: Int)
  /// When this journal entry was written, the one before it was not the last that had been.
  case partedJournal(entry: Int)
  /// The journal does not have the entry that somebody noted.
  case otherJournal(JournalHead)
  /// A document that was rejected and kept, of which the journal does not tell.
  case untoldReject(ContentDigest)
  /// A saved search of which the journal does not tell, or tells otherwise.
  case untoldSearch(String)
  /// Entries of the import log are not those that the journal seals; without a last one, all from
  /// the first on.
  case importLog(first: Int, last: Int?)
  /// A class in which this number is missing.
  case missingNumber(classKey: String, number: Int)
  /// An item's archive number or present revision is not the one that its class and revisions give.
  case item(ItemID)
  /// The search index does not agree with an item's text; without an item, it cannot be read.
  case index(ItemID?)
  /// What an item tells the ledger is not what its journal, replayed, tells it.
  case ledger(ItemID)
  /// A part of the schema, such as the trigger that forbids deletion, is missing, changed or new.
  case schema(String)
}

/// The four properties that archivists examine (DA/T 70-2018).
public enum ArchivalProperty: String, Sendable, Hashable, CaseIterable {
  /// 真实性: what is kept is what was filed.
  case authenticity
  /// 完整性: nothing is missing.
  case completeness
  /// 可用性: what is kept can be found and read.
  case usability
  /// 安全性: what is kept is guarded.
  case security
}

extension ArchiveFault {
  /// The property that the fault harms.
  public var property: ArchivalProperty {
    switch self {
    case .original, .unnamedOriginal, .foreignOriginal, .revision, .journal, .partedJournal,
      .otherJournal, .importLog:
      .authenticity
    case .lostReject, .reference, .notInJournal, .missingRevision, .missingNumber, .item,
      .cutJournal, .untoldReject, .untoldSearch:
      .completeness
    case .file, .index, .ledger: .usability
    case .schema: .security
    case .unread(let property): property
    }
  }

  /// The items that the fault is about.
  public var items: [ItemID] {
    switch self {
    case .original(_, let items): items
    case .revision(let item, _), .notInJournal(let item, _), .missingRevision(let item, _),
      .item(let item), .ledger(let item):
      [item]
    case .reference(_, _, let item), .journal(_, let item), .index(let item):
      item.map { [$0] } ?? []
    case .file, .unread, .unnamedOriginal, .lostReject, .foreignOriginal, .importLog,
      .missingNumber,
      .schema, .cutJournal, .partedJournal, .otherJournal, .untoldReject, .untoldSearch:
      []
    }
  }
}
