import GRDB
import Ledger

/// An entry of the journal; the digests chain the entries, so that none can be changed, left out
/// or put in without its being seen.
struct JournalEntry: Decodable, FetchableRecord {
  var id: Int
  var at: String
  var who: String
  var act: String
  var item: Int?
  var revision: Int?
  var path: String?
  var original: String?
  /// The ``Seal`` of what was filed or entered.
  var seal: String?
  var detail: String?
  var previous: String
  var digest: String

  /// What stands before the first entry.
  static let beginning = String(repeating: "0", count: 64)

  /// The digest that the entry must have after the one with the digest `previous`.
  ///
  /// It covers the fields in their order, each with its length in bytes before it, `-` where there
  /// is none.
  func computedDigest() throws(ArchiveError) -> ContentDigest {
    let fields: [String?] = [
      previous, String(id), at, who, act, item.map(String.init), revision.map(String.init), path,
      original, seal, detail,
    ]
    return try ContentDigest(
      of: fields.map { $0.map { "\($0.utf8.count):\($0)" } ?? "-" }.joined(separator: ";")
    )
  }

  /// Appends an entry.
  static func append(
    to db: Database,
    at: Timestamp,
    who: String,
    act: JournalAct.Kind,
    item: ItemID? = nil,
    revision: Int? = nil,
    path: String? = nil,
    original: ContentDigest? = nil,
    seal: Seal? = nil,
    detail: String? = nil
  ) throws {
    let last = try JournalEntry.fetchOne(
      db.cachedStatement(sql: "SELECT * FROM journal ORDER BY id DESC LIMIT 1")
    )
    var entry = JournalEntry(
      id: (last?.id ?? 0) + 1,
      at: at.description,
      who: who,
      act: act.rawValue,
      item: item?.rawValue,
      revision: revision,
      path: path,
      original: original?.rawValue,
      seal: seal?.description,
      detail: detail,
      previous: last?.digest ?? beginning,
      digest: ""
    )
    entry.digest = try entry.computedDigest().rawValue
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
}
