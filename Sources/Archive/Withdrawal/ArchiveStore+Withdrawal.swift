public import Ledger

extension ArchiveStore {
  /// Withdraws an item: it keeps its number, its revisions and its originals, and counts no more.
  ///
  /// The journal keeps who did it, when and why; ``reinstate(_:why:as:)`` undoes it. A corrected form
  /// of the same identity is filed afterwards as an item of its own.
  public func withdraw(
    _ item: ItemID,
    why: String,
    as options: FilingOptions
  ) throws(ArchiveError) -> WithdrawalOutcome {
    try filing(keeping: true) { writer in
      guard let known = try writer.state.items(ids: [item]).first,
        let present = known.revisions.last
      else { return .unknown }
      if known.withdrawal != nil { return .withdrawnBefore }
      try writer.enter(
        .withdrawn,
        as: options,
        item: item,
        revision: present.number,
        detail: why
      )
      return .withdrawn
    }
  }

  /// Undoes a withdrawal: the item counts again, as it did before.
  ///
  /// The journal keeps who did it, when and why.
  public func reinstate(
    _ item: ItemID,
    why: String,
    as options: FilingOptions
  ) throws(ArchiveError) -> ReinstatementOutcome {
    try filing(keeping: true) { writer in
      guard let known = try writer.state.items(ids: [item]).first,
        let present = known.revisions.last
      else { return .unknown }
      if known.withdrawal == nil { return .notWithdrawn }
      try writer.enter(
        .reinstated,
        as: options,
        item: item,
        revision: present.number,
        detail: why
      )
      return .reinstated
    }
  }
}

/// What became of the wish to undo a withdrawal.
public enum ReinstatementOutcome: Sendable, Hashable {
  case reinstated
  case notWithdrawn
  case unknown
}

/// What became of the wish to withdraw an item.
public enum WithdrawalOutcome: Sendable, Hashable {
  case withdrawn
  case withdrawnBefore
  case unknown
}
