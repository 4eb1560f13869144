import Ledger
import Values
import Wording

/// What an export takes out of the archive, in one state of it.
struct ExportSource {
  let state: any ArchiveSnapshot
  /// Where the archive lies.
  let path: String
  let scheme: FilingScheme
  /// Nil of an export of everything, which alone can be restored.
  let items: Set<ItemID>?
  private let seals: [Place: Seal]
  /// The entries of the journal that are not as they were written.
  private let journalDamage: [ExportDamage]

  /// What an export takes; reads the journal once, for what it seals.
  init(
    state: any ArchiveSnapshot,
    path: String,
    scheme: FilingScheme,
    items: Set<ItemID>?
  ) throws {
    self.state = state
    self.path = path
    self.scheme = scheme
    self.items = items
    var seals: [Place: Seal] = [:]
    var continuity = JournalContinuity()
    var damage: [ExportDamage] = []
    for entry in try state.journalEntries() {
      let before = continuity.faults.count
      try continuity.take(entry)
      if case .journal(let number, _)? = continuity.faults.dropFirst(before).last {
        damage.append(ExportDamage(of: entry, number: number))
      }
      guard [.filed, .revised].contains(JournalAct.Kind(rawValue: entry.act)),
        let item = entry.item, let revision = entry.revision
      else { continue }
      seals[Place(item: ItemID(rawValue: item), revision: revision)] = entry.seal.flatMap {
        Seal($0)
      }
    }
    self.seals = seals
    journalDamage = damage
  }

  /// A revision of an item.
  private struct Place: Hashable {
    var item: ItemID
    var revision: Int
  }

  struct File {
    var path: String
    var bytes: [UInt8]
  }

  struct Version {
    var number: Int
    var filedAt: Timestamp
    var who: String
    /// The original under `original/`, and beside it what is kept of it and its metadata.
    var files: [File]
    /// What of it is not as it was filed.
    var damage: [ExportDamage] = []
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
      let bytes = try state.original(revision.digest)
      guard let record = try state.record(of: item.id, revision: revision.number) else {
        throw ArchiveError.damaged(path: path, cause: "revision \(item.id).\(revision.number)")
      }
      var damages: [ExportDamage] = []
      if try bytes.map({ try ContentDigest(of: $0) }) != revision.digest {
        damages.append(ExportDamage(.original, of: item, revision))
      }
      let seal = seals[Place(item: item.id, revision: revision.number)]
      if try seal != record.seal(seal?.form ?? .lines) {
        damages.append(ExportDamage(.record, of: item, revision))
      }
      let metadata = RecordMetadata(
        of: item,
        revision: revision,
        size: bytes?.count ?? 0,
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
          bytes.map {
            File(
              path: ExportFormat.originalFolder + ExportName.file(of: revision.path),
              bytes: $0
            )
          },
          File(path: ExportFormat.recordName, bytes: Array(record.line.utf8)),
          File(path: ExportFormat.metadataName, bytes: Array("\(json)\n".utf8)),
          File(path: "metadata.xml", bytes: metadata.xml),
        ].compactMap(\.self),
        damage: damages
      )
    }
  }

  /// What belongs to no item alone: the journal, the import log, the saved searches, and what was
  /// rejected and kept.
  ///
  /// Of an export of some items it is their journal entries. The description tells of `damage`, to
  /// which damaged entries of the journal and damaged documents among the rejected ones are added.
  func archiveFiles(_ damage: inout [ExportDamage]) throws -> [File] {
    let isWhole = items == nil
    let journal = try state.journalEntries().filter { entry in
      guard let items else { return true }
      return entry.item.map { items.contains(ItemID(rawValue: $0)) } ?? false
    }
    let exported = Set(journal.map(\.id))
    damage += journalDamage.filter { isWhole || $0.entry.map(exported.contains) == true }
    var log: [UInt8] = []
    var entries = 0
    if isWhole {
      try state.forEachImport { record in
        log.append(contentsOf: record.line.utf8)
        entries += record.entries.count
      }
    }
    var rejects: [File] = []
    for digest in isWhole ? try state.keptRejects() : [] {
      guard let bytes = try state.original(digest) else { continue }
      rejects.append(File(path: ExportFormat.rejectsFolder + digest.rawValue, bytes: bytes))
      if try ContentDigest(of: bytes) != digest {
        damage.append(ExportDamage(ofReject: digest))
      }
    }
    var description = [
      JSON.Member("format", .string(ExportFormat.present.rawValue)),
      JSON.Member("whole", .bool(isWhole)),
      JSON.Member("items", .integer(try itemIDs().count)),
      JSON.Member("journal", .integer(journal.count)),
      JSON.Member("importLog", .integer(entries)),
    ]
    // Of a whole journal, so that what is cut off an export is missed as well.
    if isWhole, let last = journal.last {
      description.append(JSON.Member("journalHead", .string(JournalHead(last).description)))
    }
    if !damage.isEmpty {
      description.append(JSON.Member("damaged", .array(damage.map(\.json))))
    }
    let files = [
      File(
        path: ExportFormat.descriptionName,
        bytes: Array("\(JSON.object(description))\n".utf8)
      ),
      File(
        path: ExportFormat.journalName,
        bytes: Array(journal.map { "\($0.json)\n" }.joined().utf8)
      ),
      File(path: ExportFormat.logName, bytes: log),
    ]
    let searches = isWhole ? try state.savedSearches() : []
    guard !searches.isEmpty else { return files + rejects }
    let text = searches.map { "\($0.json)\n" }.joined()
    return files + [File(path: ExportFormat.searchesName, bytes: Array(text.utf8))] + rejects
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
  /// The saved searches; there is no such file where none are saved.
  static let searchesName = "searches.jsonl"
  static let rejectsFolder = "rejected/"
}
