import Forms
public import Ledger
public import Values
public import Wording

/// A document that was read, as the archive takes it: its bytes and what is to be filed of it.
public struct DocumentFiling: Sendable {
  /// As given, or the place inside a folder or package.
  public var path: String
  /// The document as it came; kept once, however many forms are filed of it.
  public var bytes: [UInt8]
  /// The SHA-256 of ``bytes``, which is not computed again.
  public var digest: ContentDigest
  /// When the file was last changed, in nanoseconds since 1970; nil where there is no file.
  public var modified: Int64?
  /// What is to become of each form, in the document's order; empty of a document without one.
  public var submissions: [SubmissionFiling]
  /// Of whom and what each form tells, by its index, for the import log where it is turned back.
  public var subjects: [Int: FormSubject]
  /// All findings of the document, for the import log: an array.
  public var findings: JSON

  /// A document with its forms; `findings` is the array that the import log keeps.
  public init(
    path: String,
    bytes: [UInt8],
    digest: ContentDigest,
    modified: Int64? = nil,
    submissions: [SubmissionFiling],
    subjects: [Int: FormSubject] = [:],
    findings: JSON = []
  ) {
    self.path = path
    self.bytes = bytes
    self.digest = digest
    self.modified = modified
    self.submissions = submissions
    self.subjects = subjects
    self.findings = findings
  }
}

/// What is to become of one form in a document.
public enum SubmissionFiling: Sendable {
  /// A form that was turned back before; its mended form is filed as the item.
  case mended(FormID, ItemReference)
  case file(FilingRequest)
  /// The form has errors, so that it is only entered in the import log.
  case reject(FormID)
}

/// A form that is fit to be filed, with all that the archive keeps of it.
public struct FilingRequest: Sendable {
  /// The form's id; of a variant, that of the form whose wording it is.
  public var form: FormID
  /// The version of the definition by which it was read.
  public var formVersion: Int
  /// The account's name as written.
  public var account: String
  /// The item's date.
  public var date: Day
  /// The form's category in the filing scheme.
  public var category: CategoryCode
  /// What tells the item from every other, in the order of ``FilingIdentity``.
  public var identity: [String]
  /// The document's number as written, for messages.
  public var number: String?
  /// What people call the form's fields; those without a name go by their ids.
  public var names: [FieldPath: AnswerName]
  /// The digest of what the form says, however the document is made.
  public var content: ContentDigest
  /// The control fields, by which a changed form is told to be a revision.
  public var control: ControlData
  /// An object, as `show` prints it.
  public var fields: JSON
  /// An array, as `show` prints it.
  public var unmapped: JSON
  /// Every answer and every text without a field, in the form's order.
  public var values: [FiledValue]
  /// What the form tells the ledger, which is kept beside the revision.
  public var ledger: LedgerRecord

  /// A form with all that the archive is to keep of it.
  public init(
    form: FormID,
    formVersion: Int,
    account: String,
    date: Day,
    category: CategoryCode,
    identity: [String],
    content: ContentDigest,
    control: ControlData,
    fields: JSON,
    unmapped: JSON,
    values: [FiledValue],
    ledger: LedgerRecord,
    number: String? = nil,
    names: [FieldPath: AnswerName] = [:]
  ) {
    self.form = form
    self.formVersion = formVersion
    self.account = account
    self.date = date
    self.category = category
    self.identity = identity
    self.content = content
    self.control = control
    self.fields = fields
    self.unmapped = unmapped
    self.values = values
    self.ledger = ledger
    self.number = number
    self.names = names
  }
}

/// An answer of a form, or a text that no field takes, as the archive keeps it.
public struct FiledValue: Sendable, Hashable {
  /// Nil of a text that no field takes.
  public var field: FieldPath?
  /// The row of a repeating table, from 1.
  public var row: Int?
  /// The label of a text that no field takes.
  public var label: String?
  /// As written.
  public var text: String
  /// Whether search reads the text: not of a choice, whose words are the form's.
  public var isSearched: Bool
  /// What the text means, as the contract writes it.
  public var value: String?

  /// A value of a field, or with no `field` a text under its label.
  public init(
    field: FieldPath?,
    row: Int? = nil,
    label: String? = nil,
    text: String,
    isSearched: Bool = true,
    value: String? = nil
  ) {
    self.field = field
    self.row = row
    self.label = label
    self.text = text
    self.isSearched = isSearched
    self.value = value
  }
}
