public import Forms

/// What is not as it must be in a ledger, each with its account.
public enum LedgerFault: Sendable, Hashable {
  /// What is stored of the item is not what was filed.
  case notFiled(ItemID)
  /// The account is a key or a lost one, and no development record tells it.
  case noDevelopmentRecord(account: String, Account.Status)
  /// A failure without an analysis of its reasons.
  case noAnalysis(account: String, ItemID)
  /// A success with neither a profile nor an obligation to enter one.
  case noProfile(account: String, ItemID)
  /// One name was filed with several credit codes.
  case codesOfName(account: String, codes: [String])
  /// One account goes under several credit codes.
  case codesOfAccount(account: String, codes: [String])
  /// A contact after the day of processing.
  case futureContact(account: String, ItemID, on: Day)
  /// An alias or merge of which an account is not there, or that would join two credit codes.
  case orphan(account: String, other: String, entry: Int)

  /// The fault's stable code.
  public var code: String {
    switch self {
    case .notFiled: "not-filed"
    case .noDevelopmentRecord: "no-development-record"
    case .noAnalysis: "no-analysis"
    case .noProfile: "no-profile"
    case .codesOfName: "codes-of-name"
    case .codesOfAccount: "codes-of-account"
    case .futureContact: "future-contact"
    case .orphan: "orphan-alias"
    }
  }

  /// The name of the account that the fault is on; nil where an item's record is at fault.
  public var account: String? {
    switch self {
    case .notFiled: nil
    case .noDevelopmentRecord(let account, _), .noAnalysis(let account, _),
      .noProfile(let account, _), .codesOfName(let account, _), .codesOfAccount(let account, _),
      .futureContact(let account, _, _), .orphan(let account, _, _):
      account
    }
  }

  /// The item that tells the faulty fact; nil where several do, or none.
  public var item: ItemID? {
    switch self {
    case .notFiled(let item), .noAnalysis(_, let item), .noProfile(_, let item),
      .futureContact(_, let item, _):
      item
    case .noDevelopmentRecord, .codesOfName, .codesOfAccount, .orphan: nil
    }
  }
}
