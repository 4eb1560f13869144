import Foundation
public import Ledger
public import Values

/// The writing side of a transaction: verbs that keep what they are given, and decide nothing.
///
/// What becomes of a form, which number it gets and how the journal is chained is decided once for
/// every engine; see ``FilingDecision`` and ``JournalChain``.
public protocol FilingWriter {
  /// The archive as it is now, with what this transaction has written.
  var state: any ArchiveSnapshot { get }

  /// Tells which forms are going to be asked about, so that an engine may look all of them up at once.
  ///
  /// It changes no answer, and need not be called.
  func foresee(_ forms: [ForeseenForm]) throws

  /// The revision of a kind of form with these bytes and this place in them, or with this content;
  /// the earliest where there are two.
  func revision(
    of form: FormID,
    in original: ContentDigest,
    submission: Int,
    orOf content: ContentDigest
  ) throws -> RepeatedRevision?

  /// The revisions that a form with these bytes, at this place in them, was found to repeat when it
  /// came before, by the import log; those whose items count come first, then the latest.
  func settled(
    _ form: FormID,
    in original: ContentDigest,
    submission: Int
  ) throws -> [SettledForm]

  /// The present revisions of the items that a question asks for, the earliest item first;
  /// withdrawn ones are marked.
  func presentRevisions(_ question: ItemQuestion) throws -> [PresentRevision]

  /// The largest id of an item so far; 0 where there is none.
  func lastItem() throws -> Int

  /// The largest running number in a class so far; 0 where there is none.
  func lastNumber(in classKey: String) throws -> Int

  /// The journal's last entry.
  func lastJournalEntry() throws -> JournalEntry?

  /// The number of the import log's last entry; 0 where there is none.
  func lastImportEntry() throws -> Int

  /// Keeps an original document's bytes, once.
  func keep(_ bytes: [UInt8], as digest: ContentDigest) throws

  /// Keeps a revision, with its item where it is the first; it then is the item's present one.
  ///
  /// `ledger` is what the record holds as text.
  func insert(_ record: RevisionRecord, ledger: LedgerRecord) throws

  /// Appends an entry to the journal.
  func append(_ entry: JournalEntry) throws

  /// Appends a document to the import log, with its entries under their numbers.
  func append(_ record: ImportRecord) throws

  /// Keeps a query under a name, in place of one that has it.
  func save(_ search: SavedSearch) throws

  /// Forgets a saved search.
  func forgetSearch(_ name: String) throws

  /// Makes what is stored for the ledger anew of what was filed, where they differ.
  func rebuildLedger() throws -> LedgerRebuilding

  /// Whether nothing was ever filed or entered.
  func isEmpty() throws -> Bool

  /// What ``ArchiveCare/verify()`` would find.
  func faults() throws -> [ArchiveFault]
}

extension FilingWriter {
  /// Does nothing, as where the archive lies near.
  public func foresee(_ forms: [ForeseenForm]) throws {}
}

/// A revision that something repeats.
public struct RepeatedRevision: Sendable, Hashable {
  /// The revision that was there first.
  public var reference: ItemReference
  /// Whether its item was withdrawn.
  public var isWithdrawn: Bool

  /// A revision, and whether it counts.
  public init(_ reference: ItemReference, isWithdrawn: Bool) {
    self.reference = reference
    self.isWithdrawn = isWithdrawn
  }
}

/// What a form was found to repeat when its bytes came before.
public struct SettledForm: Sendable, Hashable {
  /// The revision that the item had then.
  public var revision: RepeatedRevision
  /// The texts of that revision's ``FilingIdentity``.
  public var identity: [String]

  /// A revision, with what told it from others as the store keeps it, a list of texts in JSON.
  public init(_ revision: RepeatedRevision, identity: String) throws {
    self.revision = revision
    self.identity = try JSONDecoder().decode([String].self, from: Data(identity.utf8))
  }

  /// How many are enough to find one of the form's account.
  public static let most = 8
}

/// Which items a form may belong to; every text is as ``FilingIdentity`` has it.
public enum ItemQuestion: Sendable, Hashable {
  /// The item, where it is there.
  case item(ItemID)
  /// Items of a form and number: those of the account, under each of its names at most the newest of
  /// many, and those of the day; where none of them counts, the two newest of the number. Of many,
  /// those that count come before those that were withdrawn.
  case numbered(form: String, number: String, accounts: Set<String>, day: Day)
  /// Items of a form and an account's names: of a day, or of every day, of each name at most the
  /// newest of many.
  case placed(form: String, accounts: Set<String>, day: Day?)

  /// How many items are enough to find the one that a form is nearest to.
  public static let most = 50
}
