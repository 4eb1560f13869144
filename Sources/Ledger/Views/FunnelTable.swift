import Foundation
import Values
import Wording

extension LedgerTable {
  /// `funnel`: a row for each stage of development, the first one first.
  ///
  /// An account is where its latest visit record or review puts it; it has reached that stage and
  /// every one before the furthest it was ever at. It has passed over those in which it never was
  /// between the first that a form tells and the furthest, and lingers where
  /// it has been in its stage for longer than ``LedgerPolicy/lingerDays``. Those that are there are told
  /// by how they stand; one whose development has ended without its record is developed no more. The conversion is the part of those that reached the next
  /// stage, at the last stage of those that succeeded. The time in a stage is the mean of the stays
  /// that have ended, of days of development alone.
  public static func funnel(_ book: LedgerBook, words: LedgerWords) -> LedgerTable {
    let courses = book.stageCourses
    let reached = book.policy.stages.indices.map { stage in
      courses.count { $0.furthest.map { $0 >= stage } ?? false }
    }
    let rows = book.policy.stages.indices.map { index in
      let next =
        index + 1 < reached.count
        ? reached[index + 1]
        : courses.count { $0.furthest == index && $0.hasSucceeded }
      return FunnelRow(
        stage: book.policy.stages[index],
        here: courses.filter { $0.present == index },
        reached: reached[index],
        share: Decimal.percent(reached[index], of: reached[0]),
        conversion: Decimal.percent(next, of: reached[index]),
        stays: courses.flatMap { $0.stays[index] ?? [] },
        skipped: courses.count { $0.passedOver.contains(index) }
      )
    }
    return LedgerTable(
      id: "funnel",
      title: LocalizedText(zh: "开发漏斗", en: "Funnel"),
      of: rows,
      [
        ColumnOf("stage", "阶段", "stage") { words.cell($0.stage) },
        ColumnOf("accounts", "客户", "accounts") { .integer($0.here.count) },
        ColumnOf("prospect", "潜在", "prospects", isDetail: true) { $0.standing(.prospect) },
        ColumnOf("developing", "开发中", "developing") { $0.standing(.developing) },
        ColumnOf("ended", "已终止", "ended", isDetail: true) { $0.standing(nil) },
        ColumnOf("key", "大客户", "key") { $0.standing(.key) },
        ColumnOf("lost", "失败", "lost") { $0.standing(.lost) },
        ColumnOf("reached", "到达过", "reached", isCharted: true) { .integer($0.reached) },
        ColumnOf("share", "占比", "share") { .bar($0.share).untold },
        ColumnOf("conversion", "转化率", "conversion") { .percent($0.conversion) },
        ColumnOf("days", "平均停留天数", "days in stage", isDetail: true) { .number($0.days) },
        ColumnOf("skipped", "跳过", "skipped", isDetail: true) { .integer($0.skipped) },
        ColumnOf("lingering", "停滞", "stalled", isDetail: true) {
          .integer($0.here.count(where: \.isLingering))
        },
      ]
    )
  }
}

/// A stage, and what is counted of it.
private struct FunnelRow {
  var stage: ChoiceCode
  /// The accounts that are there.
  var here: [StageCourse]
  var reached: Int
  var share: Decimal?
  var conversion: Decimal?
  /// The days of those stays that have ended.
  var stays: [Int]
  var skipped: Int

  var days: Decimal? {
    stays.isEmpty
      ? nil : (Decimal(stays.reduce(0, +)) / Decimal(stays.count)).rounded(to: 1)
  }

  /// How many stand in a way, nil being an end without its record; programs are not told of none.
  func standing(_ status: Account.Status?) -> LedgerTable.Cell {
    let count = here.count { ($0.isClosed ? nil : $0.status) == status }
    return count > 0 ? .integer(count) : .integer(count).untold
  }
}

extension Decimal {
  /// A part of a whole in percent, to one decimal; nil of nothing.
  static func percent(_ part: Int, of whole: Int) -> Decimal? {
    whole == 0 ? nil : (Decimal(part) / Decimal(whole) * 100).rounded(to: 1)
  }
}
