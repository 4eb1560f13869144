import Archive
import Forms
public import Wording

/// What of personal data is shown to an actor: nothing, or all of it for a reason that the journal
/// keeps.
///
/// Every way out of the archive asks here what to mask, and tells here what it is about to show.
struct Disclosure {
  /// What is masked.
  let hidden: PersonalData
  /// All that is personal.
  private let personal: PersonalData
  private let reason: String?
  private let options: FilingOptions

  init(personal: PersonalData, reason: String?, options: FilingOptions) {
    self.personal = personal
    self.reason = reason
    self.options = options
    hidden = reason == nil ? personal : .shown
  }

  /// Enters in the journal that an item's personal data is shown, where it says any.
  func enter(_ item: FiledItem, in archive: any ArchiveStore) throws(ArchiveError) {
    guard let reason, let revision = item.revisions.last, personal.hidesAnything(of: item)
    else { return }
    try archive.enterDisclosure(
      of: item.id,
      revision: revision.number,
      why: reason,
      as: options
    )
  }

  /// Enters in the journal that the words of searches are shown, where acts tell any.
  func enter(_ acts: [JournalAct], in archive: any ArchiveStore) throws(ArchiveError) {
    guard let reason, acts.contains(where: \.tellsSearch) else { return }
    try archive.enterDisclosure(why: reason, as: options)
  }

  /// Enters in the journal that what a search finds is shown with personal data.
  func enter(
    hits: [SearchHit],
    query: String,
    in archive: any ArchiveStore
  ) throws(ArchiveError) {
    guard let reason, hits.contains(where: { personal.concerns($0.form) }) else { return }
    try archive.enterDisclosure(
      why: "\(reason)\(JournalAct.searchedFor)\(query)",
      as: options
    )
  }
}

extension Office {
  /// What is shown to somebody who gives a reason, or none.
  func disclosure(for reason: String?, as actor: Actor) throws(OfficeError) -> Disclosure {
    if reason != nil { try actor.need(.reveal) }
    if let reason, reason.allSatisfy(\.isWhitespace) { throw .wrongRequest(NoReason()) }
    return Disclosure(
      personal: PersonalData(in: try library()),
      reason: reason,
      options: options(of: actor)
    )
  }
}

/// Personal data was asked for, or an item was to be withdrawn, and nobody said why.
public struct NoReason: SpokenError {
  /// That a reason is needed.
  public var sentence: LocalizedText {
    LocalizedText(zh: "请写明理由，日志会保存。", en: "Give the reason; the journal keeps it.")
  }
}
