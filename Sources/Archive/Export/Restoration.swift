import Foundation
import Ledger
import Values

/// The way of an export back into an archive.
struct Restoration {
  let writer: any FilingWriter
  let export: ExportReading

  private struct Description: Decodable {
    var format: String
    var whole: Bool
    var items: Int
    var journal: Int
    /// Absent of early exports.
    var journalHead: String?
    var importLog: Int
    var damaged: [ExportDamage]?
  }

  private struct Place: Hashable {
    var item: Int
    var revision: Int
  }

  /// Writes all that the export holds, and gives what its source held damaged.
  func run() throws -> [ExportDamage] {
    let description = try decode(Description.self, archiveFile(ExportFormat.descriptionName))
    guard let format = ExportFormat(rawValue: description.format), description.whole else {
      throw fault(ExportFormat.descriptionName)
    }
    let damage = description.damaged ?? []
    let damaged = Set(damage.filter { $0.part == .original }.map(\.sha256))
    for file in export.archive where file.name.hasPrefix(ExportFormat.rejectsFolder) {
      let bytes = try export.bytes(of: file)
      let name = String(file.name.dropFirst(ExportFormat.rejectsFolder.count))
      let own = damaged.contains(name) ? ContentDigest(rawValue: name) : nil
      try writer.keep(bytes, as: own ?? ContentDigest(of: bytes))
    }
    let journal = try lines(of: ExportFormat.journalName).map { try decode(JournalEntry.self, $0) }
    let items = try restoreVersions(in: journal, damaged: damaged)
    for entry in journal { try writer.append(entry) }
    let log = try importRecords(in: format, sealedBy: journal)
    for record in log { try writer.append(record) }
    if export.archive.contains(where: { $0.name == ExportFormat.searchesName }) {
      for line in try lines(of: ExportFormat.searchesName) {
        try writer.save(try decode(SavedSearch.self, line))
      }
    }
    let entries = log.reduce(0) { $0 + $1.entries.count }
    let head = description.journalHead
    guard items == description.items, journal.count == description.journal,
      head == nil || head == journal.last.map({ JournalHead($0).description }),
      entries == description.importLog
    else { throw fault(ExportFormat.descriptionName) }
    return damage
  }

  /// Restores every revision in the order of filing, which the journal tells; gives how many items
  /// there are; a damaged original comes back under the digest that it was filed with.
  private func restoreVersions(
    in journal: [JournalEntry],
    damaged: Set<String>
  ) throws -> Int {
    var order: [Place: Int] = [:]
    for entry in journal where [.filed, .revised].contains(JournalAct.Kind(rawValue: entry.act)) {
      guard let item = entry.item, let revision = entry.revision else { continue }
      order[Place(item: item, revision: revision)] = entry.id
    }
    var places: [(order: Int, files: [ExportReading.File])] = []
    var items: Set<Int> = []
    for files in export.versions {
      let record = try record(in: files)
      items.insert(record.item)
      let place = Place(item: record.item, revision: record.revision)
      places.append((order[place] ?? Int.max, files))
    }
    for (_, files) in places.sorted(by: { $0.order < $1.order }) {
      let record = try record(in: files)
      let own = damaged.contains(record.original) ? ContentDigest(rawValue: record.original) : nil
      // Whatever the file, it must be whole.
      for file in files {
        let bytes = try export.bytes(of: file)
        if file.name.hasPrefix(ExportFormat.originalFolder) {
          try writer.keep(bytes, as: own ?? ContentDigest(of: bytes))
        }
      }
      // One that is lost leaves its place.
      if let own, !files.contains(where: { $0.name.hasPrefix(ExportFormat.originalFolder) }) {
        try writer.keep([], as: own)
      }
      try writer.insert(record, ledger: decode(LedgerRecord.self, Array(record.ledger.utf8)))
    }
    return items.count
  }

  /// The record of a revision, whichever form it has.
  private func record(in files: [ExportReading.File]) throws -> RevisionRecord {
    if let file = files.first(where: { $0.name == ExportFormat.recordName }) {
      return try decode(RevisionRecord.self, export.bytes(of: file))
    }
    guard let file = files.first(where: { $0.name == ExportFormat.metadataName }) else {
      throw fault(ExportFormat.metadataName)
    }
    return try decode(RowsOfRevision.self, export.bytes(of: file)).record
  }

  private func importRecords(
    in format: ExportFormat,
    sealedBy journal: [JournalEntry]
  ) throws -> [ImportRecord] {
    let lines = try lines(of: ExportFormat.logName)
    switch format {
    case .lines: return try lines.map { try decode(ImportRecord.self, $0) }
    case .rows:
      var gathering = ImportLogGathering(sealedBy: journal)
      for line in lines { gathering.add(try decode(ImportLogRow.self, line)) }
      return gathering.finish()
    }
  }

  private func lines(of name: String) throws -> [[UInt8]] {
    try archiveFile(name).split(separator: UInt8(ascii: "\n")).map { Array($0) }
  }

  private func archiveFile(_ name: String) throws -> [UInt8] {
    guard let file = export.archive.first(where: { $0.name == name }) else { throw fault(name) }
    return try export.bytes(of: file)
  }

  private func fault(_ cause: String) -> ArchiveError {
    .notAnExport(path: export.root, cause: cause)
  }

  private func decode<Value: Decodable>(_ type: Value.Type, _ bytes: [UInt8]) throws -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch let error as DecodingError {
      throw fault("\(error)")
    }
  }
}
