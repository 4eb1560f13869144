import Archive
public import Forms
public import Ledger
import Values
import Wording

extension Owed {
  /// All that is owed as one table, under the person's name where there is one.
  public func table(library: FormLibrary) -> LedgerTable {
    let words = LedgerWords(library: library)
    return LedgerTable(
      id: "returns",
      title: person == nil ? LocalizedText(zh: "退回待改", en: "Returned forms") : heading,
      columns: [
        LedgerTable.Column("person", LocalizedText(zh: "退回给", en: "person")),
        LedgerTable.Column("account", LocalizedText(zh: "客户", en: "account")),
        LedgerTable.Column("form", LocalizedText(zh: "表单", en: "form")),
        LedgerTable.Column("date", LocalizedText(zh: "日期", en: "date")),
        LedgerTable.Column("rejectedAt", LocalizedText(zh: "退回时间", en: "returned on")),
        LedgerTable.Column("state", LocalizedText(zh: "状态", en: "state")),
        LedgerTable.Column("path", LocalizedText(zh: "文件", en: "file"), isDetail: true),
        LedgerTable.Column("findings", LocalizedText(zh: "需要修改", en: "what to change")),
      ],
      rows: forms.map { $0.row(library: library) } + plans.map { $0.row(words: words) }
    )
  }

  /// The same as tables to send: what is to be mended, and what is to be handed in.
  public func letter(library: FormLibrary) -> [LedgerTable] {
    let words = LedgerWords(library: library)
    let mend = table(library: library).only(["account", "form", "date", "path", "findings"])
    let missing = LedgerTable(
      id: "planned",
      title: LocalizedText(zh: "已计划、未交的", en: "Planned and not handed in"),
      of: plans,
      [
        ColumnOf("date", "计划日期", "planned on") { .day($0.on) },
        ColumnOf("account", "客户", "account") { .text($0.account) },
        ColumnOf("method", "活动", "activity") { .word(words[$0.method]) },
        ColumnOf("purpose", "目的", "purpose") { .text($0.purpose) },
      ]
    )
    var returned = mend
    returned.title = LocalizedText(zh: "退回待改的", en: "Returned")
    returned.rows = Array(mend.rows.prefix(forms.count))
    return [returned, missing].filter { !$0.rows.isEmpty }
  }
}

extension ReturnedForm {
  /// The row in the order of the columns; files tell programs what is to be mended in sentences, in the
  /// reader's language.
  fileprivate func row(library: FormLibrary) -> LedgerTable.Row {
    LedgerTable.Row([
      .text(subject.owner),
      .text(subject.account),
      .word(library.form(form)?.name ?? LocalizedText(verbatim: form.rawValue), form.rawValue),
      .text(subject.date),
      .text(rejectedAt.localDay).told(.string(rejectedAt.rawValue)),
      .word(standing, state.rawValue),
      .text(path.printable),
      .word(.clauses(reasons)),
    ])
  }
}

extension PlanNotDone {
  /// The plan as `returns --planned --format json` prints it, after the returned forms.
  var json: JSON {
    var members = [
      JSON.Member("account", .string(account)), JSON.Member("person", .string(planner)),
      JSON.Member("date", .string(on.description)),
      JSON.Member("method", .string(method.rawValue)),
    ]
    members.append("purpose", purpose.map { .string($0) })
    members.append(JSON.Member("record", .string(record.description)))
    members.append(JSON.Member("state", .string("planned")))
    return .object(members)
  }

  fileprivate func row(words: LedgerWords) -> LedgerTable.Row {
    let method = words[method]
    return LedgerTable.Row([
      .text(planner), .text(account),
      .word(LocalizedText(zh: "计划：\(method.zh)", en: "planned: \(method.en)")), .day(on), .empty,
      .word(LocalizedText(zh: "计划未交", en: "planned, not handed in"), "planned"), .empty,
      .text(purpose),
    ])
  }
}

extension ReturnedForm {
  /// The state as people call it; of one that was dismissed, with the reason.
  private var standing: LocalizedText {
    switch state {
    case .owed: return LocalizedText(zh: "未改回", en: "owed")
    case .settled:
      guard mendedBy == nil, let dismissal else { return LocalizedText(zh: "已改回", en: "settled") }
      return LocalizedText(zh: "已了结：\(dismissal.why)", en: "dismissed: \(dismissal.why)")
    }
  }
}
