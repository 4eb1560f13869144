import Foundation
import Values
import Wording

extension LedgerTable {
  /// `plan`: what was planned against what was done, a row for each planner and period, the latest
  /// period first.
  public static func plan(_ book: LedgerBook, by period: PlanPeriod = .month) -> LedgerTable {
    var counts: [Slot: Progress] = [:]
    for visit in book.plannedVisits {
      let slot = Slot(period: period.name(of: visit.due), person: visit.person ?? "")
      counts[slot, default: Progress()].count(visit)
    }
    let sorted = counts.sorted {
      $0.key.period != $1.key.period
        ? $0.key.period > $1.key.period : $0.key.person < $1.key.person
    }
    let periods: [Column] =
      switch period {
      case .week: [Column("week", LocalizedText(zh: "周", en: "week"))]
      case .month: [Column("month", LocalizedText(zh: "月份", en: "month"))]
      case .all: []
      }
    return LedgerTable(
      id: "plan",
      title: LocalizedText(zh: "计划完成", en: "Plans and what was done"),
      columns: periods + [
        Column("person", LocalizedText(zh: "计划人", en: "planned by")),
        Column("planned", LocalizedText(zh: "计划", en: "planned")),
        Column("done", LocalizedText(zh: "完成", en: "done")),
        Column("overdue", LocalizedText(zh: "未完成", en: "not done")),
        Column("open", LocalizedText(zh: "未到期", en: "to come")),
        Column("percent", LocalizedText(zh: "完成率", en: "done")),
      ],
      rows: sorted.map { slot, progress in
        var members: [JSON.Member] = []
        switch period {
        case .week, .month:
          members.append(JSON.Member(period.rawValue, .string(slot.period)))
        case .all: break
        }
        members += [
          JSON.Member("person", .string(slot.person)),
          JSON.Member("planned", .integer(progress.planned)),
          JSON.Member("done", .integer(progress.done)),
          JSON.Member("overdue", .integer(progress.overdue)),
          JSON.Member("open", .integer(progress.open)),
        ]
        let percent = Decimal.percent(progress.done, of: progress.planned)
        members.append("percent", percent.map { .number($0.description) })
        return Row(
          json: .object(members),
          cells: (periods.isEmpty ? [] : [.text(slot.period)]) + [
            .text(slot.person), .integer(progress.planned), .integer(progress.done),
            .integer(progress.overdue), .integer(progress.open),
            percent.map { .bar($0) } ?? .empty,
          ],
          isUrgent: progress.overdue > 0
        )
      }
    )
  }

  /// `plan --list`: every planned contact in the order of its day, and how it stands.
  public static func planned(_ book: LedgerBook, words: LedgerWords) -> LedgerTable {
    LedgerTable(
      id: "planned",
      title: LocalizedText(zh: "计划明细", en: "Planned contacts"),
      columns: [
        Column("on", LocalizedText(zh: "计划日期", en: "planned on")),
        Column("person", LocalizedText(zh: "计划人", en: "planned by")),
        Column("account", LocalizedText(zh: "客户", en: "account")),
        Column("method", LocalizedText(zh: "活动", en: "activity")),
        Column("purpose", LocalizedText(zh: "目的", en: "purpose"), isDetail: true),
        Column("state", LocalizedText(zh: "状态", en: "state")),
        Column("record", LocalizedText(zh: "计划档案", en: "planned in"), isForFiles: true),
        Column("metBy", LocalizedText(zh: "完成档案", en: "met by"), isForFiles: true),
      ],
      rows: book.plannedContacts.map { account, planned, obligation in
        let contact = planned.contact
        var members = [
          JSON.Member("on", .string(contact.on.description)),
          JSON.Member("person", .string(planned.planner)),
          JSON.Member("account", .string(account)),
          JSON.Member("method", .string(contact.method.rawValue)),
        ]
        members.append("purpose", contact.purpose.map { .string($0) })
        members.append(JSON.Member("state", .string(obligation.state.rawValue)))
        members.append(JSON.Member("record", .string(obligation.record.description)))
        members.append("metBy", obligation.metBy.map { .string($0.description) })
        return Row(
          json: .object(members),
          cells: [
            .day(contact.on), .text(planned.planner), .text(account), .word(words[contact.method]),
            Cell(contact.purpose), .word(obligation.stateName(on: book.day)),
            .text(obligation.record.description), Cell(obligation.metBy?.description),
          ],
          isUrgent: obligation.state == .overdue
        )
      }
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
