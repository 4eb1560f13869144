import Foundation
import Values
import Wording

extension MonthTables {
  /// How satisfied each account was found last, against the target and against the time before.
  var satisfaction: LedgerTable {
    let goal = book.policy.targets.satisfaction
    let told = book.histories.compactMap { history -> Satisfied? in
      let course = history.satisfactionCourse(to: book.day)
      return course.last.map {
        Satisfied(history: history, last: $0, before: course.dropLast().last)
      }
    }
    .sorted { one, other in
      one.last.percent == other.last.percent
        ? one.history.name < other.history.name : one.last.percent < other.last.percent
    }
    return LedgerTable(
      id: "satisfaction",
      title: LocalizedText(zh: "客户满意度", en: "Satisfaction"),
      of: told,
      isUrgent: { told in
        goal.map { told.last.percent < $0 } ?? false && told.history.status != .lost
      },
      [
        ColumnOf("account", "客户", "account") { .text($0.history.name) },
        ColumnOf("status", "状态", "status") { .word($0.history.status.name) },
        ColumnOf("on", "最近日期", "latest") { .day($0.last.on) },
        ColumnOf("percent", "满意度", "satisfaction") { .percent($0.last.percent) },
        ColumnOf("goal", "目标", "target") { _ in .percent(goal) },
        ColumnOf("change", "比上次（百分点）", "change (points)") { told in
          .number(told.before.map { told.last.percent - $0.percent })
        },
        ColumnOf("owner", "负责人", "owner") { .text($0.history.owner) },
      ]
    )
  }

  /// How many accounts were asked in the year, and how many of them fall short.
  var satisfactionLead: LocalizedText {
    let courses = book.histories.map { $0.satisfactionCourse(to: book.day) }.filter { !$0.isEmpty }
    let goal = book.policy.targets.satisfaction
    let low = courses.count { course in
      guard let goal, let last = course.last else { return false }
      return last.percent < goal
    }
    return LocalizedText(
      zh: "有满意度的客户 \(courses.count) 家" + (goal.map { "，低于目标 \($0)% 的 \(low) 家。" } ?? "。")
        + "目标完成情况中的满意度是本年内各客户最近一次的平均，开发失败的客户也计入。",
      en: "\(courses.count) accounts with a satisfaction"
        + (goal.map { ", \(low) of them below the target of \($0) %. " } ?? ". ")
        + "The target's actual is the mean of each account's latest of the year, lost ones too."
    )
  }

  /// What the latest assessment of each account says was sold, against what was to be.
  var sales: LedgerTable {
    let currency = book.policy.salesCurrency
    return LedgerTable(
      id: "sales",
      title: LocalizedText(zh: "销售额与销售目标（最近考核期）", en: "Sales against targets, latest period"),
      of: book.histories.compactMap { Sold($0, in: currency, to: book.day) },
      isUrgent: { $0.percent.map { $0 < 100 } ?? false },
      [
        ColumnOf("account", "客户", "account") { .text($0.account) },
        ColumnOf("from", "考核期起", "from") { .day($0.sales.from) },
        ColumnOf("to", "止", "to") { .day($0.to) },
        ColumnOf(.money("sales", "销售额", "sales", currency)) { .money($0.sales.amount) },
        ColumnOf(.money("target", "销售目标", "target", currency)) { .money($0.target) },
        ColumnOf("percent", "完成率", "reached") { .bar($0.percent) },
      ]
    )
  }

  /// The accounts of the first two tiers by name, the largest first.
  var tiered: LedgerTable {
    let tiering = Tiering(book)
    let placed = zip(book.histories, tiering.placed).filter { history, placed in
      placed.tier != .third && history.status != .lost
    }
    .sorted { one, other in
      if one.1.tier != other.1.tier { return one.1.tier.rawValue < other.1.tier.rawValue }
      let (left, right) = (one.1.sold ?? 0, other.1.sold ?? 0)
      return left == right ? one.1.account < other.1.account : left > right
    }
    return LedgerTable(
      id: "tiered",
      title: LocalizedText(zh: "A、B 级客户", en: "Accounts of tiers A and B"),
      of: placed,
      [
        ColumnOf("tier", "级别", "tier") { .word($0.1.tier.name) },
        ColumnOf("account", "客户", "account") { .text($0.1.account) },
        ColumnOf("status", "状态", "status") { .word($0.0.status.name) },
        ColumnOf(.money("sales", "近一年销售额", "sales of the year", tiering.currency)) {
          .money($0.1.sold)
        },
        ColumnOf("criteria", "认定条件", "criteria") { words.cell($0.1.criteria) },
        ColumnOf("owner", "负责人", "owner") { .text($0.0.owner) },
      ]
    )
  }
}

/// How satisfied an account was found last, and the time before.
private struct Satisfied {
  var history: AccountHistory
  var last: SatisfactionTold
  var before: SatisfactionTold?
}

/// What the latest assessment of an account says was sold.
private struct Sold {
  var account: String
  var sales: LedgerRecord.Sales
  var to: Day
  var target: Decimal?

  /// Nil of an account of which no assessment tells sales in the currency.
  init?(_ history: AccountHistory, in currency: String, to today: Day) {
    let assessed = history.records.filter {
      $0.record.sales?.currency == currency && $0.date <= today
    }
    let latest = assessed.map(\.date).max()
    let told = assessed.filter { $0.date == latest }
      .min { ($0.record.sales?.hundredths ?? 0) < ($1.record.sales?.hundredths ?? 0) }
    guard let record = told?.record, let sales = record.sales else { return nil }
    account = history.name
    self.sales = sales
    to = record.date
    target = record.salesTarget.flatMap { $0.currency == sales.currency ? $0.amount : nil }
  }

  var percent: Decimal? {
    target.flatMap { $0 > 0 ? (sales.amount / $0 * 100).rounded(to: 1) : nil }
  }
}
