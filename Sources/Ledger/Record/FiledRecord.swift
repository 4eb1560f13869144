public import Values

/// A record, and the item that was filed with it.
///
/// It never changes, and is a class because the entries, an account's history and its parts all
/// hold the same large value. An office has a million of them, most of which tell one visit: of those
/// it holds what the ledger is folded by, and the bytes of all else, which are read when it is asked for.
public final class FiledRecord: Sendable {
  /// The item; a later revision of it replaces the record.
  public let item: ItemID
  /// When the revision that tells it was filed: ISO 8601, in UTC; nil where that is not known.
  public let filedAt: Timestamp?
  /// The account's name as written.
  let account: String
  /// The account's name as names are compared.
  let nameKey: String
  /// The credit code as codes are compared; nil where the record tells none.
  let codeKey: String?
  /// The item's date.
  let date: Day
  /// What a visit is folded by.
  let visit: VisitInShort?
  /// Whether it tells anything but contacts: an outcome, a profile or what few forms tell.
  let tellsMoreThanContacts: Bool
  private let kept: Kept

  private enum Kept: Sendable {
    case whole(WholeRecord)
    /// Bytes that ``VisitAlone`` has read.
    case bytes([UInt8])
  }

  private final class WholeRecord: Sendable {
    let record: LedgerRecord

    init(_ record: LedgerRecord) { self.record = record }
  }

  /// What its present revision tells.
  public var record: LedgerRecord {
    switch kept {
    case .whole(let whole): whole.record
    case .bytes(let bytes):
      // What bytes of a visit alone tell, they tell again.
      LedgerRecord(bytes: bytes)
        ?? LedgerRecord(form: FormID(rawValue: ""), account: account, date: date)
    }
  }

  /// The rows of a table of contacts, in their order.
  var contacts: [LedgerRecord.Contact] {
    switch kept {
    case .whole(let whole): whole.record.contacts
    case .bytes: []
    }
  }

  /// Whether it tells a plan, which may name several accounts.
  var tellsPlan: Bool { tellsMoreThanContacts && record.plan != nil }

  /// A record of an item; it computes the account's key, which is not quick.
  public convenience init(item: ItemID, record: LedgerRecord, filedAt: Timestamp? = nil) {
    self.init(
      item: item,
      record: record,
      filedAt: filedAt,
      nameKey: AccountName(record.account).key
    )
  }

  /// Takes the account's name as names are compared, ``AccountName/key``, which is not quick to make.
  public convenience init(item: ItemID, record: LedgerRecord, filedAt: Timestamp?, nameKey: String)
  {
    self.init(
      item: item,
      record: record,
      filedAt: filedAt,
      nameKey: nameKey,
      codeKey: record.creditCode.flatMap { CreditCode.key(of: $0) }
    )
  }

  /// Takes both keys, of which the code's is not quick to make either.
  convenience init(
    item: ItemID,
    record: LedgerRecord,
    filedAt: Timestamp?,
    nameKey: String,
    codeKey: String?
  ) {
    self.init(
      item: item,
      filedAt: filedAt,
      account: record.account,
      nameKey: nameKey,
      codeKey: codeKey,
      date: record.date,
      visit: record.visit.map { VisitInShort($0) },
      tellsMoreThanContacts: record.further != nil || record.outcome != nil || record.isProfile,
      kept: .whole(WholeRecord(record))
    )
  }

  /// Takes bytes that tell a visit and nothing else, and what was read of them.
  convenience init(
    item: ItemID,
    _ alone: VisitAlone,
    bytes: [UInt8],
    filedAt: Timestamp?,
    nameKey: String,
    codeKey: String?
  ) {
    self.init(
      item: item,
      filedAt: filedAt,
      account: alone.account,
      nameKey: nameKey,
      codeKey: codeKey,
      date: alone.date,
      visit: alone.visit,
      tellsMoreThanContacts: false,
      kept: .bytes(bytes)
    )
  }

  private init(
    item: ItemID,
    filedAt: Timestamp?,
    account: String,
    nameKey: String,
    codeKey: String?,
    date: Day,
    visit: VisitInShort?,
    tellsMoreThanContacts: Bool,
    kept: Kept
  ) {
    self.item = item
    self.filedAt = filedAt
    self.account = account
    self.nameKey = nameKey
    self.codeKey = codeKey
    self.date = date
    self.visit = visit
    self.tellsMoreThanContacts = tellsMoreThanContacts
    self.kept = kept
  }
}

extension FiledRecord: Hashable {
  /// Whether item, time of filing and record are the same.
  public static func == (one: FiledRecord, other: FiledRecord) -> Bool {
    one.item == other.item && one.filedAt == other.filedAt && one.record == other.record
  }

  /// Hashes the item alone, which is quick and tells nearly all apart.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(item)
  }
}

/// How credit codes are compared.
enum CreditCode {
  /// Width, case and blanks do not tell codes apart; nil of an empty one.
  static func key(of code: String) -> String? {
    let key = AccountName(code).key.uppercased()
    return key.isEmpty ? nil : key
  }
}
