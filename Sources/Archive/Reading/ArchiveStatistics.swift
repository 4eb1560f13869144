public import Findings

/// How much an archive holds.
public struct ArchiveStatistics: Sendable, Hashable {
  /// Items that count.
  public var items = 0
  /// Items that were withdrawn.
  public var withdrawn = 0
  /// Revisions of all items, the withdrawn ones too.
  public var revisions = 0
  /// Original documents, each once.
  public var originals = 0
  /// In bytes.
  public var originalBytes = 0
  /// Of the database file, in bytes.
  public var fileBytes = 0
  /// Entries of the journal.
  public var journalEntries = 0
  /// Documents in the import log that were rejected or unreadable.
  public var refused = 0
  /// Accounts that items which count name, told apart as `AccountName` tells them.
  public var accounts = 0
  /// Items that count, by form.
  public var byForm: [Count] = []
  /// Items that count, by the year of their date.
  public var byYear: [Count] = []
  /// The digest of the last journal entry; noted elsewhere, it shows later that nothing was cut off.
  public var journalHead: String?
  /// ISO 8601, in UTC; nil where it never was.
  public var lastBackup: String?

  /// How many items have a key.
  public struct Count: Sendable, Hashable {
    /// The form's id, or the year.
    public var key: String
    /// The number of items that have it.
    public var count: Int

    /// A key and how often it comes.
    public init(
      key: String,
      count: Int
    ) {
      self.key = key
      self.count = count
    }
  }

  /// The counts; those that are not given are 0.
  public init(
    items: Int = 0,
    withdrawn: Int = 0,
    revisions: Int = 0,
    originals: Int = 0,
    originalBytes: Int = 0,
    fileBytes: Int = 0,
    journalEntries: Int = 0,
    refused: Int = 0,
    accounts: Int = 0,
    byForm: [Count] = [],
    byYear: [Count] = [],
    journalHead: String? = nil,
    lastBackup: String? = nil
  ) {
    self.items = items
    self.withdrawn = withdrawn
    self.revisions = revisions
    self.originals = originals
    self.originalBytes = originalBytes
    self.fileBytes = fileBytes
    self.journalEntries = journalEntries
    self.refused = refused
    self.accounts = accounts
    self.byForm = byForm
    self.byYear = byYear
    self.journalHead = journalHead
    self.lastBackup = lastBackup
  }
}

extension ArchiveStatistics {
  /// The object that `archive stats --format json` prints.
  public var json: JSON {
    func object(_ counts: [Count]) -> JSON {
      .object(counts.map { JSON.Member($0.key, .integer($0.count)) })
    }
    var members: [JSON.Member] = [
      JSON.Member("items", .integer(items)), JSON.Member("withdrawn", .integer(withdrawn)),
      JSON.Member("revisions", .integer(revisions)), JSON.Member("originals", .integer(originals)),
      JSON.Member("originalBytes", .integer(originalBytes)),
      JSON.Member("fileBytes", .integer(fileBytes)),
      JSON.Member("journalEntries", .integer(journalEntries)),
      JSON.Member("refused", .integer(refused)), JSON.Member("accounts", .integer(accounts)),
      JSON.Member("byForm", object(byForm)), JSON.Member("byYear", object(byYear)),
    ]
    members.append("journalHead", journalHead.map { .string($0) })
    members.append("lastBackup", lastBackup.map { .string($0) })
    return .object(members)
  }
}
