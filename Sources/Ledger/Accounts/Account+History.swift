import Forms
import Foundation
import Values

extension Account {
  init(
    _ history: AccountHistory,
    obligations: [Obligation],
    policy: LedgerPolicy,
    on today: Day
  ) {
    let contacts = history.contacts
    let byMethod = Dictionary(grouping: contacts.compactMap(\.method)) { $0 }.mapValues(\.count)
    let last = contacts.last?.on
    let attitudes = history.attitudes
    let status = history.status
    self.init(
      name: history.name,
      names: history.names,
      aliases: history.aliases,
      creditCode: history.creditCode,
      status: status,
      stage: history.stage,
      attitude: attitudes.last?.attitude,
      attitudes: attitudes.map(\.attitude),
      attitudeTrend: attitudes.dropLast().last.flatMap { before in
        attitudes.last.flatMap {
          Trend(from: before.attitude, to: $0.attitude, among: policy.attitudes)
        }
      },
      contacts: contacts.count,
      inPersonContacts: byMethod.filter { policy.inPersonMethods.contains($0.key) }.values
        .reduce(0, +),
      contactsByMethod: byMethod,
      firstContact: contacts.first?.on,
      lastContact: last,
      daysSince: last.map { today.ordinal - $0.ordinal },
      advice: history.visits.last { $0.advice != nil }?.advice,
      owner: history.owner,
      openObligations: obligations.count { $0.state.isOutstanding },
      overdueObligations: obligations.count { $0.state == .overdue },
      score: history.latestScore(on: today),
      priority: history.ranks(on: today)
        ? history.priority(by: policy.priority, on: today)?.total : nil
    )
  }
}

extension Account.Trend {
  /// Nil of attitudes that have no order.
  init?(from earlier: ChoiceCode, to later: ChoiceCode, among order: [ChoiceCode]) {
    guard let before = order.firstIndex(of: earlier), let after = order.firstIndex(of: later)
    else { return nil }
    self = before == after ? .steady : before < after ? .rising : .falling
  }
}

extension AccountHistory {
  /// Every way in which forms write the account's name, and the names that operators have joined, in
  /// the order of their characters.
  var names: [String] {
    var names = Set(joinedNames)
    var last: String?
    // The forms of an account mostly write one name.
    for filed in records where filed.record.account != last {
      last = filed.record.account
      names.insert(filed.record.account)
    }
    return names.sorted()
  }

  /// The code that the account goes under; of a merge of several, its own.
  var creditCode: String? {
    identity.creditCode ?? records.compactMap(\.codeKey).min()
  }

  /// The stage that the latest visit record or review tells.
  var stage: ChoiceCode? { stageSteps.last?.stage }

  /// The attitudes that development records tell, the earliest first, of each contact one.
  var attitudes: [(on: Day, attitude: ChoiceCode, item: ItemID)] {
    toldRows.compactMap { row in row.attitude.map { (row.on, $0, row.item) } }
  }

  /// Who is in charge of the account; where no visit tells, who made the latest of the other forms.
  var owner: String? {
    for filed in acts.reversed() {
      if case .handOver(_, let person) = filed.act.deed { return PersonName.plain(person) }
    }
    let visitor = visits.last { !$0.people.isEmpty }?.people.first
    return (visitor ?? maker).map(PersonName.plain)
  }

  /// The score of the latest assessment; of several on a day, the lowest.
  func latestScore(on today: Day) -> Decimal? {
    let scored = further.filter { $0.record.score != nil && $0.record.date <= today }
    let latest = scored.map(\.record.date).max()
    return scored.filter { $0.record.date == latest }.compactMap(\.record.score).min()
  }
}
