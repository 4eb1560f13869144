import Findings
import Ledger

/// What an export takes out of the archive, in one state of it.
struct ExportSource {
  let state: any ArchiveSnapshot
  /// Where the archive lies.
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
    /// The original under `original/`, and beside it what is kept of it and its metadata.
    var files: [File]
  }

  /// The items to export, in the order of filing, one at a time.
  func forEachItem(_ body: (FiledItem) throws -> Void) throws {
    for id in try itemIDs() {
      for item in try state.items(ids: [id]) { try body(item) }
    }
  }

  private func itemIDs() throws -> [ItemID] {
    try state.itemIDs().filter { items?.contains($0) ?? true }
  }

  /// The versions of an item, the earliest first.
  func versions(of item: FiledItem) throws -> [Version] {
    let acts = try state.journal(of: item.id)
    return try item.revisions.map { revision in
      guard let bytes = try state.original(revision.digest) else {
        throw ArchiveError.damaged(path: path, cause: "no original \(revision.digest)")
      }
      guard try ContentDigest(of: bytes) == revision.digest else {
        throw ArchiveError.originalDamaged(item.archiveNumber.rawValue)
      }
      guard let record = try state.record(of: item.id, revision: revision.number) else {
        throw ArchiveError.damaged(path: path, cause: "revision \(item.id).\(revision.number)")
      }
      let metadata = RecordMetadata(
        of: item,
        revision: revision,
        size: bytes.count,
        acts: acts,
        scheme: scheme
      )
      let json: JSON = [
        "format": .string(ExportFormat.present.rawValue), "metadata": metadata.json,
      ]
      return Version(
        number: revision.number,
        filedAt: revision.filedAt,
        who: acts.first { $0.revision == revision.number }?.who ?? "guidang",
        files: [
          File(
            path: ExportFormat.originalFolder + ExportName.file(of: revision.path),
            bytes: bytes
          ),
          File(path: ExportFormat.recordName, bytes: Array(record.line.utf8)),
          File(path: ExportFormat.metadataName, bytes: Array("\(json)\n".utf8)),
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
    let journal = try state.journalEntries().filter { entry in
      guard let items else { return true }
      return entry.item.map { items.contains(ItemID(rawValue: $0)) } ?? false
    }
    var log: [UInt8] = []
    var entries = 0
    if isWhole {
      try state.forEachImport { record in
        log.append(contentsOf: record.line.utf8)
        entries += record.entries.count
      }
    }
    let description: JSON = [
      "format": .string(ExportFormat.present.rawValue), "whole": .bool(isWhole),
      "items": .integer(try itemIDs().count), "journal": .integer(journal.count),
      "importLog": .integer(entries),
    ]
    var files = [
      File(path: ExportFormat.descriptionName, bytes: Array("\(description)\n".utf8)),
      File(
        path: ExportFormat.journalName,
        bytes: Array(journal.map { "\($0.json)\n" }.joined().utf8)
      ),
      File(path: ExportFormat.logName, bytes: log),
    ]
    guard isWhole else { return files }
    for digest in try state.keptRejects() {
      guard let bytes = try state.original(digest) else { continue }
      files.append(File(path: ExportFormat.rejectsFolder + digest.rawValue, bytes: bytes))
    }
    return files
  }
}

/// The forms of an export, and the names of its files.
enum ExportFormat: String {
  /// The rows of an early archive's tables.
  case rows = "guidang-export-1"
  /// A record a revision, a document of the import log, and an entry of the journal, each a line of
  /// JSON; the SHA-256 of a revision's `record.json` is the seal that the journal holds.
  case lines = "guidang-export-2"

  static let present = lines

  static let recordName = "record.json"
  static let metadataName = "metadata.json"
  static let originalFolder = "original/"
  static let descriptionName = "archive.json"
  static let journalName = "journal.jsonl"
  static let logName = "import-log.jsonl"
  static let rejectsFolder = "rejected/"
}
