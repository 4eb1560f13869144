import Forms
import Foundation
import Values
import Wording

extension LedgerTable {
  /// `targets`: what was reached of each goal in the month and the year of the book's day.
  public static func targets(_ book: LedgerBook) -> LedgerTable {
    LedgerTable(
      id: "targets",
      title: LocalizedText(zh: "目标完成", en: "Targets"),
      of: TargetProgress(book).rows,
      [
        ColumnOf("target", "目标", "target") { target in
          let name = target.currency.map {
            MoneyInTenThousands.title(target.name.zh, target.name.en, $0)
          }
          return .word(name ?? target.name, target.id)
        },
        ColumnOf("period") { .text($0.period) },
        ColumnOf("from", "起", "from", isDetail: true) { .day($0.from) },
        ColumnOf("to", "止", "to", isDetail: true) { .day($0.to) },
        ColumnOf("goal", "目标值", "goal") { $0.cell($0.goal) },
        ColumnOf("actual", "实际", "actual") { $0.cell($0.actual) },
        ColumnOf("percent", "完成率", "reached", isCharted: true) { $0.reached },
        ColumnOf("met") { target in .json(target.actual.map { .bool($0 >= target.goal) }) },
        ColumnOf("currency") { .text($0.currency) },
        ColumnOf("before") { .integer($0.growth?.before) },
        ColumnOf("now") { .integer($0.growth?.now) },
        ColumnOf("wanted") { .integer($0.growth?.wanted) },
      ]
    )
  }
}

/// A goal and what was reached of it.
private struct TargetRow {
  var id: String
  var name: LocalizedText
  var period: String
  var from: Day
  var to: Day
  var goal: Decimal
  /// Nil where nothing tells it.
  var actual: Decimal?
  var currency: String?
  var isPercent = false
  /// What the reader is told instead of a part of the goal, and what a program is told beside it.
  var growth: Growth?

  func cell(_ number: Decimal?) -> LedgerTable.Cell {
    if isPercent { return .percent(number) }
    return currency == nil
      ? .integer(number.map { NSDecimalNumber(decimal: $0).intValue }) : .money(number)
  }

  /// What was reached, in percent of the goal.
  var reached: LedgerTable.Cell {
    let percent = actual.flatMap { goal == 0 ? nil : ($0 / goal * 100).rounded(to: 1) }
    guard let growth else { return .bar(percent) }
    let sentence = LedgerTable.Cell.word(growth.sentence)
    return percent.map { sentence.told(.number($0.description)) } ?? sentence.untold
  }
}

/// From how many key accounts to how many: of few, a percentage of a percentage tells nothing.
private struct Growth {
  var before: Int
  var now: Int
  /// How many the goal makes of those of before.
  var wanted: Int

  var sentence: LocalizedText {
    LocalizedText(
      zh: "年初 \(before) 家，现 \(now) 家，目标 \(wanted) 家",
      en: "\(before) at first, \(now) now, \(wanted) wanted"
    )
  }

  var percent: Decimal? {
    before > 0 ? (Decimal(now - before) / Decimal(before) * 100).rounded(to: 1) : nil
  }
}

private struct TargetProgress {
  let book: LedgerBook

  init(_ book: LedgerBook) {
    self.book = book
  }

  private var day: Day { book.day }

  private func date(_ month: Int, _ day: Int) -> Day {
    Day(year: self.day.year, month: month, day: day) ?? self.day
  }

  var rows: [TargetRow] {
    let targets = book.policy.targets
    let month = (
      from: date(day.month, 1),
      to: (28...31).compactMap { Day(year: day.year, month: day.month, day: $0) }.last ?? day
    )
    let year = (from: date(1, 1), to: date(12, 31))
    var rows: [TargetRow] = []
    func add(
      _ id: String,
      _ name: LocalizedText,
      monthly: Bool = false,
      goal: Decimal?,
      actual: Decimal?,
      currency: String? = nil,
      isPercent: Bool = false,
      growth: Growth? = nil
    ) {
      guard let goal else { return }
      let span = monthly ? month : year
      rows.append(
        TargetRow(
          id: id,
          name: name,
          period: monthly ? "month" : "year",
          from: span.from,
          to: span.to,
          goal: goal,
          actual: actual,
          currency: currency,
          isPercent: isPercent,
          growth: growth
        )
      )
    }
    add(
      "newKeyAccounts",
      LocalizedText(zh: "本月新增大客户", en: "new key accounts in the month"),
      monthly: true,
      goal: targets.newKeyAccounts.map { Decimal($0) },
      actual: Decimal(newKeyAccounts(from: month.from))
    )
    add(
      "stableKeyAccounts",
      LocalizedText(zh: "全年稳定大客户", en: "stable key accounts in the year"),
      goal: targets.stableKeyAccounts.map { Decimal($0) },
      actual: Decimal(stableKeyAccounts(from: year.from))
    )
    let growth = growth(from: year.from, goal: targets.growth)
    add(
      "growth",
      LocalizedText(zh: "大客户数量增长", en: "growth of key accounts in the year"),
      goal: targets.growth,
      actual: growth?.percent,
      isPercent: true,
      growth: growth
    )
    add(
      "satisfaction",
      LocalizedText(zh: "客户满意度", en: "satisfaction in the year"),
      goal: targets.satisfaction,
      actual: satisfaction(from: year.from),
      isPercent: true
    )
    add(
      "sales",
      LocalizedText(zh: "全年销售额", en: "sales in the year"),
      goal: targets.sales?.amount,
      actual: targets.sales.map { sales(in: $0.currency, from: year.from) },
      currency: targets.sales?.currency
    )
    return rows
  }

  /// Accounts that became key accounts; one that was won again is new again.
  private func newKeyAccounts(from: Day) -> Int {
    book.histories.count { history in history.keyPeriods.contains { $0.start >= from } }
  }

  /// Key accounts on the day that were not lost since.
  private func stableKeyAccounts(from: Day) -> Int {
    book.histories.count { history in
      history.status == .key
        && !history.keyPeriods.contains { period in period.end.map { $0 >= from } ?? false }
    }
  }

  /// How many key accounts there are, and were on the day before the year; nil without a goal.
  private func growth(from: Day, goal: Decimal?) -> Growth? {
    guard let goal else { return nil }
    let before = book.histories.count { history in
      history.keyPeriods.contains { period in
        period.start < from && (period.end.map { $0 >= from } ?? true)
      }
    }
    let now = book.histories.count { $0.status == .key }
    var wanted = Decimal(before) * (100 + goal) / 100
    var whole = Decimal()
    NSDecimalRound(&whole, &wanted, 0, .up)
    return Growth(before: before, now: now, wanted: NSDecimalNumber(decimal: whole).intValue)
  }

  /// The mean of the accounts' latest satisfaction, of several on a day the lowest.
  private func satisfaction(from: Day) -> Decimal? {
    let latest = book.histories.compactMap { $0.satisfaction(from: from, to: day) }
    guard !latest.isEmpty else { return nil }
    return (latest.reduce(0, +) / Decimal(latest.count)).rounded(to: 1)
  }

  /// What assessments say was sold in the year.
  private func sales(in currency: String, from: Day) -> Decimal {
    book.histories.reduce(0) { $0 + ($1.sold(in: currency, from: from, to: day) ?? 0) }
  }
}
