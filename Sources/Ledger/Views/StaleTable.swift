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
      columns: [
        Column("account", LocalizedText(zh: "客户", en: "account")),
        Column("status", LocalizedText(zh: "状态", en: "status")),
        Column("stage", LocalizedText(zh: "阶段", en: "stage")),
        Column("lastContact", LocalizedText(zh: "最近接触", en: "last contact")),
        Column("daysWithout", LocalizedText(zh: "未接触天数", en: "days without")),
        Column("owner", LocalizedText(zh: "负责人", en: "owner")),
        Column("advice", LocalizedText(zh: "下一步建议", en: "next steps"), isDetail: true),
      ],
      rows: rows.map { account, passed in
        var members = [
          JSON.Member("account", .string(account.name)),
          JSON.Member("status", .string(account.status.rawValue)),
        ]
        members.append("stage", account.stage.map { .string($0.rawValue) })
        members.append("lastContact", account.lastContact.map { .string($0.description) })
        members.append("daysSince", account.daysSince.map { .integer($0) })
        members.append(JSON.Member("daysWithout", .integer(passed)))
        members.append("owner", account.owner.map { .string($0) })
        members.append("advice", account.advice.map { .string($0) })
        return Row(
          json: .object(members),
          cells: [
            .text(account.name), .word(account.status.name), words.cell(account.stage),
            Cell(account.lastContact), .integer(passed), Cell(account.owner), Cell(account.advice),
          ],
          isUrgent: account.overdueObligations > 0
        )
      }
    )
  }
}
