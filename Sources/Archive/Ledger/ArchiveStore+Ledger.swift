import Foundation
public import Ledger
public import Values

extension ArchiveStore {
  /// What the present revisions of all items and the operators' acts tell the ledger, in the order
  /// of filing; withdrawn items tell nothing.
  ///
  /// With a moment it is what was known then: revisions, withdrawals and acts filed until it.
  public func ledgerEntries(
    knownAt moment: Timestamp? = nil
  ) throws(ArchiveError) -> LedgerEntries {
    try snapshot { try $0.ledgerEntries(knownAt: moment) }
  }

  /// What the present revisions of all items tell the ledger, without the operators' acts.
  public func ledgerRecords() throws(ArchiveError) -> [FiledRecord] {
    try ledgerEntries().records
  }

  /// Enters an act in the journal, which is all that it changes.
  ///
  /// `decide` sees the archive as it is in the same transaction, and gives the act, or why there is
  /// none.
  public func enter<Refusal: Error>(
    as options: FilingOptions,
    _ decide: (any ArchiveSnapshot) throws -> Result<LedgerAct, Refusal>
  ) throws(ArchiveError) -> Result<LedgerAct, Refusal> {
    try filing(keeping: true) { writer in
      let decision = try decide(writer.state)
      guard case .success(let act) = decision else { return decision }
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      try writer.enter(
        JournalAct.Kind(act.kind),
        as: options,
        detail: String(decoding: try encoder.encode(act.details), as: UTF8.self)
      )
      return decision
    }
  }

  /// Enters in the journal that somebody was shown personal data, of one item where it is named,
  /// and why.
  public func enterDisclosure(
    of item: ItemID? = nil,
    revision: Int? = nil,
    why: String,
    as options: FilingOptions
  ) throws(ArchiveError) {
    try filing(keeping: true) { writer in
      try writer.enter(.disclosed, as: options, item: item, revision: revision, detail: why)
    }
  }

  /// The items of which the stored entries are not what was filed.
  public func ledgerDifferences() throws(ArchiveError) -> [ItemID] {
    try snapshot { try $0.ledgerDifferences() }
  }

  /// Replays everything that was filed, compares the stored entries with it, and stores it where
  /// they differ, which the journal tells.
  public func rebuildLedger(as options: FilingOptions) throws(ArchiveError) -> LedgerRebuilding {
    try filing(keeping: true) { writer in
      let rebuilding = try writer.rebuildLedger()
      if !rebuilding.differing.isEmpty {
        try writer.enter(.ledgerRebuilt, as: options, detail: "\(rebuilding.differing.count)")
      }
      return rebuilding
    }
  }
}

/// What a replay of the whole ledger found.
public struct LedgerRebuilding: Sendable, Hashable {
  /// The revisions that were replayed.
  public var entries: Int
  /// The items of which something else was stored.
  public var differing: [ItemID]

  /// What a replay found.
  public init(entries: Int, differing: [ItemID]) {
    self.entries = entries
    self.differing = differing
  }
}

extension JournalAct.Kind {
  init(_ kind: LedgerAct.Kind) {
    switch kind {
    case .aliased: self = .aliased
    case .merged: self = .merged
    case .unmerged: self = .unmerged
    case .handedOver: self = .handedOver
    case .reopened: self = .reopened
    }
  }
}
