import Foundation
import Values
import Wording

extension LedgerTable {
  /// `funnel --accounts`: the accounts that passed over a stage or linger in one, those that linger
  /// longest first.
  public static func stages(_ book: LedgerBook, words: LedgerWords) -> LedgerTable {
    let stages = book.policy.stages
    let courses = book.stageCourses.filter { $0.isLingering || !$0.passedOver.isEmpty }.sorted {
      ($0.isLingering ? -($0.daysHere ?? 0) : 1, $0.account)
        < ($1.isLingering ? -($1.daysHere ?? 0) : 1, $1.account)
    }
    return LedgerTable(
      id: "stages",
      title: LocalizedText(zh: "停滞和跳过阶段的客户", en: "Accounts that stall or skip stages"),
      of: courses,
      isUrgent: \.isLingering,
      [
        ColumnOf("account", "客户", "account") { .text($0.account) },
        ColumnOf("stage", "现阶段", "stage") { words.cell($0.present.map { stages[$0] }) },
        ColumnOf("since", "进入日期", "since") { .day($0.since) },
        ColumnOf("days", "停留天数", "days") { .integer($0.daysHere) },
        ColumnOf("lingering", "停滞", "stalled") {
          .word($0.isLingering ? LocalizedText(zh: "是", en: "yes") : nil)
            .told(.bool($0.isLingering))
        },
        ColumnOf("skipped", "跳过的阶段", "skipped") { words.cell($0.passedOver.map { stages[$0] }) },
        ColumnOf("owner", "负责人", "owner") { .text($0.owner) },
      ]
    )
  }
}
