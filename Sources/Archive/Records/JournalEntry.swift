import Findings

/// An entry of the journal; the digests chain the entries, so that none can be changed, left out
/// or put in without its being seen.
public struct JournalEntry: Sendable, Hashable, Decodable {
  /// From 1, without gaps.
  public var id: Int
  /// ISO 8601, in UTC.
  public var at: String
  /// Who did it.
  public var who: String
  /// One of the words of ``JournalAct/Kind``, or one of a later version.
  public var act: String
  /// The item concerned; nil of acts on the whole archive.
  public var item: Int?
  /// The revision that was filed or shown.
  public var revision: Int?
  /// The path from which the document came.
  public var path: String?
  /// The SHA-256 of the original document.
  public var original: String?
  /// The ``Seal`` of what was filed or entered.
  public var seal: String?
  /// Why, or how much; of what operators tell the ledger, the act as JSON.
  public var detail: String?
  /// The digest of the entry before it.
  public var previous: String
  /// The digest of the entry itself, which the next one holds as ``previous``.
  public var digest: String

  /// An entry as it stands in a journal, whatever it says.
  public init(
    id: Int,
    at: String,
    who: String,
    act: String,
    item: Int? = nil,
    revision: Int? = nil,
    path: String? = nil,
    original: String? = nil,
    seal: String? = nil,
    detail: String? = nil,
    previous: String,
    digest: String
  ) {
    self.id = id
    self.at = at
    self.who = who
    self.act = act
    self.item = item
    self.revision = revision
    self.path = path
    self.original = original
    self.seal = seal
    self.detail = detail
    self.previous = previous
    self.digest = digest
  }

  /// What stands before the first entry.
  public static let beginning = String(repeating: "0", count: 64)

  /// The digest that the entry must have after the one with the digest ``previous``.
  ///
  /// It covers the fields in their order, each with its length in bytes before it, `-` where there
  /// is none.
  public func computedDigest() throws(ArchiveError) -> ContentDigest {
    let fields: [String?] = [
      previous, String(id), at, who, act, item.map(String.init), revision.map(String.init), path,
      original, seal, detail,
    ]
    return try ContentDigest(
      of: fields.map { $0.map { "\($0.utf8.count):\($0)" } ?? "-" }.joined(separator: ";")
    )
  }

  /// The entry as an export holds it.
  var json: JSON {
    var members = [
      JSON.Member("id", .integer(id)), JSON.Member("at", .string(at)),
      JSON.Member("who", .string(who)), JSON.Member("act", .string(act)),
    ]
    members.append("item", item.map { .integer($0) })
    members.append("revision", revision.map { .integer($0) })
    members.append("path", path.map { .string($0) })
    members.append("original", original.map { .string($0) })
    members.append("seal", seal.map { .string($0) })
    members.append("detail", detail.map { .string($0) })
    members.append(JSON.Member("previous", .string(previous)))
    members.append(JSON.Member("digest", .string(digest)))
    return .object(members)
  }
}
