public import Archive
import Filing
public import Ledger
public import Values

/// What somebody wants to tell the ledger, accounts named as people name them.
public enum LedgerOrder: Sendable, Hashable {
  /// Another name of an account.
  case alias(String, as: String)
  /// Two accounts that are one: the one that stays, and the one that joins it.
  case merge(String, with: String)
  /// Undoes an alias or a merge; without the other, whichever was joined last.
  case unmerge(String, from: String?)
  /// Puts somebody in charge.
  case handOver(String, to: String)
  /// Develops a lost account again.
  case reopen(String)

  /// What it is on the ledger as it is.
  fileprivate func deed(on book: LedgerBook) throws(LedgerRefusal) -> LedgerAct.Deed {
    switch self {
    case .alias(let name, let other): try book.aliasing(name, as: other)
    case .merge(let name, let other): try book.merging(name, with: other)
    case .unmerge(let name, let other): try book.unmerging(name, from: other)
    case .handOver(let name, let person): try book.handingOver(name, to: person)
    case .reopen(let name): try book.reopening(name)
    }
  }
}

/// What was told the ledger.
public struct LedgerActOutcome: Sendable {
  /// The act; nil where it was only to be seen what it would do.
  public var act: LedgerAct?
  /// Of a merge, and of an alias that an account of its own has, who stays and who joins.
  public var preview: MergePreview?
}

extension Office {
  /// Decides an act on the ledger as it is, and enters it in the journal under the actor's name; in a
  /// dry run it says only what it would do.
  ///
  /// The act holds from `day`, by default the day of processing. What the ledger does not allow is a
  /// ``LedgerRefusal`` in ``OfficeError/wrongRequest(_:)``; what would join accounts otherwise than was
  /// `shown` is an ``UnseenMerge`` there.
  public func enter(
    _ order: LedgerOrder,
    on day: Day? = nil,
    why: String? = nil,
    isDryRun: Bool = false,
    shown: MergeSight = .needless,
    as actor: Actor
  ) throws(OfficeError) -> LedgerActOutcome {
    try actor.need(.actOnLedger)
    let today = clock.today()
    let policy = try rules().ledger
    do {
      if isDryRun {
        let book = try snapshot { try ledgerBook(in: $0, by: policy) }
        return LedgerActOutcome(act: nil, preview: book.preview(of: try order.deed(on: book)))
      }
      var preview: MergePreview?
      let decision = try archive.enter(as: options(of: actor)) { state in
        let book = try ledgerBook(in: state, by: policy)
        return Result { () throws in
          let deed = try order.deed(on: book)
          preview = book.preview(of: deed)
          try shown.needs(preview)
          return LedgerAct(on: day ?? today, deed: deed, why: why)
        }
      }
      return LedgerActOutcome(act: try decision.get(), preview: preview)
    } catch {
      throw OfficeError(error)
    }
  }

  /// Replays everything that was filed, and stores the ledger anew where something else was stored.
  ///
  /// The digest is that of all accounts and obligations on the day of processing.
  public func rebuildLedger(as actor: Actor) throws(OfficeError) -> LedgerReplay {
    try actor.need(.care)
    let policy = try rules().ledger
    do {
      let rebuilt = try archive.rebuildLedger(as: options(of: actor))
      let book = LedgerBook(try archive.ledgerEntries(), policy: policy, on: clock.today())
      return LedgerReplay(
        rebuilding: rebuilt,
        acts: book.actCount,
        accounts: book.accounts.count,
        digest: try ContentDigest(of: book.replayedText)
      )
    } catch {
      throw OfficeError(error)
    }
  }
}

/// What replaying the ledger came to.
public struct LedgerReplay: Sendable {
  /// How many revisions were replayed, and of which items something else was stored.
  public var rebuilding: LedgerRebuilding
  /// How many acts were.
  public var acts: Int
  /// How many accounts they make.
  public var accounts: Int
  /// Of all accounts and obligations.
  public var digest: ContentDigest
}
