import Forms
import Foundation

extension Account {
  init(
    _ history: AccountHistory,
    identity: AccountIdentity,
    obligations: [Obligation],
    policy: LedgerPolicy,
    on today: Day
  ) {
    let contacts = history.contacts
    let byMethod = Dictionary(grouping: contacts, by: \.method).mapValues(\.count)
    let last = contacts.last?.on
    self.init(
      name: history.name,
      names: Set(history.records.map(\.record.account)).sorted(),
      creditCode: identity.creditCode,
      status: history.status,
      stage: history.visits.last { $0.visit.stage != nil }?.visit.stage,
      attitude: history.rows.last { $0.contact.attitude != nil }?.contact.attitude,
      contacts: contacts.count,
      inPersonContacts: byMethod.filter { policy.inPersonMethods.contains($0.key) }.values
        .reduce(0, +),
      contactsByMethod: byMethod,
      firstContact: contacts.first?.on,
      lastContact: last,
      daysSince: last.map { today.ordinal - $0.ordinal },
      advice: history.visits.last { $0.visit.advice != nil }?.visit.advice,
      owner: history.visits.last { !$0.visit.people.isEmpty }?.visit.people.first,
      openObligations: obligations.count { $0.state.isOutstanding },
      overdueObligations: obligations.count { $0.state == .overdue },
      score: history.latestScore(on: today)
    )
  }
}

extension AccountHistory {
  /// The score of the latest assessment; of several on a day, the lowest.
  fileprivate func latestScore(on today: Day) -> Decimal? {
    let scored = records.filter { $0.record.score != nil && $0.record.date <= today }
    let latest = scored.map(\.record.date).max()
    return scored.filter { $0.record.date == latest }.compactMap(\.record.score).min()
  }
}
