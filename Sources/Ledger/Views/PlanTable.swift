import Foundation
import Values
import Wording

extension LedgerTable {
  /// `plan`: what was planned against what was done, a row for each planner and period, the latest
  /// period first; of one month alone where it is given, whose name then has no column.
  public static func plan(
    _ book: LedgerBook,
    by period: PlanPeriod = .month,
    in only: LedgerMonth? = nil
  ) -> LedgerTable {
    var counts: [Slot: Progress] = [:]
    for visit in book.plannedVisits where only?.contains(visit.due) != false {
      let slot = Slot(period: period.name(of: visit.due), person: visit.person ?? "")
      counts[slot, default: Progress()].count(visit)
    }
    let sorted = counts.sorted {
      $0.key.period != $1.key.period
        ? $0.key.period > $1.key.period : $0.key.person < $1.key.person
    }
    let periods: [ColumnOf<(key: Slot, value: Progress)>] =
      switch period {
      case .week: [ColumnOf("week", "周", "week") { .text($0.key.period) }]
      case .month: [ColumnOf("month", "月份", "month") { .text($0.key.period) }]
      case .all: []
      }
    return LedgerTable(
      id: "plan",
      title: LocalizedText(zh: "计划完成", en: "Plans and what was done"),
      of: sorted,
      isUrgent: { $0.value.overdue > 0 },
      (only == nil ? periods : []) + [
        ColumnOf("person", "计划人", "planned by") { .text($0.key.person) },
        ColumnOf("planned", "计划", "planned") { .integer($0.value.planned) },
        ColumnOf("done", "完成", "done") { .integer($0.value.done) },
        ColumnOf("overdue", "未完成", "not done") { .integer($0.value.overdue) },
        ColumnOf("open", "未到期", "to come") { .integer($0.value.open) },
        ColumnOf("percent", "完成率", "done") {
          .bar(Decimal.percent($0.value.done, of: $0.value.planned))
        },
      ]
    )
  }

  /// `plan --list`: every planned contact in the order of its day, and how it stands.
  public static func planned(_ book: LedgerBook, words: LedgerWords) -> LedgerTable {
    LedgerTable(
      id: "planned",
      title: LocalizedText(zh: "计划明细", en: "Planned contacts"),
      of: book.plannedContacts,
      isUrgent: { $0.obligation.state == .overdue },
      [
        ColumnOf("on", "计划日期", "planned on") { .day($0.planned.contact.on) },
        ColumnOf("person", "计划人", "planned by") { .text($0.planned.planner) },
        ColumnOf("account", "客户", "account") { .text($0.account) },
        ColumnOf("method", "活动", "activity") { words.cell($0.planned.contact.method) },
        ColumnOf("purpose", "目的", "purpose", isDetail: true) { .text($0.planned.contact.purpose) },
        ColumnOf("state", "状态", "state") { $0.obligation.stateCell(on: book.day) },
        ColumnOf("record", "计划档案", "planned in", isForFiles: true, isCode: true) {
          .text($0.obligation.record.description)
        },
        ColumnOf("metBy", "完成档案", "met by", isForFiles: true, isCode: true) {
          .text($0.obligation.metBy?.description)
        },
      ]
    )
  }
}

/// A planner's period.
private struct Slot: Hashable {
  var period: String
  var person: String
}

/// How many planned contacts were done.
private struct Progress {
  var planned = 0
  var done = 0
  var overdue = 0
  var open = 0

  mutating func count(_ obligation: Obligation) {
    planned += 1
    switch obligation.state {
    case .met, .metLate: done += 1
    case .overdue: overdue += 1
    case .open: open += 1
    }
  }
}

extension LedgerBook {
  /// The obligations that plans bring, in the order of their due days.
  var plannedVisits: [Obligation] {
    plannedContacts.map(\.obligation)
  }

  /// Every planned contact with its account and how it stands, in the order of the days.
  var plannedContacts: [(account: String, planned: PlannedContact, obligation: Obligation)] {
    histories.flatMap { history in
      zip(history.planned, history.plannedVisits).map { planned, course in
        (history.name, planned, course.obligation(of: history.name, on: day))
      }
    }
    .sorted { one, other in
      one.obligation.due != other.obligation.due
        ? one.obligation.due < other.obligation.due
        : (one.planned.planner, one.account, one.planned.contact.method.rawValue)
          < (other.planned.planner, other.account, other.planned.contact.method.rawValue)
    }
  }
}
