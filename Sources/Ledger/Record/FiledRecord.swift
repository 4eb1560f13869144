public import Values

/// A record, and the item that was filed with it.
///
/// It never changes, and is a class because the entries, an account's history and its parts all
/// hold the same large value.
public final class FiledRecord: Sendable {
  /// The item; a later revision of it replaces the record.
  public let item: ItemID
  /// What its present revision tells.
  public let record: LedgerRecord
  /// When the revision that tells it was filed: ISO 8601, in UTC; nil where that is not known.
  public let filedAt: Timestamp?
  /// The account's name as names are compared.
  let nameKey: String
  /// The credit code as codes are compared; nil where the record tells none.
  let codeKey: String?
  /// Whether it tells anything but contacts: an outcome, a profile or what few forms tell.
  let tellsMoreThanContacts: Bool

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
  init(
    item: ItemID,
    record: LedgerRecord,
    filedAt: Timestamp?,
    nameKey: String,
    codeKey: String?
  ) {
    self.item = item
    tellsMoreThanContacts = record.further != nil || record.outcome != nil || record.isProfile
    self.record = record
    self.filedAt = filedAt
    self.nameKey = nameKey
    self.codeKey = codeKey
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
