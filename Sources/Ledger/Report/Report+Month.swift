import Values
import Wording

extension Report {
  /// How many accounts the report proposes to look after next.
  private static let priorities = 10

  /// The report on a month, from a ledger that is read on the month's last day, or on an earlier
  /// one where the month has not ended; `filing` is what the archive tells beside it.
  public init(
    _ book: LedgerBook,
    month: LedgerMonth,
    words: LedgerWords,
    filing: MonthFiling = MonthFiling()
  ) {
    let tables = MonthTables(book, month: month, words: words, filing: filing)
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
      sections: Report.numbered(Report.sections(of: tables)) + [
        Section(
          title: LocalizedText(zh: "附：拜访和接触明细", en: "Annex: visits and contacts"),
          tables: [tables.contacts]
        )
      ]
    )
  }

  private static func sections(of tables: MonthTables) -> [Section] {
    let (book, month, words) = (tables.book, tables.month, tables.words)
    let now = MonthFigures(book, duties: tables.duties, month: month)
    let before = month.previous.map { MonthFigures(book, duties: tables.duties, month: $0) }
    let year = MonthFigures(book, duties: tables.duties, yearTo: month)
    let attention = tables.attention
    return [
      Section(
        title: LocalizedText(zh: "需要您处理", en: "For you to see to"),
        lead: attention.rows.isEmpty
          ? LocalizedText(zh: "没有需要您处理的事项。", en: "There is nothing for you to see to.") : nil,
        tables: [attention]
      ),
      Section(
        title: LocalizedText(zh: "本月概况", en: "Summary"),
        lead: now.lead(before: before),
        tables: [.figures(now, before: before, year: year, late: tables.late)]
      ),
      Section(
        title: LocalizedText(zh: "拜访和接触", en: "Visits and contacts"),
        lead: LocalizedText(
          zh: "按人员统计时，几人同去的一次拜访每人各计一次，合计可多于拜访次数。",
          en:
            "By person, a visit by several counts once for each of them, so that the sum may be more."
        ),
        tables: [tables.people, tables.methods, tables.lateFirstContacts]
      ),
      Section(
        title: LocalizedText(zh: "新增大客户", en: "New key accounts"),
        lead: tables.newsLead(
          .won,
          LocalizedText(
            zh: "本月新增大客户 \(now.won) 家",
            en: "New key accounts this month: \(now.won)"
          ),
          year: year.won
        ),
        tables: [tables.won]
      ),
      Section(
        title: LocalizedText(zh: "开发失败及原因", en: "Lost accounts and reasons"),
        lead: tables.newsLead(
          .lost,
          LocalizedText(zh: "本月开发失败 \(now.lost) 家", en: "Lost this month: \(now.lost)"),
          year: year.lost
        ),
        tables: [tables.lost]
      ),
      Section(
        title: LocalizedText(zh: "应办事项", en: "Actions due"),
        lead: now.obligationsLead(overdue: tables.overdueCount),
        tables: [tables.obligations, tables.overdue]
      ),
      Section(
        title: LocalizedText(zh: "退回未改的表单", en: "Forms returned and not mended"),
        lead: tables.returnedLead,
        tables: [tables.returned]
      ),
      Section(
        title: LocalizedText(zh: "开发漏斗", en: "Funnel"),
        tables: [.funnel(book, words: words), .stages(book, words: words)]
      ),
      Section(
        title: LocalizedText(zh: "目标完成情况", en: "Targets and actuals"),
        tables: [.targets(book)]
      ),
      Section(
        title: LocalizedText(zh: "客户满意度", en: "Satisfaction"),
        lead: tables.satisfactionLead,
        tables: [tables.satisfaction]
      ),
      Section(
        title: LocalizedText(zh: "计划完成情况", en: "Plans and what was done"),
        lead: tables.planLead,
        tables: [tables.plan]
      ),
      Section(
        title: LocalizedText(zh: "销售额和客户分级", en: "Sales and tiers of accounts"),
        tables: [tables.sales, .tiers(book), tables.tiered]
      ),
      Section(
        title: LocalizedText(zh: "客户信息", en: "Information"),
        lead: tables.informationLead,
        tables: [tables.information]
      ),
      Section(
        title: LocalizedText(zh: "下月重点", en: "Priorities for next month"),
        tables: [tables.priorities(most: Report.priorities), tables.comingUp]
      ),
    ]
  }

  /// The sections with their numbers before their titles.
  private static func numbered(_ sections: [Section]) -> [Section] {
    let digits = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
    return sections.enumerated().map { index, section in
      var section = section
      let tens = index < 10 ? "" : "十"
      section.title = LocalizedText(
        zh: "\(tens)\(digits[index % 10])、\(section.title.zh)",
        en: "\(index + 1). \(section.title.en)"
      )
      return section
    }
  }
}

extension MonthTables {
  /// What the month brought, what was filed late of earlier ones, and what the year has brought so far.
  fileprivate func newsLead(_ kind: LateNews.Kind, _ now: LocalizedText, year: Int) -> LocalizedText
  {
    let count = late.count { $0.kind == kind }
    return LocalizedText(
      zh: now.zh + (count > 0 ? "，另补报以前月份 \(count) 家" : "") + "；本年累计 \(year) 家。",
      en: now.en + (count > 0 ? ", of earlier months and filed late: \(count)" : "")
        + "; this year so far: \(year)."
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
