import Foundation
import Values
import Wording

extension MonthTables {
  /// How satisfied each account was found last, against the target and against the time before.
  var satisfaction: LedgerTable {
    let goal = book.policy.targets.satisfaction
    let told = book.histories.compactMap { history -> (AccountHistory, [SatisfactionTold])? in
      let course = history.satisfactionCourse(to: book.day)
      return course.isEmpty ? nil : (history, course)
    }
    .sorted { one, other in
      let (left, right) = (one.1.last?.percent ?? 0, other.1.last?.percent ?? 0)
      return left == right ? one.0.name < other.0.name : left < right
    }
    return LedgerTable(
      id: "satisfaction",
      title: LocalizedText(zh: "客户满意度", en: "Satisfaction"),
      columns: [
        LedgerTable.Column("account", LocalizedText(zh: "客户", en: "account")),
        LedgerTable.Column("status", LocalizedText(zh: "状态", en: "status")),
        LedgerTable.Column("on", LocalizedText(zh: "最近日期", en: "latest")),
        LedgerTable.Column("percent", LocalizedText(zh: "满意度", en: "satisfaction")),
        LedgerTable.Column("goal", LocalizedText(zh: "目标", en: "target")),
        LedgerTable.Column("change", LocalizedText(zh: "比上次（百分点）", en: "change (points)")),
        LedgerTable.Column("owner", LocalizedText(zh: "负责人", en: "owner")),
      ],
      rows: told.compactMap { history, course in
        guard let last = course.last else { return nil }
        let before = course.dropLast().last
        let isLow = goal.map { last.percent < $0 } ?? false
        return LedgerTable.Row(
          json: ["account": .string(history.name), "percent": .number(last.percent.description)],
          cells: [
            .text(history.name), .word(history.status.name), .day(last.on), .percent(last.percent),
            goal.map { .percent($0) } ?? .empty,
            before.map { .number(last.percent - $0.percent) } ?? .empty,
            LedgerTable.Cell(history.owner),
          ],
          isUrgent: isLow && history.status != .lost
        )
      }
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
      columns: [
        LedgerTable.Column("account", LocalizedText(zh: "客户", en: "account")),
        LedgerTable.Column("from", LocalizedText(zh: "考核期起", en: "from")),
        LedgerTable.Column("to", LocalizedText(zh: "止", en: "to")),
        LedgerTable.Column("sales", MoneyInTenThousands.title("销售额", "sales", currency)),
        LedgerTable.Column("target", MoneyInTenThousands.title("销售目标", "target", currency)),
        LedgerTable.Column("percent", LocalizedText(zh: "完成率", en: "reached")),
      ],
      rows: book.histories.compactMap { history in
        let assessed = history.records.filter {
          $0.record.sales?.currency == currency && $0.date <= book.day
        }
        let latest = assessed.map(\.date).max()
        let told = assessed.filter { $0.date == latest }
          .min { ($0.record.sales?.hundredths ?? 0) < ($1.record.sales?.hundredths ?? 0) }
        guard let record = told?.record, let sales = record.sales else { return nil }
        let target = record.salesTarget.flatMap { $0.currency == sales.currency ? $0.amount : nil }
        let percent = target.flatMap { $0 > 0 ? (sales.amount / $0 * 100).rounded(to: 1) : nil }
        return LedgerTable.Row(
          json: ["account": .string(history.name), "sales": .number(sales.amount.description)],
          cells: [
            .text(history.name), LedgerTable.Cell(sales.from), .day(record.date),
            MoneyInTenThousands.cell(sales.amount),
            target.map { MoneyInTenThousands.cell($0) } ?? .empty,
            percent.map { .bar($0) } ?? .empty,
          ],
          isUrgent: percent.map { $0 < 100 } ?? false
        )
      }
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
      columns: [
        LedgerTable.Column("tier", LocalizedText(zh: "级别", en: "tier")),
        LedgerTable.Column("account", LocalizedText(zh: "客户", en: "account")),
        LedgerTable.Column("status", LocalizedText(zh: "状态", en: "status")),
        LedgerTable.Column(
          "sales",
          MoneyInTenThousands.title("近一年销售额", "sales of the year", tiering.currency)
        ),
        LedgerTable.Column("criteria", LocalizedText(zh: "认定条件", en: "criteria")),
        LedgerTable.Column("owner", LocalizedText(zh: "负责人", en: "owner")),
      ],
      rows: placed.map { history, placed in
        LedgerTable.Row(
          json: ["account": .string(placed.account), "tier": .string(placed.tier.rawValue)],
          cells: [
            .word(placed.tier.name), .text(placed.account), .word(history.status.name),
            placed.sold.map { MoneyInTenThousands.cell($0) } ?? .empty,
            placed.criteria.isEmpty ? .empty : .word(words.list(placed.criteria)),
            LedgerTable.Cell(history.owner),
          ]
        )
      }
    )
  }
}
