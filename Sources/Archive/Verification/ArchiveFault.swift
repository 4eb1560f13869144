public import Ledger

/// What ``Archive/verify()`` found wrong, as facts.
public enum ArchiveFault: Sendable, Hashable {
  /// The engine's own check of the file.
  case file(String)
  /// A row of a table refers to one that is not there.
  case reference(table: String, row: Int?)
  /// An original's bytes are not those that were filed; the items that were read from it.
  case original(ContentDigest, items: [ItemID])
  /// What a revision says is not what was filed.
  case revision(ItemID, number: Int)
  /// A revision that the journal does not tell.
  case notInJournal(ItemID, number: Int)
  /// The first journal entry that does not follow from the one before it.
  case journal(entry: Int)
  /// A class in which this number is missing.
  case missingNumber(classKey: String, number: Int)
  /// An item's archive number or present revision is not the one that its class and revisions give.
  case item(ItemID)
  /// The search index does not agree with an item's text; without an item, it cannot be read.
  case index(ItemID?)
}
