import Archive
import Foundation
import GRDB
import Ledger

/// What each revision tells the ledger, in a shape from which the ledger is replayed quickly.
///
/// All of it is derived: from the records that the revisions keep, and from the journal, which
/// tells what was withdrawn and what operators did.
enum LedgerStore {
  static let layout = """
    CREATE TABLE ledger_entry (
      item INTEGER NOT NULL,
      revision INTEGER NOT NULL,
      filed_at TEXT NOT NULL,
      name_key TEXT NOT NULL,
      facts BLOB NOT NULL,
      PRIMARY KEY (item, revision)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE ledger_layout (
      version INTEGER NOT NULL
    ) STRICT;
    INSERT INTO ledger_layout (version) VALUES (\(LedgerRecord.bytesVersion));
    CREATE INDEX ledger_act ON journal (id) WHERE act IN (\(actNames));
    """

  /// The words of the journal for what operators tell the ledger.
  static let actNames = LedgerAct.Kind.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")

  /// Whether the entries may be read: not those that another version of the program laid out.
  static func isUsable(in db: Database) throws -> Bool {
    try Int.fetchOne(db.cachedStatement(sql: "SELECT version FROM ledger_layout"))
      == LedgerRecord.bytesVersion
  }

  /// Reads the stored entries in the order of items and revisions.
  static func forEachStored(in db: Database, _ body: (LedgerEntry) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT item, revision, filed_at, name_key, facts FROM ledger_entry ORDER BY item, revision
        """
    )
    while let row = try rows.next() { try body(try LedgerEntry(row: row)) }
  }

  /// Reads the stored entries of an item in the order of its revisions.
  static func forEachStored(
    of item: Int,
    in db: Database,
    _ body: (LedgerEntry) throws -> Void
  ) throws {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT item, revision, filed_at, name_key, facts FROM ledger_entry
          WHERE item = ? ORDER BY revision
          """
      ),
      arguments: [item]
    )
    while let row = try rows.next() { try body(try LedgerEntry(row: row)) }
  }

  /// Makes the entries anew from what the revisions keep, in the same order.
  ///
  /// Throws ``DecodingError`` where a revision keeps no record.
  static func forEachReplayed(in db: Database, _ body: (LedgerEntry) throws -> Void) throws {
    let decoder = JSONDecoder()
    let rows = try Row.fetchCursor(
      db,
      sql: "SELECT item, revision, filed_at, ledger FROM revision ORDER BY item, revision"
    )
    while let row = try rows.next() {
      let text: String = row[3]
      try body(
        LedgerEntry(
          try decoder.decode(LedgerRecord.self, from: Data(text.utf8)),
          item: row[0],
          revision: row[1],
          filedAt: row[2]
        )
      )
    }
  }
}

extension LedgerEntry {
  fileprivate init(row: Row) throws {
    self.init(
      item: row[0],
      revision: row[1],
      filedAt: row[2],
      nameKey: row[3],
      facts: try row.withUnsafeData(atIndex: 4) { $0.map { Array($0) } ?? [] }
    )
  }

  func insert(in db: Database) throws {
    try db.executePrepared(
      sql: """
        INSERT OR REPLACE INTO ledger_entry (item, revision, filed_at, name_key, facts)
        VALUES (?, ?, ?, ?, ?)
        """,
      arguments: [item, revision, filedAt, nameKey, Data(facts)]
    )
  }
}
