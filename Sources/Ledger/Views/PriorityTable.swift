import Foundation
import Values
import Wording

extension LedgerTable {
  /// `priority`: the accounts that are not lost, those most worth looking after first.
  public static func priority(_ book: LedgerBook, words: LedgerWords) -> LedgerTable {
    let rows = book.histories.compactMap { history -> (Account, Priority)? in
      guard history.status != .lost,
        let priority = history.priority(by: book.policy.priority, on: book.day)
      else { return nil }
      return (book.account(of: history), priority)
    }
    .sorted {
      $0.1.total == $1.1.total ? $0.0.name < $1.0.name : $0.1.total > $1.1.total
    }
    func cell(_ part: Decimal?) -> Cell {
      part.map { .number($0) } ?? .empty
    }
    return LedgerTable(
      id: "priority",
      title: LocalizedText(zh: "优先级", en: "Priority"),
      columns: [
        Column("account", LocalizedText(zh: "客户", en: "account")),
        Column("priority", LocalizedText(zh: "优先级", en: "priority")),
        Column("status", LocalizedText(zh: "状态", en: "status")),
        Column("assessment", LocalizedText(zh: "考核", en: "assessment")),
        Column("stage", LocalizedText(zh: "阶段", en: "stage")),
        Column("attitude", LocalizedText(zh: "态度", en: "attitude")),
        Column("value", LocalizedText(zh: "销售额", en: "value")),
        Column("owner", LocalizedText(zh: "负责人", en: "owner")),
      ],
      rows: rows.map { account, priority in
        var parts: [JSON.Member] = []
        parts.append("assessment", priority.assessment.map { .number($0.description) })
        parts.append("stage", priority.stage.map { .number($0.description) })
        parts.append("attitude", priority.attitude.map { .number($0.description) })
        parts.append("value", priority.value.map { .number($0.description) })
        var members = [
          JSON.Member("account", .string(account.name)),
          JSON.Member("priority", .number(priority.total.description)),
          JSON.Member("status", .string(account.status.rawValue)),
          JSON.Member("parts", .object(parts)),
        ]
        members.append("owner", account.owner.map { .string($0) })
        return Row(
          json: .object(members),
          cells: [
            .text(account.name), .bar(priority.total), .word(account.status.name),
            cell(priority.assessment), cell(priority.stage), cell(priority.attitude),
            cell(priority.value), Cell(account.owner),
          ]
        )
      }
    )
  }
}
