import Forms
import Values

extension LedgerEntries {
  /// The entries with a plan once for each account that it names, with what it plans for that
  /// account: nothing else tells of several.
  var ofEachAccount: LedgerEntries {
    guard records.contains(where: \.tellsPlan) else { return self }
    return LedgerEntries(records: records.flatMap(\.ofEachAccount), acts: acts)
  }
}

extension FiledRecord {
  fileprivate var ofEachAccount: [FiledRecord] {
    guard tellsPlan, let plan = record.plan else { return [self] }
    let byAccount = Dictionary(grouping: plan.contacts) { AccountName($0.account).key }
    return byAccount.sorted { $0.key < $1.key }.compactMap { key, contacts in
      guard let first = contacts.first else { return nil }
      var own = record
      own.account = first.account
      own.plan = LedgerRecord.Plan(by: plan.by, contacts: contacts)
      return FiledRecord(item: item, record: own, filedAt: filedAt, nameKey: key)
    }
  }
}
