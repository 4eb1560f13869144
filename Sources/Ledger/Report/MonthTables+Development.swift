import Values
import Wording

extension MonthTables {
  /// The month's rows of `plan`, without the month.
  var plan: LedgerTable {
    var table = LedgerTable.plan(book, in: month)
    table.title = LocalizedText(zh: "按计划人", en: "By planner")
    return table
  }

  /// The month's plans in a sentence.
  var planLead: LocalizedText {
    let planned = book.plannedVisits.filter { month.contains($0.due) }
    let done = planned.count { !$0.state.isOutstanding }
    let overdue = planned.count { $0.state == .overdue }
    return LocalizedText(
      zh: "本月计划 \(planned.count) 次，完成 \(done) 次，过期未完成 \(overdue) 次。",
      en: "Planned this month: \(planned.count), done \(done), not done \(overdue)."
    )
  }

  /// What was collected in the month.
  var information: LedgerTable {
    .information(collected, words: words)
  }

  /// What was collected in the month, in a sentence.
  var informationLead: LocalizedText {
    let passedOn = collected.count { $0.research.fedBackTo != nil || $0.research.fedBackOn != nil }
    return LocalizedText(
      zh: "本月收集客户资料 \(collected.count) 份，已反馈 \(passedOn) 份。",
      en: "Collected this month: \(collected.count), passed on \(passedOn)."
    )
  }

  private var collected: [Information] {
    book.information.filter { month.contains($0.on) }
  }
}
