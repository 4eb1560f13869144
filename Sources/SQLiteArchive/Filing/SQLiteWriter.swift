import Archive
import Foundation
import GRDB
import Ledger
import Query
import Values

/// The writing side of a transaction on the file.
final class SQLiteWriter: FilingWriter {
  let db: Database
  private let path: String
  /// What was filed so far, for the search index.
  private var indexed: [SearchIndex.Entry] = []
  private var names: Set<String> = []

  init(db: Database, path: String) {
    self.db = db
    self.path = path
  }

  var state: any ArchiveSnapshot { SQLiteSnapshot(db: db, path: path) }

  func lastItem() throws -> Int { try number("SELECT max(id) FROM item") }

  func lastNumber(in classKey: String) throws -> Int {
    try number("SELECT max(number) FROM item WHERE class = ?", [classKey])
  }

  func lastJournalEntry() throws -> JournalEntry? { try state.lastJournalEntry() }

  func lastImportEntry() throws -> Int { try number("SELECT max(id) FROM import_entry") }

  func keep(_ bytes: [UInt8], as digest: ContentDigest) throws {
    try db.executePrepared(
      sql: """
        INSERT INTO original (digest, size, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING
        """,
      arguments: [digest.rawValue, bytes.count, Data(bytes)]
    )
  }

  func append(_ entry: JournalEntry) throws {
    try db.executePrepared(
      sql: """
        INSERT INTO journal (id, at, who, act, item, revision, path, original, seal, detail,
          previous, digest)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        entry.id, entry.at, entry.who, entry.act, entry.item, entry.revision, entry.path,
        entry.original, entry.seal, entry.detail, entry.previous, entry.digest,
      ]
    )
  }

  func append(_ record: ImportRecord) throws { try record.insert(in: db) }

  func save(_ search: SavedSearch) throws {
    try db.execute(
      sql: """
        INSERT INTO saved_search (name, query, at, who) VALUES (?, ?, ?, ?)
        ON CONFLICT (name) DO UPDATE
        SET query = excluded.query, at = excluded.at, who = excluded.who
        """,
      arguments: [search.name, search.query, search.at.rawValue, search.who]
    )
  }

  func forgetSearch(_ name: String) throws {
    try db.execute(sql: "DELETE FROM saved_search WHERE name = ?", arguments: [name])
  }

  func rebuildLedger() throws -> LedgerRebuilding {
    let (entries, differing) = try LedgerStore.rebuild(in: db)
    return LedgerRebuilding(entries: entries, differing: differing.sorted())
  }

  func isEmpty() throws -> Bool {
    for table in ["original", "item", "journal", "import_document"]
    where try number("SELECT count(*) FROM \(table)") != 0 {
      return false
    }
    return true
  }

  func faults() throws -> [ArchiveFault] {
    try finish()
    return try SQLiteArchive.faults(in: db)
  }

  /// Takes what was filed into the search index.
  func finish() throws {
    try NameIndex.add(names, in: db)
    try SearchIndex.add(indexed, in: db)
    names = []
    indexed = []
  }

  private func number(_ sql: String, _ arguments: StatementArguments = []) throws -> Int {
    try Int.fetchOne(db.cachedStatement(sql: sql), arguments: arguments) ?? 0
  }
}

extension SQLiteWriter {
  func insert(_ record: RevisionRecord, ledger: LedgerRecord) throws {
    let revision = try number("SELECT max(id) FROM revision") + 1
    if record.revision == 1 {
      try db.executePrepared(
        sql: """
          INSERT INTO item (id, archive_number, class, number, category, retention, form, identity,
            current)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          record.item, record.archiveNumber, record.classKey, record.number, record.category,
          record.retention, record.form, record.identity, revision,
        ]
      )
    } else {
      try db.executePrepared(
        sql: "UPDATE item SET current = ? WHERE id = ?",
        arguments: [revision, record.item]
      )
    }
    try db.executePrepared(
      sql: """
        INSERT INTO revision (id, item, revision, original, path, submission, form_version,
          account, date, filed_at, content, control, fields, unmapped, ledger, identity)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        revision, record.item, record.revision, record.original, record.path, record.submission,
        record.formVersion, record.account, record.date, record.filedAt, record.content,
        record.control, record.fields, record.unmapped, record.ledger, record.identity,
      ]
    )
    try insert(record.values, of: revision)
    names.insert(record.account)
    try LedgerStore.insert(
      ledger,
      item: record.item,
      revision: record.revision,
      filedAt: record.filedAt,
      in: db
    )
  }

  private func insert(_ values: [RevisionRecord.Value], of revision: Int) throws {
    var entry = SearchIndex.Entry(revision: revision)
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO field_value (revision, ordinal, field, table_column, table_row, label, text,
          folded, is_searched, value)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    )
    for (ordinal, value) in values.enumerated() {
      let folded = FoldedText(value.text)
      if value.isSearched {
        entry.texts.append(folded)
        if let meaning = value.value { names.formUnion(FiledNames.names(in: meaning)) }
      }
      // Not by ==, which takes canonically equivalent texts for equal.
      let isSame = folded.scalars.elementsEqual(value.text.unicodeScalars)
      try statement.execute(arguments: [
        revision, ordinal, value.field, value.column, value.row, value.label, value.text,
        value.folded ?? (isSame ? nil : folded.text), value.isSearched, value.value,
      ])
    }
    indexed.append(entry)
  }
}
