import Findings
import Values
import Wording

extension LedgerTable {
  /// `stale`: the accounts that are being developed or are key accounts and had no contact for some
  /// days, the longest first.
  ///
  /// An account without any contact counts from the first form that names it.
  public static func stale(_ book: LedgerBook, days: Int, words: LedgerWords) -> LedgerTable {
    let rows = book.histories.compactMap { history -> (account: Account, days: Int)? in
      guard history.status != .lost, !history.isClosed,
        let last = history.contacts.last?.on ?? history.records.map(\.date).min()
      else { return nil }
      let passed = book.day.ordinal - last.ordinal
      return passed >= days ? (book.account(of: history), passed) : nil
    }
    .sorted { ($1.days, $0.account.name) < ($0.days, $1.account.name) }
    return LedgerTable(
      id: "stale",
      title: LocalizedText(zh: "久未接触", en: "Without a contact"),
      of: rows,
      isUrgent: { $0.account.overdueObligations > 0 },
      [
        ColumnOf("account", "客户", "account") { .text($0.account.name) },
        ColumnOf("status", "状态", "status") {
          .word($0.account.status.name, $0.account.status.rawValue)
        },
        ColumnOf("stage", "阶段", "stage") { words.cell($0.account.stage) },
        ColumnOf("lastContact", "最近接触", "last contact") { .day($0.account.lastContact) },
        ColumnOf("daysSince") { .integer($0.account.daysSince) },
        ColumnOf("daysWithout", "未接触天数", "days without") { .integer($0.days) },
        ColumnOf("owner", "负责人", "owner") { .text($0.account.owner) },
        ColumnOf("advice", "下一步建议", "next steps", isDetail: true) { .text($0.account.advice) },
      ]
    )
  }
}
