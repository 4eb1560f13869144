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
      columns: [
        Column("account", LocalizedText(zh: "客户", en: "account")),
        Column("stage", LocalizedText(zh: "现阶段", en: "stage")),
        Column("since", LocalizedText(zh: "进入日期", en: "since")),
        Column("days", LocalizedText(zh: "停留天数", en: "days")),
        Column("lingering", LocalizedText(zh: "停滞", en: "stalled")),
        Column("skipped", LocalizedText(zh: "跳过的阶段", en: "skipped")),
        Column("owner", LocalizedText(zh: "负责人", en: "owner")),
      ],
      rows: courses.map { course in
        let passed = course.passedOver.map { stages[$0] }
        var members = [JSON.Member("account", .string(course.account))]
        members.append("stage", course.present.map { .string(stages[$0].rawValue) })
        members.append("since", course.since.map { .string($0.description) })
        members.append("days", course.daysHere.map { .integer($0) })
        members.append(JSON.Member("lingering", .bool(course.isLingering)))
        members.append(
          JSON.Member("skipped", .array(passed.map { .string($0.rawValue) }))
        )
        members.append("owner", course.owner.map { .string($0) })
        return Row(
          json: .object(members),
          cells: [
            .text(course.account), words.cell(course.present.map { stages[$0] }),
            Cell(course.since), Cell(course.daysHere),
            course.isLingering ? .word(LocalizedText(zh: "是", en: "yes")) : .empty,
            passed.isEmpty ? .empty : .word(words.list(passed)), Cell(course.owner),
          ],
          isUrgent: course.isLingering
        )
      }
    )
  }
}
