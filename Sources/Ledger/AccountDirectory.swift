/// Who an account is: the credit code where one is known, else the name.
struct AccountIdentity: Hashable {
  var creditCode: String?
  /// The key of the name; empty where the credit code tells.
  var nameKey: String
}

/// Tells which records speak of the same account, whatever the order in which they come.
///
/// A record with a credit code belongs to that code. One without belongs to the only code with
/// which its name was ever filed; where there are several or none, to its name, because names
/// that two codes share are a matter for people.
struct AccountDirectory {
  private var codesByName: [String: Set<String>] = [:]

  init(_ records: [FiledRecord]) {
    for filed in records {
      guard let code = AccountDirectory.code(of: filed.record) else { continue }
      codesByName[AccountName(filed.record.account).key, default: []].insert(code)
    }
  }

  func identity(of record: LedgerRecord) -> AccountIdentity {
    let name = AccountName(record.account).key
    if let code = AccountDirectory.code(of: record) {
      return AccountIdentity(creditCode: code, nameKey: "")
    }
    if let codes = codesByName[name], codes.count == 1, let code = codes.first {
      return AccountIdentity(creditCode: code, nameKey: "")
    }
    return AccountIdentity(creditCode: nil, nameKey: name)
  }

  private static func code(of record: LedgerRecord) -> String? {
    guard let code = record.creditCode else { return nil }
    let key = AccountName(code).key.uppercased()
    return key.isEmpty ? nil : key
  }
}
