import Archive
import Findings
public import Forms
public import Ledger
import Query
import Values
import Wording

extension Returns {
  /// The forms as tables: one of all, or one for each person, those of nobody last.
  public static func tables(
    of forms: [ReturnedForm],
    library: FormLibrary,
    byPerson: Bool
  ) -> [LedgerTable] {
    let title = LocalizedText(zh: "退回待改", en: "Returned forms")
    guard byPerson else { return [table(of: forms, title: title, library: library)] }
    let persons = Dictionary(grouping: forms) { $0.subject.owner.map(PersonName.plain) }
    let parts = persons.sorted { one, other in
      guard let first = one.key, let second = other.key else { return one.key != nil }
      return PinyinOrder(first) < PinyinOrder(second)
    }
    if parts.isEmpty { return [table(of: [], title: title, library: library)] }
    return parts.map { person, forms in
      table(
        of: forms,
        title: person.map { LocalizedText(verbatim: $0) }
          ?? LocalizedText(zh: "（未填编制人）", en: "(nobody named)"),
        library: library
      )
    }
  }

  private static func table(
    of forms: [ReturnedForm],
    title: LocalizedText,
    library: FormLibrary
  ) -> LedgerTable {
    LedgerTable(
      id: "returns",
      title: title,
      columns: [
        LedgerTable.Column("person", LocalizedText(zh: "退给", en: "person")),
        LedgerTable.Column("account", LocalizedText(zh: "客户", en: "account")),
        LedgerTable.Column("form", LocalizedText(zh: "表单", en: "form")),
        LedgerTable.Column("date", LocalizedText(zh: "日期", en: "date")),
        LedgerTable.Column("rejectedAt", LocalizedText(zh: "退回时间", en: "returned on")),
        LedgerTable.Column("state", LocalizedText(zh: "状态", en: "state")),
        LedgerTable.Column("path", LocalizedText(zh: "文件", en: "file"), isDetail: true),
        LedgerTable.Column("findings", LocalizedText(zh: "需要修改", en: "to mend")),
      ],
      rows: forms.map { form in
        LedgerTable.Row(
          json: form.listed,
          cells: [
            form.subject.owner.map { .text($0) } ?? .empty,
            form.subject.account.map { .text($0) } ?? .empty,
            .word(library.form(form.form)?.name ?? LocalizedText(verbatim: form.form.rawValue)),
            form.subject.date.map { .text($0) } ?? .empty,
            .text(String(form.rejectedAt.rawValue.prefix(10))),
            .word(form.state.name),
            .text(form.path),
            .text(form.reasons.joined(separator: "；")),
          ]
        )
      }
    )
  }
}

extension ReturnedForm {
  /// The row as tables for programs have it: what is to be mended in sentences.
  fileprivate var listed: JSON {
    .object(
      json.members.map { member in
        member.key == "findings"
          ? JSON.Member("findings", .array(reasons.map { .string($0) })) : member
      }
    )
  }
}

extension ReturnedForm.State {
  /// What people call it.
  fileprivate var name: LocalizedText {
    switch self {
    case .owed: LocalizedText(zh: "未改回", en: "owed")
    case .settled: LocalizedText(zh: "已改回", en: "settled")
    }
  }
}
