import Findings

/// All that is kept of a revision and its item, as it is sealed and exported.
///
/// The record is defined on values, whatever engine keeps them. JSON texts stand as they were
/// written, because their bytes are what was sealed.
public struct RevisionRecord: Sendable, Hashable {
  /// The item's running number in the archive.
  public var item: Int
  /// The item's archive number.
  public var archiveNumber: String
  /// The lowest class in which it is numbered, such as `Q001-YW·2024-D10-DKH`.
  public var classKey: String
  /// The running number in the class, from 1.
  public var number: Int
  /// The category of the filing scheme.
  public var category: String
  /// 保管期限: `Y`, `D30` or `D10`.
  public var retention: String
  /// The form's id.
  public var form: String
  /// What tells the item from every other: a JSON array of texts.
  public var identity: String
  /// From 1.
  public var revision: Int
  /// The SHA-256 of the original document.
  public var original: String
  /// Where the original document came from.
  public var path: String
  /// The form's index in the original document, from 0.
  public var submission: Int
  /// The version of the definition by which the form was read.
  public var formVersion: Int
  /// The account's name as written.
  public var account: String
  /// As `2024-03-05`.
  public var date: String
  /// ISO 8601, in UTC.
  public var filedAt: String
  /// The digest of what the form says, however its document is made.
  public var content: String
  /// The control fields: a JSON object.
  public var control: String
  /// The answers: a JSON object.
  public var fields: String
  /// The texts that no field takes: a JSON array.
  public var unmapped: String
  /// What the revision tells the ledger: a JSON object.
  public var ledger: String
  /// Every answer and every text without a field, in the form's order.
  public var values: [Value]

  /// An answer, or a text that no field takes.
  public struct Value: Sendable, Hashable {
    /// The field's id; nil of a text that no field takes.
    public var field: String?
    /// The column of the repeating table.
    public var column: String?
    /// From 1.
    public var row: Int?
    /// The label of a text that no field takes.
    public var label: String?
    /// The text as written.
    public var text: String
    /// Whether search reads the text.
    public var isSearched: Bool
    /// What the text means, as the contract writes it.
    public var value: String?
    /// The text as it was searched when it was filed, nil where that is the text itself: of a record
    /// that was sealed in the form of lengths, which covers it.
    public var folded: String?

    /// A value with every part of it.
    public init(
      field: String? = nil,
      column: String? = nil,
      row: Int? = nil,
      label: String? = nil,
      text: String,
      isSearched: Bool = true,
      value: String? = nil,
      folded: String? = nil
    ) {
      self.field = field
      self.column = column
      self.row = row
      self.label = label
      self.text = text
      self.isSearched = isSearched
      self.value = value
      self.folded = folded
    }
  }

  /// A record with every part of it.
  public init(
    item: Int,
    archiveNumber: String,
    classKey: String,
    number: Int,
    category: String,
    retention: String,
    form: String,
    identity: String,
    revision: Int,
    original: String,
    path: String,
    submission: Int,
    formVersion: Int,
    account: String,
    date: String,
    filedAt: String,
    content: String,
    control: String,
    fields: String,
    unmapped: String,
    ledger: String,
    values: [Value]
  ) {
    self.item = item
    self.archiveNumber = archiveNumber
    self.classKey = classKey
    self.number = number
    self.category = category
    self.retention = retention
    self.form = form
    self.identity = identity
    self.revision = revision
    self.original = original
    self.path = path
    self.submission = submission
    self.formVersion = formVersion
    self.account = account
    self.date = date
    self.filedAt = filedAt
    self.content = content
    self.control = control
    self.fields = fields
    self.unmapped = unmapped
    self.ledger = ledger
    self.values = values
  }
}

extension RevisionRecord {
  /// The seal of the record in a form.
  public func seal(_ form: Seal.Form) throws(ArchiveError) -> Seal {
    switch form {
    case .lengths: Seal(form, try ContentDigest(of: lengths))
    case .lines: Seal(form, try ContentDigest(of: line))
    }
  }

  /// The record in the form of lines: one line of JSON with its end, without what is derived.
  package var line: String {
    var members = [
      JSON.Member("item", .integer(item)), JSON.Member("archiveNumber", .string(archiveNumber)),
      JSON.Member("class", .string(classKey)), JSON.Member("number", .integer(number)),
      JSON.Member("category", .string(category)), JSON.Member("retention", .string(retention)),
      JSON.Member("form", .string(form)), JSON.Member("identity", .string(identity)),
      JSON.Member("revision", .integer(revision)), JSON.Member("sha256", .string(original)),
      JSON.Member("path", .string(path)), JSON.Member("submission", .integer(submission)),
      JSON.Member("formVersion", .integer(formVersion)), JSON.Member("account", .string(account)),
      JSON.Member("date", .string(date)), JSON.Member("filedAt", .string(filedAt)),
      JSON.Member("content", .string(content)), JSON.Member("control", .string(control)),
      JSON.Member("fields", .string(fields)), JSON.Member("unmapped", .string(unmapped)),
      JSON.Member("ledger", .string(ledger)),
    ]
    members.append(JSON.Member("values", .array(values.map(\.json))))
    return "\(JSON.object(members))\n"
  }

  private var lengths: [UInt8] {
    var form = LengthsForm()
    form.append(archiveNumber)
    form.append(classKey)
    form.append(number)
    for text in [category, retention, self.form, identity] { form.append(text) }
    form.append(item)
    form.append(revision)
    form.append(original)
    form.append(path)
    form.append(submission)
    form.append(formVersion)
    for text in [account, date, filedAt, content, control, fields, unmapped, ledger] {
      form.append(text)
    }
    for (ordinal, value) in values.enumerated() {
      form.append(ordinal)
      form.append(value.field)
      form.append(value.column)
      form.append(value.row)
      form.append(value.label)
      form.append(value.text)
      form.append(value.folded)
      form.append(value.isSearched ? 1 : 0)
      form.append(value.value)
    }
    return form.bytes
  }
}

extension RevisionRecord.Value {
  fileprivate var json: JSON {
    var members: [JSON.Member] = []
    members.append("field", field.map { .string($0) })
    members.append("column", column.map { .string($0) })
    members.append("row", row.map { .integer($0) })
    members.append("label", label.map { .string($0) })
    members.append(JSON.Member("text", .string(text)))
    if !isSearched { members.append(JSON.Member("searched", .bool(false))) }
    members.append("value", value.map { .string($0) })
    members.append("folded", folded.map { .string($0) })
    return .object(members)
  }
}
