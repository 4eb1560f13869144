import Foundation
import Values
import Wording

extension MonthTables {
  /// What a director has to see to, a line for each kind of it, the gravest first.
  var attention: LedgerTable {
    LedgerTable(
      id: "attention",
      title: LocalizedText(zh: "需要您处理", en: "For you to see to"),
      of: [
        dissatisfied, fallen, unvisited, stalled, unrecorded, unprofiled, unanswered, returnedForms,
        missedNow,
      ]
      .compactMap(\.self).filter { !$0.names.isEmpty },
      isUrgent: { _ in true },
      [
        ColumnOf("what", "事项", "what") { .word($0.what, $0.id) },
        ColumnOf("count", "数量", "count") { .integer($0.count ?? $0.names.count) },
        ColumnOf("which", "涉及", "which") { .word($0.which) },
      ]
    )
  }

  private var goal: Decimal? { book.policy.targets.satisfaction }

  /// The accounts that are still one's own.
  private var current: [AccountHistory] {
    book.histories.filter { $0.status != .lost && !$0.isClosed }
  }

  /// Nil where the office has no target.
  private var dissatisfied: Concern? {
    guard let goal else { return nil }
    let low = current.compactMap { history -> (String, Decimal)? in
      guard let told = history.satisfactionCourse(to: book.day).last, told.percent < goal else {
        return nil
      }
      return (history.name, told.percent)
    }
    .sorted { $0.1 == $1.1 ? $0.0 < $1.0 : $0.1 < $1.1 }
    return Concern(
      id: "satisfaction-low",
      what: LocalizedText(
        zh: "满意度低于目标 \(goal)%",
        en: "satisfaction below the target of \(goal)%"
      ),
      names: low.map { LocalizedText(verbatim: "\($0)（\($1)%）") }
    )
  }

  /// Those that fell and are not below the goal, which are told already.
  private var fallen: Concern {
    let fallen = current.compactMap { history -> (String, Decimal, Decimal)? in
      let course = history.satisfactionCourse(to: book.day)
      guard let last = course.last, let before = course.dropLast().last,
        last.percent < before.percent, goal.map({ last.percent >= $0 }) ?? true
      else { return nil }
      return (history.name, before.percent, last.percent)
    }
    .sorted { ($0.2 - $0.1, $0.0) < ($1.2 - $1.1, $1.0) }
    return Concern(
      id: "satisfaction-fallen",
      what: LocalizedText(zh: "满意度下降", en: "satisfaction fallen"),
      names: fallen.map { LocalizedText(verbatim: "\($0)（\($1)%→\($2)%）") }
    )
  }

  private var unvisited: Concern {
    let most = book.policy.regularVisitDays
    let idle = book.histories.filter { $0.status == .key }.compactMap { history -> (String, Int)? in
      guard let last = history.contacts.last?.on ?? history.keyPeriods.last?.start else {
        return nil
      }
      let days = book.day.ordinal - last.ordinal
      return days > most ? (history.name, days) : nil
    }
    .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    return Concern(
      id: "unvisited",
      what: LocalizedText(
        zh: "大客户超过 \(most) 天未接触",
        en: "key accounts without a contact for over \(most) days"
      ),
      names: idle.map { LocalizedText(zh: "\($0)（\($1) 天）", en: "\($0) (\($1) days)") }
    )
  }

  private var stalled: Concern {
    let stalled = book.stageCourses.filter(\.isLingering).sorted {
      ($1.daysHere ?? 0, $0.account) < ($0.daysHere ?? 0, $1.account)
    }
    let most = book.policy.lingerDays ?? 0
    return Concern(
      id: "stalled",
      what: LocalizedText(
        zh: "停在一个阶段超过 \(most) 天",
        en: "stalled in a stage for over \(most) days"
      ),
      names: stalled.compactMap { course in
        guard let present = course.present, let days = course.daysHere else { return nil }
        let stage = words[book.policy.stages[present]]
        return LocalizedText(
          zh: "\(course.account)（\(stage.zh) \(days) 天）",
          en: "\(course.account) (\(stage.en), \(days) days)"
        )
      }
    )
  }

  private func owed(_ kind: Obligation.Kind, onlyOverdue: Bool) -> [LocalizedText] {
    duties.map(\.obligation).filter {
      $0.kind == kind && (onlyOverdue ? $0.state == .overdue : $0.state.isOutstanding)
    }
    .map { LocalizedText(zh: "\($0.account)（\($0.opened)）", en: "\($0.account) (\($0.opened))") }
  }

  private var unrecorded: Concern {
    Concern(
      id: "unrecorded",
      what: LocalizedText(zh: "开发已终止、未填开发表", en: "ended without a development record"),
      names: owed(.developmentRecord, onlyOverdue: false)
    )
  }

  private var unprofiled: Concern {
    Concern(
      id: "unprofiled",
      what: LocalizedText(zh: "逾期未填信息分类表", en: "account profile overdue"),
      names: owed(.accountProfile, onlyOverdue: true)
    )
  }

  private var unanswered: Concern {
    Concern(
      id: "unanswered",
      what: LocalizedText(zh: "逾期未回访", en: "follow-up overdue"),
      names: owed(.followUp, onlyOverdue: true)
    )
  }

  private var returnedForms: Concern {
    let people = Dictionary(grouping: filing.returned) { $0.person }.sorted {
      $1.value.count == $0.value.count
        ? ($0.key ?? "\u{10FFFF}") < ($1.key ?? "\u{10FFFF}") : $1.value.count < $0.value.count
    }
    return Concern(
      id: "returned",
      what: LocalizedText(zh: "退回未改的表单", en: "returned and not mended"),
      names: people.map { person, forms in
        LocalizedText(
          zh: "\(person ?? "未填编制人") \(forms.count) 份",
          en: "\(person ?? "nobody named") \(forms.count)"
        )
      },
      count: filing.returned.count
    )
  }

  private var missedNow: Concern {
    let people = missed(where: month.contains).sorted {
      $0.visits.count == $1.visits.count
        ? MissedVisits.byPerson($0, $1) : $0.visits.count > $1.visits.count
    }
    return Concern(
      id: "missed",
      what: LocalizedText(zh: "本月漏访", en: "planned visits missed this month"),
      names: people.map { missed in
        LocalizedText(
          zh: "\(missed.person ?? "未填计划人") \(missed.visits.count) 次",
          en: "\(missed.person ?? "nobody named") \(missed.visits.count)"
        )
      },
      count: people.reduce(0) { $0 + $1.visits.count }
    )
  }
}

/// A kind of thing to see to, and what it is about.
private struct Concern {
  var id: String
  var what: LocalizedText
  /// The gravest first.
  var names: [LocalizedText]
  /// How many there are, where that is not how many names.
  var count: Int?

  /// So many are named; of more, their number tells.
  private static let mostNamed = 5

  /// The names of the gravest, in words.
  var which: LocalizedText {
    let named = names.prefix(Concern.mostNamed)
    let hasMore = names.count > named.count
    return LocalizedText(
      zh: named.map(\.zh).joined(separator: "、") + (hasMore ? " 等" : ""),
      en: named.map(\.en).joined(separator: ", ") + (hasMore ? " …" : "")
    )
  }
}
