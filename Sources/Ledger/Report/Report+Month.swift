import Values
import Wording

extension Report {
  /// How many accounts the report proposes to look after next.
  private static let priorities = 10

  /// The report on a month, from a ledger that is read on the month's last day, or on an earlier
  /// one where the month has not ended.
  public init(_ book: LedgerBook, month: LedgerMonth, words: LedgerWords) {
    let tables = MonthTables(book, month: month, words: words)
    let now = MonthFigures(book, duties: tables.duties, month: month)
    let before = month.previous.map { MonthFigures(book, duties: tables.duties, month: $0) }
    let (won, lost, overdue) = (tables.won, tables.lost, tables.overdue)
    self.init(
      title: LocalizedText(
        zh: "大客户开发月度报告（\(month.name.zh)）",
        en: "Key account report for \(month.name.en)"
      ),
      subtitle: LocalizedText(
        zh: "数据截至 \(book.day)，由已归档的表单得出" + (book.day < month.last ? "；本月尚未结束" : ""),
        en: "As of \(book.day), derived from the filed forms"
          + (book.day < month.last ? "; the month has not ended" : "")
      ),
      day: book.day,
      sections: [
        Section(
          title: LocalizedText(zh: "一、本月概况", en: "1. Summary"),
          lead: now.lead(before: before),
          tables: [.figures(now, before: before)]
        ),
        Section(
          title: LocalizedText(zh: "二、拜访和接触", en: "2. Visits and contacts"),
          tables: [tables.people, tables.methods]
        ),
        Section(
          title: LocalizedText(zh: "三、新增大客户", en: "3. New key accounts"),
          lead: LocalizedText(
            zh: "本月新增大客户 \(won.rows.count) 家。",
            en: "New key accounts this month: \(won.rows.count)."
          ),
          tables: [won]
        ),
        Section(
          title: LocalizedText(zh: "四、开发失败及原因", en: "4. Lost accounts and reasons"),
          lead: LocalizedText(
            zh: "本月开发失败 \(now.lost) 家。",
            en: "Lost this month: \(now.lost)."
          ),
          tables: [lost]
        ),
        Section(
          title: LocalizedText(zh: "五、应办事项", en: "5. Obligations"),
          lead: now.obligationsLead(overdue: overdue.rows.count),
          tables: [tables.obligations, overdue]
        ),
        Section(
          title: LocalizedText(zh: "六、开发漏斗", en: "6. Funnel"),
          tables: [.funnel(book, words: words), .stages(book, words: words)]
        ),
        Section(
          title: LocalizedText(zh: "七、目标完成情况", en: "7. Targets and actuals"),
          tables: [.targets(book)]
        ),
        Section(
          title: LocalizedText(zh: "八、计划完成情况", en: "8. Plans and what was done"),
          lead: tables.planLead,
          tables: [tables.plan]
        ),
        Section(
          title: LocalizedText(zh: "九、客户分级", en: "9. Tiers of accounts"),
          tables: [.tiers(book)]
        ),
        Section(
          title: LocalizedText(zh: "十、客户信息", en: "10. Information"),
          lead: tables.informationLead,
          tables: [tables.information]
        ),
        Section(
          title: LocalizedText(zh: "十一、下月重点", en: "11. Priorities for next month"),
          tables: [tables.priorities(most: Report.priorities), tables.comingUp]
        ),
        Section(
          title: LocalizedText(zh: "附：拜访和接触明细", en: "Annex: visits and contacts"),
          tables: [tables.contacts]
        ),
      ]
    )
  }
}

extension MonthFigures {
  /// The month in a sentence.
  fileprivate func lead(before: MonthFigures?) -> LocalizedText {
    let share = inPersonShare.map { "\($0)%" } ?? "—"
    let change = before.map { contacts - $0.contacts }
    return LocalizedText(
      zh: "本月拜访和接触 \(contacts) 次\(change.map { MonthFigures.change($0).zh } ?? "")，"
        + "其中当面 \(inPerson) 次，占 \(share)；接触客户 \(accounts) 家，首次接触 \(firstContacts) 家。"
        + "新增大客户 \(won) 家，开发失败 \(lost) 家，月末共有大客户 \(keyAccounts) 家。",
      en: "\(contacts) visits and contacts\(change.map { MonthFigures.change($0).en } ?? ""), "
        + "\(inPerson) of them in person (\(share)), with \(accounts) accounts, \(firstContacts) "
        + "of them for the first time. \(won) new key accounts, \(lost) lost, \(keyAccounts) key "
        + "accounts in the end."
    )
  }

  private static func change(_ count: Int) -> LocalizedText {
    if count == 0 {
      return LocalizedText(zh: "（与上月持平）", en: " (as many as the month before)")
    }
    return count > 0
      ? LocalizedText(zh: "（比上月多 \(count) 次）", en: " (\(count) more than the month before)")
      : LocalizedText(zh: "（比上月少 \(-count) 次）", en: " (\(-count) fewer than the month before)")
  }

  fileprivate func obligationsLead(overdue: Int) -> LocalizedText {
    LocalizedText(
      zh: "本月到期 \(due) 件：按期完成 \(count(.met)) 件，逾期完成 \(count(.metLate)) 件，"
        + "逾期未完成 \(count(.overdue)) 件。连同以前各月，共有 \(overdue) 件逾期未完成。",
      en: "\(due) fell due this month: \(count(.met)) met in time, \(count(.metLate)) met late, "
        + "\(count(.overdue)) overdue. With those of earlier months, \(overdue) are overdue."
    )
  }
}
