import Ledger
import Values
public import Wording

/// What of an item or of the journal is not as it was written, and so stands in an export as it is.
///
/// An export tells of it in its description, so that its restoration keeps everything else, and the
/// damaged part as the damage that it is.
public struct ExportDamage: Sendable, Hashable, Codable {
  /// Which part of a revision is damaged.
  public enum Part: String, Sendable, Hashable, Codable {
    /// The original document, whose bytes are others or are not there.
    case original
    /// What is kept of the form, which is not what the journal seals.
    case record
    /// An entry of the journal, which is not the one that was written, or does not follow the one
    /// before it.
    case journal
  }

  /// The part that is damaged.
  public var part: Part
  /// The item's id; nil of a rejected document that was kept.
  public var item: Int?
  /// The item's archive number; nil of a rejected document that was kept.
  public var archiveNumber: String?
  /// The number of the revision; nil of a rejected document that was kept.
  public var revision: Int?
  /// The number of the journal's entry; nil of all else.
  public var entry: Int?
  /// The SHA-256 under which the original was filed; of the journal's entry, its digest.
  public var sha256: String

  /// Damage of a rejected document that was kept under a digest.
  init(ofReject digest: ContentDigest) {
    part = .original
    sha256 = digest.rawValue
  }

  /// Damage of an entry of the journal.
  init(of entry: JournalEntry, number: Int) {
    part = .journal
    self.entry = number
    sha256 = entry.digest
  }

  /// Damage of a part of an item's revision.
  public init(_ part: Part, of item: FiledItem, _ revision: FiledRevision) {
    self.part = part
    self.item = item.id.rawValue
    archiveNumber = item.archiveNumber.rawValue
    self.revision = revision.number
    sha256 = revision.digest.rawValue
  }
}

extension ExportDamage {
  /// Which item it is, and what of it is damaged.
  public var sentence: LocalizedText {
    let name = archiveNumber ?? sha256
    let number = revision.map { String($0) }
    let place = LocalizedText(
      zh: number.map { "\(name) 第\($0)版" } ?? name,
      en: number.map { "\(name), revision \($0)" } ?? name
    )
    return switch part {
    case .original:
      LocalizedText(
        zh: "\(place.zh)：原件的字节与归档时的摘要不符。请从备份找回原件。",
        en:
          "\(place.en): the original's bytes are not those that were filed. Look for it in a backup."
      )
    case .record:
      LocalizedText(
        zh: "\(place.zh)：所存内容与归档时的封存值不符。请从备份找回。",
        en: "\(place.en): what is kept of the form is not what was filed. Look for it in a backup."
      )
    case .journal:
      LocalizedText(
        zh: "日志第 \(entry ?? 0) 条被改动，或与前一条不衔接。请从备份找回。",
        en: """
          Entry \(entry ?? 0) of the journal was changed, or does not follow the one before it. Look \
          for it in a backup.
          """
      )
    }
  }

  /// The damage as an export's description holds it.
  var json: JSON {
    var members = [JSON.Member("part", .string(part.rawValue))]
    members.append("item", item.map { .integer($0) })
    members.append("archiveNumber", archiveNumber.map { .string($0) })
    members.append("revision", revision.map { .integer($0) })
    members.append("entry", entry.map { .integer($0) })
    members.append(JSON.Member("sha256", .string(sha256)))
    return .object(members)
  }
}

extension Sequence<ExportDamage> {
  /// Whether a fault of a restored archive is the damage that its export tells of.
  func explains(_ fault: ArchiveFault) -> Bool {
    switch fault {
    case .original(let digest, _): contains { $0.part == .original && $0.sha256 == digest.rawValue }
    case .revision(let item, _), .ledger(let item), .index(let item?), .item(let item):
      contains { $0.part == .record && $0.item == item.rawValue }
    case .journal(let entry, _): contains { $0.part == .journal && $0.entry == entry }
    // The entry that seals them is damaged, and what it says of them with it.
    case .importLog, .notInJournal, .missingRevision, .cutJournal, .partedJournal, .untoldReject,
      .untoldSearch:
      contains { $0.part == .journal }
    case .otherJournal, .file, .unread, .reference, .unnamedOriginal, .lostReject, .foreignOriginal,
      .missingNumber,
      .index(nil), .schema:
      false
    }
  }
}
