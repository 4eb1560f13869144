import Foundation
import GRDB

extension Archive {
  /// Restores a whole export into this archive, which must be empty: all of it, or nothing.
  ///
  /// Every file must be what its manifest says, and the restored archive must verify. It then has
  /// the source's rows, the journal and the import log among them; only the index and the ledger's
  /// entries are made anew.
  public func restore(from folder: String) throws(ArchiveError) {
    try write { db in
      let tables = ["original", "item", "journal", "import_document"]
      for table in tables where try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") != 0 {
        throw ArchiveError.notEmpty(path: path)
      }
      try Restoration(db: db, export: ExportReading(folder)).run()
      let faults = try Archive.faults(in: db)
      guard faults.isEmpty else { throw ArchiveError.restoredWithFaults(faults) }
    }
  }
}

private struct Restoration {
  let db: Database
  let export: ExportReading

  private struct Description: Decodable {
    var format: String
    var whole: Bool
    var items: Int
    var journal: Int
    var importLog: Int
  }

  private struct Version: Decodable {
    var format: String
    var item: ExportedRow
    var revision: ExportedRow
    var values: [ExportedRow]
  }

  func run() throws {
    let description = try decode(Description.self, archiveFile("archive.json"))
    let isFormer = description.format == ExportSource.formerFormat
    guard isFormer || description.format == ExportSource.format, description.whole else {
      throw ArchiveError.notAnExport(path: export.root, cause: "archive.json")
    }
    var items: Set<Int> = []
    for files in export.versions {
      if let item = try restoreVersion(files) { items.insert(item) }
    }
    for file in export.archive where file.name.hasPrefix("rejected/") {
      try keep(export.bytes(of: file))
    }
    let journal = try restoreLines("journal.jsonl", into: "journal")
    let log = try isFormer ? restoreFormerLog() : restoreLog()
    guard items.count == description.items, journal == description.journal,
      log == description.importLog
    else { throw ArchiveError.notAnExport(path: export.root, cause: "archive.json") }
    try SearchIndex.addAll(in: db)
    _ = try LedgerStore.rebuild(in: db)
  }

  /// Restores a revision, and with the first of an item the item; gives the item's id.
  private func restoreVersion(_ files: [ExportReading.File]) throws -> Int? {
    var metadata: Version?
    for file in files {
      // Whatever the file, it must be whole.
      let bytes = try export.bytes(of: file)
      if file.name == ExportSource.metadataName {
        metadata = try decode(Version.self, bytes)
      } else if file.name.hasPrefix(ExportSource.originalFolder) {
        try keep(bytes)
      }
    }
    guard let metadata, metadata.format == ExportSource.revisionFormat,
      let id = metadata.item.integer("id")
    else { throw ArchiveError.notAnExport(path: export.root, cause: ExportSource.metadataName) }
    let known = try Int.fetchOne(db, sql: "SELECT id FROM item WHERE id = ?", arguments: [id])
    if known == nil { try metadata.item.insert(into: "item", in: db) }
    try metadata.revision.insert(into: "revision", in: db)
    for value in metadata.values { try value.insert(into: "field_value", in: db) }
    return id
  }

  private func keep(_ bytes: [UInt8]) throws {
    try db.execute(
      sql: """
        INSERT INTO original (digest, size, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING
        """,
      arguments: [try ContentDigest(of: bytes).rawValue, bytes.count, Data(bytes)]
    )
  }

  private func restoreLines(_ name: String, into table: String) throws -> Int {
    let lines = try archiveFile(name).split(separator: UInt8(ascii: "\n"))
    for line in lines { try decode(ExportedRow.self, Array(line)).insert(into: table, in: db) }
    return lines.count
  }

  /// Restores the import log, and gives how many entries it has.
  private func restoreLog() throws -> Int {
    var count = 0
    for line in try archiveFile(Restoration.log).split(separator: UInt8(ascii: "\n")) {
      let record = try decode(ImportRecord.self, Array(line))
      try record.insert(in: db)
      count += record.entries.count
    }
    return count
  }

  /// Restores an import log with a row for each form.
  private func restoreFormerLog() throws -> Int {
    try db.execute(
      sql: """
        CREATE TEMP TABLE former_log (id INTEGER PRIMARY KEY, at, who, path, original, size, submission,
          form, outcome, item, revision, findings, modified)
        """
    )
    let count = try restoreLines(Restoration.log, into: "former_log")
    try ImportLogGathering(db: db).gather(from: "former_log")
    try db.execute(sql: "DROP TABLE former_log")
    return count
  }

  private static let log = "import-log.jsonl"

  private func archiveFile(_ name: String) throws -> [UInt8] {
    guard let file = export.archive.first(where: { $0.name == name }) else {
      throw ArchiveError.notAnExport(path: export.root, cause: name)
    }
    return try export.bytes(of: file)
  }

  private func decode<Value: Decodable>(_ type: Value.Type, _ bytes: [UInt8]) throws -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch let error as DecodingError {
      throw ArchiveError.notAnExport(path: export.root, cause: "\(error)")
    }
  }
}
