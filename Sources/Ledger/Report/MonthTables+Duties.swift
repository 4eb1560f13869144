import Forms
import Foundation
import Values
import Wording

extension MonthTables {
  /// What fell due in the month, by kind and by what became of it.
  var obligations: LedgerTable {
    var counts: [Obligation.Kind: [Obligation.State: Int]] = [:]
    for obligation in duties.map(\.obligation) where month.contains(obligation.due) {
      counts[obligation.kind, default: [:]][obligation.state, default: 0] += 1
    }
    return LedgerTable(
      id: "obligations",
      title: LocalizedText(zh: "本月到期事项", en: "Due in the month"),
      of: Obligation.Kind.allCases.compactMap { kind in
        counts[kind].map { (kind: kind, states: $0, due: $0.values.reduce(0, +)) }
      },
      isUrgent: { $0.states[.overdue] != nil },
      [
        ColumnOf("kind", "事项", "what") { .word($0.kind.name) },
        ColumnOf("due", "到期", "due") { .integer($0.due) },
        ColumnOf("met", "按期完成", "met in time") { .integer($0.states[.met] ?? 0) },
        ColumnOf("metLate", "逾期完成", "met late") { .integer($0.states[.metLate] ?? 0) },
        ColumnOf("overdue", "逾期未完成", "overdue") { .integer($0.states[.overdue] ?? 0) },
        ColumnOf("open", "未到期", "open") { .integer($0.states[.open] ?? 0) },
        ColumnOf("share", "按期率", "in time") {
          .bar(Decimal.percent($0.states[.met] ?? 0, of: $0.due - ($0.states[.open] ?? 0)))
        },
      ]
    )
  }

  /// All that is overdue, whenever it fell due, the longest first; of the visits planned in earlier
  /// months a line for each planner, at the end.
  var overdue: LedgerTable {
    var table = owned(
      id: "overdue",
      title: LocalizedText(zh: "逾期未完成", en: "Overdue"),
      duties.filter { $0.obligation.state == .overdue && !isMissed($0.obligation) },
      last: ColumnOf("days", "逾期天数", "days overdue") {
        .integer(book.day.ordinal - $0.obligation.due.ordinal)
      }
    )
    table.rows += missed(where: { $0 < month.first }).sorted(by: MissedVisits.byPerson).map {
      missed in
      let visits = missed.visits
      return LedgerTable.Row([
        .text(visits.accountsInShort),
        .word(
          LocalizedText(
            zh: "以前月份漏访 \(visits.count) 次",
            en: "\(visits.count) planned visits of earlier months missed"
          )
        ),
        .day(visits.map(\.due).min()), .text(missed.person), .empty,
      ])
    }
    return table
  }

  /// How many obligations are overdue, each of them.
  var overdueCount: Int { duties.count { $0.obligation.state == .overdue } }

  /// What each planner missed of the visits that were planned for some days.
  func missed(where isOf: (Day) -> Bool) -> [MissedVisits] {
    let visits = duties.map(\.obligation).filter {
      $0.kind == .plannedVisit && $0.state == .overdue && isOf($0.due)
    }
    return Dictionary(grouping: visits, by: \.person)
      .map { MissedVisits(person: $0.key, visits: $0.value) }
  }

  private func isMissed(_ obligation: Obligation) -> Bool {
    obligation.kind == .plannedVisit && obligation.state == .overdue
      && obligation.due < month.first
  }

  /// The forms that were turned back and have not come mended.
  var returned: LedgerTable {
    LedgerTable(
      id: "returned",
      title: LocalizedText(zh: "退回未改的表单", en: "Returned and not mended"),
      of: filing.returned,
      isUrgent: { _ in true },
      [
        ColumnOf("person", "退回给", "person") { .text($0.person) },
        ColumnOf("account", "客户", "account") { .text($0.account) },
        ColumnOf("form", "表单", "form") { .word($0.form) },
        ColumnOf("since", "退回日期", "returned on") { .day($0.since) },
      ]
    )
  }

  /// How many forms are owed.
  var returnedLead: LocalizedText {
    let count = filing.returned.count
    return LocalizedText(
      zh: count == 0 ? "没有退回未改的表单。" : "退回未改的表单 \(count) 份。",
      en: count == 0 ? "No returned form is owed." : "Returned and not mended: \(count)."
    )
  }

  /// What is open and falls due by the end of the month after.
  var comingUp: LedgerTable {
    owned(
      id: "coming",
      title: LocalizedText(zh: "下月底前到期", en: "Due by the end of next month"),
      duties.filter { owned in
        owned.obligation.state == .open
          && month.next.map { owned.obligation.due <= $0.last } ?? false
      },
      last: ColumnOf("opened", "触发日期", "opened") { .day($0.obligation.opened) }
    )
  }

  private func owned(
    id: String,
    title: LocalizedText,
    _ duties: [OwnedObligation],
    last: ColumnOf<OwnedObligation>
  ) -> LedgerTable {
    LedgerTable(
      id: id,
      title: title,
      of: duties,
      isUrgent: { $0.obligation.state == .overdue },
      [
        ColumnOf("account", "客户", "account") { .text($0.obligation.account) },
        ColumnOf("kind", "事项", "what") { .word($0.obligation.kind.name) },
        ColumnOf("due", "到期", "due") { .day($0.obligation.due) },
        ColumnOf("owner", "负责人", "owner") { .text($0.owner) }, last,
      ]
    )
  }

  /// The accounts most worth looking after next, with what their latest visit advises.
  func priorities(most: Int) -> LedgerTable {
    let ranked = book.histories.compactMap { history -> (AccountHistory, Priority)? in
      guard history.ranks(on: book.day),
        let priority = history.priority(by: book.policy.priority, on: book.day)
      else { return nil }
      return (history, priority)
    }
    .sorted { $0.1.total == $1.1.total ? $0.0.name < $1.0.name : $0.1.total > $1.1.total }
    return LedgerTable(
      id: "priorities",
      title: LocalizedText(zh: "重点客户", en: "Priorities"),
      of: ranked.prefix(most),
      [
        ColumnOf("account", "客户", "account") { .text($0.0.name) },
        ColumnOf("priority", "优先级", "priority") { .bar($0.1.total) },
        ColumnOf("status", "状态", "status") { .word($0.0.status.name) },
        ColumnOf("last", "最近接触", "last contact") { .day($0.0.contacts.last?.on) },
        ColumnOf("owner", "负责人", "owner") { .text($0.0.owner) },
        ColumnOf("advice", "下一步建议", "next step") { .text($0.0.advice) },
      ]
    )
  }
}

extension [Obligation] {
  /// The first accounts, and how many there are.
  fileprivate var accountsInShort: String {
    let names = Set(map(\.account)).sorted()
    return names.prefix(3).joined(separator: "、") + (names.count > 3 ? " … (\(names.count))" : "")
  }
}
