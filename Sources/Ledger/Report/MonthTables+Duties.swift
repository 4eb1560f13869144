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
      columns: [
        LedgerTable.Column("kind", LocalizedText(zh: "事项", en: "what")),
        LedgerTable.Column("due", LocalizedText(zh: "到期", en: "due")),
        LedgerTable.Column("met", LocalizedText(zh: "按期完成", en: "met in time")),
        LedgerTable.Column("metLate", LocalizedText(zh: "逾期完成", en: "met late")),
        LedgerTable.Column("overdue", LocalizedText(zh: "逾期未完成", en: "overdue")),
        LedgerTable.Column("open", LocalizedText(zh: "未到期", en: "open")),
        LedgerTable.Column("share", LocalizedText(zh: "按期率", en: "in time")),
      ],
      rows: Obligation.Kind.allCases.compactMap { kind in
        guard let states = counts[kind] else { return nil }
        let due = states.values.reduce(0, +)
        func count(_ state: Obligation.State) -> Int { states[state] ?? 0 }
        return LedgerTable.Row(
          json: ["kind": .string(kind.rawValue), "due": .integer(due)],
          cells: [
            .word(kind.name), .integer(due), .integer(count(.met)), .integer(count(.metLate)),
            .integer(count(.overdue)), .integer(count(.open)),
            Decimal.percent(count(.met), of: due - count(.open)).map { .bar($0) } ?? .empty,
          ],
          isUrgent: count(.overdue) > 0
        )
      }
    )
  }

  /// All that is overdue, whenever it fell due, the longest first; of the visits planned in earlier
  /// months a line for each planner, at the end.
  var overdue: LedgerTable {
    var table = owned(
      id: "overdue",
      title: LocalizedText(zh: "逾期未完成", en: "Overdue"),
      last: LedgerTable.Column("days", LocalizedText(zh: "逾期天数", en: "days overdue"))
    ) { obligation in
      guard obligation.state == .overdue, !isMissed(obligation) else { return nil }
      return .integer(book.day.ordinal - obligation.due.ordinal)
    }
    table.rows += missed(where: { $0 < month.first }).sorted(by: MissedVisits.byPerson).map {
      missed in
      let visits = missed.visits
      var members: [JSON.Member] = []
      members.append("person", missed.person.map { .string($0) })
      members.append(JSON.Member("missed", .integer(visits.count)))
      return LedgerTable.Row(
        json: .object(members),
        cells: [
          LedgerTable.Cell(visits.accountsInShort),
          .word(
            LocalizedText(
              zh: "以前月份漏访 \(visits.count) 次",
              en: "\(visits.count) planned visits of earlier months missed"
            )
          ),
          LedgerTable.Cell(visits.map(\.due).min()), LedgerTable.Cell(missed.person), .empty,
        ]
      )
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
      columns: [
        LedgerTable.Column("person", LocalizedText(zh: "退回给", en: "person")),
        LedgerTable.Column("account", LocalizedText(zh: "客户", en: "account")),
        LedgerTable.Column("form", LocalizedText(zh: "表单", en: "form")),
        LedgerTable.Column("since", LocalizedText(zh: "退回日期", en: "returned on")),
      ],
      rows: filing.returned.map { form in
        LedgerTable.Row(
          json: ["since": .string(form.since.description)],
          cells: [
            LedgerTable.Cell(form.person), LedgerTable.Cell(form.account), .word(form.form),
            .day(form.since),
          ],
          isUrgent: true
        )
      }
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
      last: LedgerTable.Column("opened", LocalizedText(zh: "触发日期", en: "opened"))
    ) { obligation in
      guard obligation.state == .open, let next = month.next, obligation.due <= next.last else {
        return nil
      }
      return .day(obligation.opened)
    }
  }

  /// The obligations that have a last cell.
  private func owned(
    id: String,
    title: LocalizedText,
    last: LedgerTable.Column,
    cell: (Obligation) -> LedgerTable.Cell?
  ) -> LedgerTable {
    let rows = duties.compactMap { owned -> LedgerTable.Row? in
      let obligation = owned.obligation
      guard let cell = cell(obligation) else { return nil }
      return LedgerTable.Row(
        json: obligation.json,
        cells: [
          .text(obligation.account), .word(obligation.kind.name), .day(obligation.due),
          LedgerTable.Cell(owned.owner), cell,
        ],
        isUrgent: obligation.state == .overdue
      )
    }
    return LedgerTable(
      id: id,
      title: title,
      columns: [
        LedgerTable.Column("account", LocalizedText(zh: "客户", en: "account")),
        LedgerTable.Column("kind", LocalizedText(zh: "事项", en: "what")),
        LedgerTable.Column("due", LocalizedText(zh: "到期", en: "due")),
        LedgerTable.Column("owner", LocalizedText(zh: "负责人", en: "owner")), last,
      ],
      rows: rows
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
      columns: [
        LedgerTable.Column("account", LocalizedText(zh: "客户", en: "account")),
        LedgerTable.Column("priority", LocalizedText(zh: "优先级", en: "priority")),
        LedgerTable.Column("status", LocalizedText(zh: "状态", en: "status")),
        LedgerTable.Column("last", LocalizedText(zh: "最近接触", en: "last contact")),
        LedgerTable.Column("owner", LocalizedText(zh: "负责人", en: "owner")),
        LedgerTable.Column("advice", LocalizedText(zh: "下一步建议", en: "next step")),
      ],
      rows: ranked.prefix(most).map { history, priority in
        LedgerTable.Row(
          json: ["account": .string(history.name)],
          cells: [
            .text(history.name), .bar(priority.total), .word(history.status.name),
            LedgerTable.Cell(history.contacts.last?.on), LedgerTable.Cell(history.owner),
            LedgerTable.Cell(history.visits.last { $0.advice != nil }?.advice),
          ]
        )
      }
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
