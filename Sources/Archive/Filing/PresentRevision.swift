public import Forms
public import Ledger

/// The present revision of an item, with all by which a form is compared with it.
public struct PresentRevision: Sendable, Hashable {
  public var reference: ItemReference
  public var numbering: Numbering
  /// The texts of its ``FilingIdentity``.
  public var identity: [String]
  public var content: ContentDigest?
  public var control: ControlData
  /// The account's name as written.
  public var account: String
  public var date: Day
  /// The answers: a JSON object.
  public var fields: String
  /// The texts that no field takes: a JSON array.
  public var unmapped: String
  public var ledger: LedgerRecord

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
    ledger: LedgerRecord
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
  }
}
