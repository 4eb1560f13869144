package import Ledger

/// What a revision tells the ledger, in a shape from which the ledger is replayed quickly.
package struct LedgerEntry: Sendable, Equatable {
  /// The id of the revision's item.
  package var item: Int
  /// The revision's number within its item.
  package var revision: Int
  /// When the revision was filed.
  package var filedAt: String
  /// The account's name as accounts are told apart by it.
  package var nameKey: String
  /// The record, as `LedgerRecord` writes its bytes.
  package var facts: [UInt8]

  /// An entry as an engine keeps it.
  package init(item: Int, revision: Int, filedAt: String, nameKey: String, facts: [UInt8]) {
    self.item = item
    self.revision = revision
    self.filedAt = filedAt
    self.nameKey = nameKey
    self.facts = facts
  }

  /// The entry that a revision's record makes.
  package init(_ record: LedgerRecord, item: Int, revision: Int, filedAt: String) {
    self.init(
      item: item,
      revision: revision,
      filedAt: filedAt,
      nameKey: AccountName(record.account).key,
      facts: record.bytes
    )
  }

  /// The revision of which it tells.
  package struct Place: Sendable, Hashable {
    /// The id of the revision's item.
    package var item: Int
    /// The revision's number within its item.
    package var revision: Int
  }

  /// The revision of which the entry tells.
  package var place: Place { Place(item: item, revision: revision) }
}
