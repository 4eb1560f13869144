public import Values

extension LedgerBook {
  /// Checks that the ledger says nothing that it may not; gives nothing when all is well.
  ///
  /// `today` is the day of processing, after which nothing can have happened.
  public func faults(on today: Day) -> [LedgerFault] {
    histories.flatMap { faults(of: $0, on: today) } + orphans
  }

  private func faults(of history: AccountHistory, on today: Day) -> [LedgerFault] {
    let name = history.name
    var faults: [LedgerFault] = []
    let status = history.status
    if status == .key || status == .lost, history.outcomes.isEmpty {
      faults.append(.noDevelopmentRecord(account: name, status))
    }
    let profiles = history.courses(by: policy).filter { $0.kind == .accountProfile }
    for filed in history.further {
      guard let outcome = filed.record.outcome, filed.date <= day else { continue }
      if outcome.isSuccess {
        let hasProfile =
          profiles.contains { $0.opened == filed.date }
          || history.profiles.contains { $0.on >= filed.date }
        if !hasProfile { faults.append(.noProfile(account: name, filed.item)) }
      } else if outcome.reasons?.contains(where: { !$0.isWhitespace }) != true {
        faults.append(.noAnalysis(account: name, filed.item))
      }
    }
    let codes = Set(history.records.compactMap(\.codeKey))
    if codes.count > 1 {
      faults.append(.codesOfAccount(account: name, codes: codes.sorted()))
    }
    for key in Set(history.records.map(\.nameKey)).sorted() {
      let codesOfName = directory.codes(ofName: key)
      // Told once, of the account of the first code; of two codes in one account it is told above.
      guard codesOfName.count > 1, codesOfName.min() == codes.first, codes.count == 1 else {
        continue
      }
      faults.append(.codesOfName(account: name, codes: codesOfName.sorted()))
    }
    for filed in history.records {
      let record = filed.record
      let days = [record.visit?.on, record.visit?.followedUpOn] + record.contacts.map(\.on)
      if let late = days.compactMap(\.self).max(), late > today {
        faults.append(.futureContact(account: name, filed.item, on: late))
      }
    }
    return faults
  }

  /// An alias is a name that no form need have used yet; the account that it names must be there.
  private var orphans: [LedgerFault] {
    let known = Set(histories.flatMap { $0.records.map { directory.base(of: $0) } })
    return directory.joins.compactMap { join in
      let act = join.filed.act
      switch act.deed {
      case .alias(let account, let other):
        if join.holds, known.contains(join.account) { return nil }
        return .orphan(account: account.name, other: other.name, entry: join.filed.entry)
      case .merge(let account, let other):
        if known.contains(join.account), known.contains(join.other) { return nil }
        return .orphan(account: account.name, other: other.name, entry: join.filed.entry)
      case .unmerge, .handOver, .reopen: return nil
      }
    }
  }
}
