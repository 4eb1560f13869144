import Ledger
import Values

/// What a revision tells the ledger, in a shape from which the ledger is replayed quickly.
struct LedgerEntry: Equatable {
  var item: Int
  var revision: Int
  var filedAt: String
  var nameKey: String
  var facts: [UInt8]

  init(_ record: LedgerRecord, item: Int, revision: Int, filedAt: String) {
    self.item = item
    self.revision = revision
    self.filedAt = filedAt
    nameKey = AccountName(record.account).key
    facts = record.bytes
  }

  init(_ row: inout PostgresRow) throws {
    item = try row.number()
    revision = try row.number()
    filedAt = try row.text()
    nameKey = try row.text()
    facts = try row.bytes()
  }

  /// The revision of which it tells.
  struct Place: Hashable {
    var item: Int
    var revision: Int
  }

  var place: Place { Place(item: item, revision: revision) }
}

/// An entry that cannot be read.
struct DamagedLedger: Error {
  var item: Int
  var revision: Int
}
