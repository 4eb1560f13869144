public import Findings
public import Forms
public import Ledger

/// A filed item (件), with all its revisions.
public struct FiledItem: Sendable, Hashable {
  /// The running number in the archive.
  public var id: ItemID
  /// The number under which people know the item.
  public var archiveNumber: ArchiveNumber
  /// The form's id, the same in every revision.
  public var form: FormID
  /// The class in the filing scheme by which it was numbered.
  public var category: String
  /// 保管期限: `Y`, `D30` or `D10`.
  public var retention: String
  /// Nil of an item that counts.
  public var withdrawal: Withdrawal?
  /// The earliest first; never empty.
  public var revisions: [FiledRevision]

  /// An item with its revisions, the earliest first.
  public init(
    id: ItemID,
    archiveNumber: ArchiveNumber,
    form: FormID,
    category: String,
    retention: String,
    withdrawal: Withdrawal? = nil,
    revisions: [FiledRevision]
  ) {
    self.id = id
    self.archiveNumber = archiveNumber
    self.form = form
    self.category = category
    self.retention = retention
    self.withdrawal = withdrawal
    self.revisions = revisions
  }
}

/// A revision of an item.
public struct FiledRevision: Sendable, Hashable {
  /// From 1.
  public var number: Int
  /// The account's name as the revision writes it.
  public var account: String
  /// The item's date by this revision.
  public var date: Day
  /// ISO 8601, in UTC.
  public var filedAt: String
  /// The original document's.
  public var digest: ContentDigest
  /// Where the original document came from.
  public var path: String
  /// The form's index in the original document, from 0.
  public var submission: Int
  /// The version of the definition by which the form was read.
  public var formVersion: Int
  /// The answers as `show` prints them: an object.
  public var fields: JSON
  /// The texts that no field takes, as `show` prints them: an array.
  public var unmapped: JSON
  /// Every answer and every text without a field as written, in the form's order.
  public var answers: [FiledValue]

  /// A revision with all that it says.
  public init(
    number: Int,
    account: String,
    date: Day,
    filedAt: String,
    digest: ContentDigest,
    path: String,
    submission: Int,
    formVersion: Int,
    fields: JSON,
    unmapped: JSON,
    answers: [FiledValue]
  ) {
    self.number = number
    self.account = account
    self.date = date
    self.filedAt = filedAt
    self.digest = digest
    self.path = path
    self.submission = submission
    self.formVersion = formVersion
    self.fields = fields
    self.unmapped = unmapped
    self.answers = answers
  }
}

extension FiledItem {
  /// A revision as `show --format json` prints it; nil where the item has none of that number.
  public func json(revision number: Int) -> JSON? {
    guard let revision = revisions.first(where: { $0.number == number }) else { return nil }
    var members = [
      JSON.Member("id", .string(id.description)),
      JSON.Member("archiveNumber", .string(archiveNumber.rawValue)),
      JSON.Member("form", .string(form.rawValue)),
      JSON.Member("account", .string(revision.account)),
      JSON.Member("date", .string(revision.date.description)),
      JSON.Member("revision", .integer(revision.number)),
      JSON.Member("filedAt", .string(revision.filedAt)),
      JSON.Member("sha256", .string(revision.digest.rawValue)),
      JSON.Member("fields", revision.fields),
      JSON.Member("unmapped", revision.unmapped),
    ]
    members.append("withdrawn", withdrawal?.json)
    return .object(members)
  }

  /// The present revision as `show --format json` prints it.
  public var json: JSON? {
    revisions.last.flatMap { json(revision: $0.number) }
  }
}
