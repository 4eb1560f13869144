package import Ledger

/// What a revision tells the ledger, in a shape from which the ledger is replayed quickly.
package struct LedgerEntry: Sendable, Equatable {
  package var item: Int
  package var revision: Int
  package var filedAt: String
  package var nameKey: String
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
    package var item: Int
    package var revision: Int
  }

  package var place: Place { Place(item: item, revision: revision) }
}
