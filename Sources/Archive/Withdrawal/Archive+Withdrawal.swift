import Foundation
import GRDB
public import Ledger

extension Archive {
  /// Withdraws an item: it keeps its number, its revisions and its originals, and counts no more.
  ///
  /// The journal keeps who did it, when and why; nothing undoes it. A corrected form of the same
  /// identity is filed afterwards as an item of its own.
  public func withdraw(
    _ item: ItemID,
    why: String,
    as options: FilingOptions
  ) throws(ArchiveError) -> WithdrawalOutcome {
    try write { db in
      let known = try Row.fetchOne(
        db,
        sql: """
          SELECT revision.id, revision.revision, \(Archive.isWithdrawn) AS is_withdrawn
          FROM item JOIN revision ON revision.id = item.current WHERE item.id = ?
          """,
        arguments: [item.rawValue]
      )
      guard let known else { return .unknown }
      let isWithdrawn: Bool = known["is_withdrawn"]
      if isWithdrawn { return .withdrawnBefore }
      try JournalEntry.append(
        to: db,
        at: options.at,
        who: options.actor,
        act: .withdrawn,
        item: item,
        revision: known["revision"],
        detail: why
      )
      return .withdrawn
    }
  }

  /// The condition on `item` that it is withdrawn.
  static let isWithdrawn =
    "EXISTS (SELECT 1 FROM journal WHERE journal.item = item.id AND journal.act = 'withdrawn')"
}

/// What became of the wish to withdraw an item.
public enum WithdrawalOutcome: Sendable, Hashable {
  case withdrawn
  case withdrawnBefore
  case unknown
}
