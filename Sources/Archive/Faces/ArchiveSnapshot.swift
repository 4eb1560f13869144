public import Ledger
public import Query
public import Values

/// One state of an archive, which answers a whole search or a whole report.
///
/// Whatever is thrown, ``ArchiveStore/snapshot(_:)`` tells in the archive's terms.
public protocol ArchiveSnapshot {
  /// The ids of all items, in the order of filing.
  func itemIDs() throws -> [ItemID]

  /// The item that has a running number in a class, capitals or not; nil where there is none.
  func itemID(classKey: String, number: Int) throws -> ItemID?

  /// Items with all their revisions, in the order of filing; those that are not there are left out.
  func items(ids: [ItemID]) throws -> [FiledItem]

  /// The archive numbers of some items, or of all where none are named.
  func archiveNumbers(of items: Set<ItemID>?) throws -> [ItemID: ArchiveNumber]

  /// All that is kept of a revision; nil where there is none, or it cannot be read as what it was.
  func record(of item: ItemID, revision: Int) throws -> RevisionRecord?

  /// The bytes of an original document as they came; nil where the archive has none such.
  func original(_ digest: ContentDigest) throws -> [UInt8]?

  /// The originals of which nothing is filed, in the order of their digests.
  func keptRejects() throws -> [ContentDigest]

  /// The journal, the earliest entry first; of one item where `item` names it.
  func journal(of item: ItemID?) throws -> [JournalAct]

  /// The entries of the journal that are of some kinds, the earliest first.
  func journal(telling kinds: [JournalAct.Kind]) throws -> [JournalAct]

  /// The journal's last entry; nil where there is none. Whatever is filed or told the ledger changes
  /// it.
  func lastJournalEntry() throws -> JournalEntry?

  /// Every entry of the journal as it is chained, the earliest first.
  func journalEntries() throws -> [JournalEntry]

  /// The import log, the earliest entry first; only what was refused where that is asked.
  func importLog(refusedOnly: Bool) throws -> [ImportLogEntry]

  /// Gives each document in the import log, in the order in which they were entered.
  func forEachImport(_ body: (ImportRecord) throws -> Void) throws

  /// The first entry of the import log after one that tells of a form that was turned back; nil where
  /// none does.
  func firstRejection(after entry: Int) throws -> Int?

  /// What tells of the revisions of some items in a few words, by item and number, with the first answer
  /// of a field. It costs a small part of what reading the items does.
  func briefs(of items: [ItemID], field: FieldID?) throws -> [ItemID: [Int: RevisionBrief]]

  /// The documents of that path and size in the import log, by their content.
  func knownImports(path: String, size: Int) throws -> [KnownImport]

  /// Counts what the archive holds.
  func statistics() throws -> ArchiveStatistics

  /// The items that a query finds, at most `limit` of them after the first `offset`.
  ///
  /// Only present revisions are searched, unless the query asks for others. A limited list of the
  /// newest costs little however many the hits are; scores, and an order by them, cost time for
  /// every hit. Without snippets, the hits' texts are not read.
  func hits(
    _ query: SearchQuery,
    order: SearchOrder,
    limit: Int?,
    offset: Int,
    scored: Bool,
    withSnippets: Bool
  ) throws -> [SearchHit]

  /// How many items a query finds.
  func count(_ query: SearchQuery) throws -> Int

  /// How many items are found, counted no further than a bound, which costs no more however many there
  /// are.
  func count(_ query: SearchQuery, atMost bound: Int) throws -> Int

  /// Counts the items that a query finds.
  func facets(_ query: SearchQuery, by kinds: [(name: String, kind: FacetKind)]) throws -> [Facet]

  /// What a hit says in a field of its form; nil of an empty one.
  func value(of hit: SearchHit, in field: FormField) throws -> HitValue?

  /// Explains how a query would be run.
  func explain(_ query: SearchQuery) throws -> SearchExplanation

  /// Whether search asks an index; otherwise it reads every stored text, which is slower.
  func hasUsableIndex() throws -> Bool

  /// The names of accounts and persons in the archive, each once, by which they are found in pinyin.
  func names() throws -> [String]

  /// What the present revisions of all items and the operators' acts tell the ledger, in the order
  /// of filing; withdrawn items tell nothing.
  ///
  /// With a moment it is what was known then: revisions, withdrawals and acts filed until it.
  ///
  /// `held` are records that were read of this state, in the order of the items; those that are still
  /// what counts stand in the answer as they are, so that they take no room a second time.
  func ledgerEntries(
    knownAt moment: Timestamp?,
    reusing held: [FiledRecord]
  ) throws -> LedgerEntries

  /// What the present revisions of some items tell the ledger, in the order of the items, which are
  /// sorted; withdrawn ones tell nothing. Nil where what is stored is laid out by another version, so
  /// that all of it is to be read.
  func ledgerRecords(of items: [ItemID]) throws -> [FiledRecord]?

  /// The items of which what is stored for the ledger is not what was filed.
  func ledgerDifferences() throws -> [ItemID]

  /// What operators told the ledger, in the order of the journal; cheap where that is little.
  func ledgerActs() throws -> [FiledAct]

  /// Whether operators have told the ledger anything, such as that two accounts are one.
  func joinsAccounts() throws -> Bool

  /// The saved searches, in the order of their names.
  func savedSearches() throws -> [SavedSearch]

  /// The journal's entries after one, the earliest first, so many at most; cheap where there are none.
  func journal(after entry: Int, limit: Int) throws -> [JournalAct]

  /// The import log's entries after one, the earliest first, so many at most; cheap where there are
  /// none.
  func importLog(after entry: Int, limit: Int) throws -> [ImportLogEntry]

  /// The ids of the last entries of the journal and of the import log; 0 where there is none.
  func lastEntries() throws -> (journal: Int, importLog: Int)
}

extension ArchiveSnapshot {
  /// The same where nothing is in memory yet.
  public func ledgerEntries(knownAt moment: Timestamp?) throws -> LedgerEntries {
    try ledgerEntries(knownAt: moment, reusing: [])
  }

  /// What hits say in fields, hit by hit; an empty field is left out.
  public func values(
    of hits: [SearchHit],
    in fields: [FormField]
  ) throws -> [[FormField: HitValue]] {
    try hits.map { hit in
      var values: [FormField: HitValue] = [:]
      for field in fields where field.form == hit.form {
        values[field] = try value(of: hit, in: field)
      }
      return values
    }
  }
}
