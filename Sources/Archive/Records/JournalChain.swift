import Ledger
public import Values

/// The journal's end, to which entries are chained; it is read once and then carried along.
public struct JournalChain: Sendable {
  private var last: (id: Int, digest: String)

  /// The chain after an entry; before the first, after nil.
  public init(after entry: JournalEntry?) {
    last = entry.map { ($0.id, $0.digest) } ?? (0, JournalEntry.beginning)
  }

  /// The next entry, chained to the one before it.
  public mutating func entry(
    _ act: JournalAct.Kind,
    at moment: Timestamp,
    who: String,
    item: ItemID? = nil,
    revision: Int? = nil,
    path: String? = nil,
    original: ContentDigest? = nil,
    seal: Seal? = nil,
    detail: String? = nil
  ) throws(ArchiveError) -> JournalEntry {
    var entry = JournalEntry(
      id: last.id + 1,
      at: moment.description,
      who: who,
      act: act.rawValue,
      item: item?.rawValue,
      revision: revision,
      path: path,
      original: original?.rawValue,
      seal: seal?.description,
      detail: detail,
      previous: last.digest,
      digest: ""
    )
    entry.digest = try entry.computedDigest().rawValue
    last = (entry.id, entry.digest)
    return entry
  }
}

extension FilingWriter {
  /// Enters an act in the journal.
  package func enter(
    _ act: JournalAct.Kind,
    as options: FilingOptions,
    item: ItemID? = nil,
    revision: Int? = nil,
    path: String? = nil,
    detail: String? = nil
  ) throws {
    var chain = JournalChain(after: try lastJournalEntry())
    try append(
      chain.entry(
        act,
        at: options.at,
        who: options.actor,
        item: item,
        revision: revision,
        path: path,
        detail: detail
      )
    )
  }
}
