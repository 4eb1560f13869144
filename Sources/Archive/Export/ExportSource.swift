import Findings
import Foundation
import GRDB
import Ledger

/// What an export takes out of the archive, in one state of it.
struct ExportSource {
  let db: Database
  /// The archive's file.
  let path: String
  let scheme: FilingScheme
  /// Nil of an export of everything, which alone can be restored.
  let items: Set<ItemID>?

  struct File {
    var path: String
    var bytes: [UInt8]
  }

  struct Version {
    var number: Int
    var filedAt: String
    var who: String
    /// The original under `original/`, and beside it its metadata as JSON and XML.
    var files: [File]
  }

  /// The form of what belongs to no item alone; the first had a row of the import log a form.
  static let format = "guidang-export-2"
  static let formerFormat = "guidang-export-1"
  /// The form of a revision's metadata.
  static let revisionFormat = "guidang-export-1"
  static let metadataName = "metadata.json"
  static let originalFolder = "original/"

  /// The ids of the items to export, in the order of filing.
  func itemIDs() throws -> [ItemID] {
    try Int.fetchAll(db, sql: "SELECT id FROM item ORDER BY id").map { ItemID(rawValue: $0) }
      .filter { items?.contains($0) ?? true }
  }

  /// The versions of an item, the earliest first.
  func versions(of item: FiledItem) throws -> [Version] {
    let acts = try Archive.journal(of: item.id, in: db)
    return try item.revisions.map { revision in
      let bytes = try Archive.filedOriginal(revision.digest, in: db, path: path)
      let metadata = RecordMetadata(
        of: item,
        revision: revision,
        size: bytes.count,
        acts: acts,
        scheme: scheme
      )
      let json: JSON = [
        "format": .string(ExportSource.revisionFormat), "metadata": metadata.json,
        "item": try row("SELECT * FROM item WHERE id = ?", [item.id.rawValue]),
        "revision": try row(
          "SELECT * FROM revision WHERE item = ? AND revision = ?",
          [item.id.rawValue, revision.number]
        ),
        "values": .array(
          try rows(
            """
            SELECT field_value.* FROM field_value JOIN revision ON revision.id = field_value.revision
            WHERE revision.item = ? AND revision.revision = ? ORDER BY ordinal
            """,
            [item.id.rawValue, revision.number]
          )
        ),
      ]
      return Version(
        number: revision.number,
        filedAt: revision.filedAt,
        who: acts.first { $0.revision == revision.number }?.who ?? "guidang",
        files: [
          File(
            path: ExportSource.originalFolder + ExportName.file(of: revision.path),
            bytes: bytes
          ),
          File(path: ExportSource.metadataName, bytes: Array("\(json)\n".utf8)),
          File(path: "metadata.xml", bytes: metadata.xml),
        ]
      )
    }
  }

  /// What belongs to no item alone: the journal, the import log, and what was rejected and kept.
  ///
  /// Of an export of some items it is their journal entries.
  func archiveFiles() throws -> [File] {
    let isWhole = items == nil
    let journal = try rows("SELECT * FROM journal ORDER BY id", [])
    let own =
      try isWhole
      ? journal
      : Archive.journal(of: nil, in: db).enumerated()
        .filter { _, act in act.item.map { items?.contains($0) ?? true } ?? false }
        .map { index, _ in journal[index] }
    var log: [UInt8] = []
    var entries = 0
    if isWhole {
      try ImportRecord.forEach(in: db) { record in
        guard let record else { throw ArchiveError.damaged(path: path, cause: "import_document") }
        log.append(contentsOf: record.line.utf8)
        entries += record.entries.count
      }
    }
    let description: JSON = [
      "format": .string(ExportSource.format), "whole": .bool(isWhole),
      "items": .integer(try itemIDs().count), "journal": .integer(own.count),
      "importLog": .integer(entries),
      "migrations": .array(
        try String.fetchAll(db, sql: "SELECT name FROM migration ORDER BY rowid")
          .map { .string($0) }
      ),
    ]
    var files = [
      File(path: "archive.json", bytes: Array("\(description)\n".utf8)),
      File(path: "journal.jsonl", bytes: lines(own)),
      File(path: "import-log.jsonl", bytes: log),
    ]
    guard isWhole else { return files }
    let kept = try Row.fetchCursor(
      db,
      sql: """
        SELECT digest, bytes FROM original
        WHERE digest NOT IN (SELECT original FROM revision) ORDER BY digest
        """
    )
    while let row = try kept.next() {
      let digest: String = row["digest"]
      let bytes: Data = row["bytes"]
      files.append(File(path: "rejected/\(digest)", bytes: Array(bytes)))
    }
    return files
  }

  private func lines(_ rows: [JSON]) -> [UInt8] {
    Array(rows.map { "\($0)\n" }.joined().utf8)
  }

  private func rows(_ sql: String, _ arguments: StatementArguments) throws -> [JSON] {
    try Row.fetchAll(db, sql: sql, arguments: arguments).map {
      try ExportedRow.json($0, path: path)
    }
  }

  private func row(_ sql: String, _ arguments: StatementArguments) throws -> JSON {
    guard let row = try rows(sql, arguments).first else {
      throw ArchiveError.damaged(path: path, cause: sql)
    }
    return row
  }
}
