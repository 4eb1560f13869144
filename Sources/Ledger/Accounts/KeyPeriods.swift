import Values

/// A time for which an account is a key account: from a success to the next failure.
struct KeyPeriod {
  var start: Day
  /// The item that told the success.
  var item: ItemID
  /// The day of the failure; nil while it lasts.
  var end: Day?
}

extension AccountHistory {
  /// The account's times as a key account, the earliest first.
  var keyPeriods: [KeyPeriod] {
    var periods: [KeyPeriod] = []
    for outcome in outcomes {
      let lasts = periods.last.map { $0.end == nil } ?? false
      switch (outcome.isSuccess, lasts) {
      case (true, false): periods.append(KeyPeriod(start: outcome.on, item: outcome.item))
      case (false, true): periods[periods.count - 1].end = outcome.on
      case (true, true), (false, false): break
      }
    }
    return periods
  }

  /// A prospect until a first contact, then developing; key or lost by the latest development
  /// record; a later contact reopens a lost one, and so does an operator on that day or later.
  var status: Account.Status {
    guard let latest = outcomes.last else { return contacts.isEmpty ? .prospect : .developing }
    if latest.isSuccess { return .key }
    let isReopened =
      contacts.last.map { $0.on > latest.on } ?? false
      || acts.contains { filed in
        if case .reopen = filed.act.deed { filed.act.on >= latest.on } else { false }
      }
    return isReopened ? .developing : .lost
  }
}
