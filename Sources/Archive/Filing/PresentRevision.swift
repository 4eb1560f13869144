import Forms
public import Ledger
public import Values

/// The present revision of an item, with all by which a form is compared with it.
public struct PresentRevision: Sendable, Hashable {
  /// The revision, by its item and number.
  public var reference: ItemReference
  /// The class and running number that every revision of the item has.
  public var numbering: Numbering
  /// The texts of its ``FilingIdentity``.
  public var identity: [String]
  /// The digest of what the form says, however its document is made; nil where it cannot
  /// be read.
  public var content: ContentDigest?
  /// The control fields, from which a later revision must have moved on.
  public var control: ControlData
  /// The account's name as written.
  public var account: String
  /// The item's date by this revision.
  public var date: Day
  /// The answers: a JSON object.
  public var fields: String
  /// The texts that no field takes: a JSON array.
  public var unmapped: String
  /// What the revision tells the ledger.
  public var ledger: LedgerRecord
  /// Whether the item was withdrawn: it then is no longer revised, and no form repeats it but one
  /// that says what it said or said before.
  public var isWithdrawn: Bool
  /// What the item's earlier revisions said, where a form may be an earlier state of it.
  public var former: [FormerState] = []

  /// A revision with what tells later ones from it.
  public init(
    _ reference: ItemReference,
    numbering: Numbering,
    identity: [String],
    content: ContentDigest?,
    control: ControlData,
    account: String,
    date: Day,
    fields: String,
    unmapped: String,
    ledger: LedgerRecord,
    isWithdrawn: Bool = false
  ) {
    self.reference = reference
    self.numbering = numbering
    self.identity = identity
    self.content = content
    self.control = control
    self.account = account
    self.date = date
    self.fields = fields
    self.unmapped = unmapped
    self.ledger = ledger
    self.isWithdrawn = isWithdrawn
  }
}
