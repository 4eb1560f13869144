import Forms
import Foundation
import Values
import Wording

extension LedgerTable {
  /// `priority`: the accounts that are being developed or are key accounts, those most worth looking
  /// after first, each with what its place is weighed by; last those that their analysis screens out,
  /// without a place.
  public static func priority(_ book: LedgerBook, words: LedgerWords) -> LedgerTable {
    let tiers = Tiering(book).placed
    let ranked = book.histories.enumerated().compactMap { index, history -> Ranked? in
      let isScreenedOut = history.isScreenedOut(on: book.day)
      guard history.status != .lost, isScreenedOut || !history.isClosed else { return nil }
      let priority = history.priority(by: book.policy.priority, on: book.day)
      guard isScreenedOut || priority != nil else { return nil }
      return Ranked(
        account: book.account(of: history),
        history: history,
        priority: isScreenedOut ? nil : priority,
        tier: tiers[index]
      )
    }
    .sorted {
      let (one, other) = ($0.priority?.total ?? -1, $1.priority?.total ?? -1)
      return one == other ? $0.account.name < $1.account.name : one > other
    }
    return LedgerTable(
      id: "priority",
      title: LocalizedText(zh: "优先级", en: "Priority"),
      columns: [
        Column("account", LocalizedText(zh: "客户", en: "account")),
        Column("priority", LocalizedText(zh: "优先级", en: "priority")),
        Column("status", LocalizedText(zh: "状态", en: "status")),
        Column("tier", LocalizedText(zh: "级别", en: "tier")),
        Column("assessment", LocalizedText(zh: "考核", en: "assessment"), isDetail: true),
        Column("stage", LocalizedText(zh: "阶段", en: "stage"), isDetail: true),
        Column("attitude", LocalizedText(zh: "态度", en: "attitude"), isDetail: true),
        Column("satisfaction", LocalizedText(zh: "满意度", en: "satisfaction"), isDetail: true),
        Column("value", LocalizedText(zh: "销售额", en: "value"), isDetail: true),
        Column("reasons", LocalizedText(zh: "依据", en: "reasons")),
        Column("owner", LocalizedText(zh: "负责人", en: "owner")),
      ],
      rows: ranked.map { $0.row(on: book.day, words: words) }
    )
  }
}

/// An account with its place.
private struct Ranked {
  var account: Account
  var history: AccountHistory
  /// Nil of an account that its analysis screens out.
  var priority: Priority?
  var tier: Tiering.Placed

  func row(on today: Day, words: LedgerWords) -> LedgerTable.Row {
    func cell(_ part: Decimal?) -> LedgerTable.Cell {
      part.map { .number($0) } ?? .empty
    }
    let reasons = reasons(on: today, words: words)
    return LedgerTable.Row(
      json: json(on: today),
      cells: [
        .text(account.name), priority.map { .bar($0.total) } ?? .empty, .word(account.status.name),
        .word(tier.tier.name), cell(priority?.assessment), cell(priority?.stage),
        cell(priority?.attitude), cell(priority?.satisfaction), cell(priority?.value),
        .word(.clauses(reasons)), LedgerTable.Cell(account.owner),
      ]
    )
  }

  private func json(on today: Day) -> JSON {
    var members = [JSON.Member("account", .string(account.name))]
    members.append("priority", priority.map { .number($0.total.description) })
    members.append(JSON.Member("status", .string(account.status.rawValue)))
    if let priority {
      var parts: [JSON.Member] = []
      parts.append("assessment", priority.assessment.map { .number($0.description) })
      parts.append("stage", priority.stage.map { .number($0.description) })
      parts.append("attitude", priority.attitude.map { .number($0.description) })
      parts.append("satisfaction", priority.satisfaction.map { .number($0.description) })
      parts.append("value", priority.value.map { .number($0.description) })
      members.append(JSON.Member("parts", .object(parts)))
      members.append(JSON.Member("known", .number(priority.known.description)))
    } else {
      members.append(JSON.Member("screenedOut", .bool(true)))
    }
    members.append(JSON.Member("tier", .string(tier.tier.rawValue)))
    if !tier.criteria.isEmpty {
      members.append(
        JSON.Member("criteria", .array(tier.criteria.map { .string($0.rawValue) }))
      )
    }
    members.append("stage", account.stage.map { .string($0.rawValue) })
    members.append("attitude", account.attitude.map { .string($0.rawValue) })
    members.append(
      "worthwhile",
      history.analysis(on: today).map { .bool($0.analysis.isWorthwhile) }
    )
    members.append("owner", account.owner.map { .string($0) })
    return .object(members)
  }

  /// What tells for and against the account, in words.
  private func reasons(on today: Day, words: LedgerWords) -> [LocalizedText] {
    var reasons: [LocalizedText] = []
    func add(_ zh: String, _ en: String) { reasons.append(LocalizedText(zh: zh, en: en)) }
    if let analysis = history.analysis(on: today) {
      analysis.analysis.isWorthwhile
        ? add("\(analysis.on) 分析：有开发价值", "worth developing (\(analysis.on))")
        : add("\(analysis.on) 分析：无开发价值，已筛除", "screened out (\(analysis.on))")
    }
    if let priority, priority.isThin { add("依据不足", "little is known") }
    if let score = priority?.assessment { add("考核 \(score)", "assessment \(score)") }
    if let stage = account.stage {
      add("阶段 \(words[stage].zh)", "stage \(words[stage].en)")
    }
    if let attitude = account.attitude {
      add("态度 \(words[attitude].zh)", "attitude \(words[attitude].en)")
    }
    if let satisfaction = priority?.satisfaction {
      add("满意度 \(satisfaction)%", "satisfaction \(satisfaction) %")
    }
    if let sold = tier.sold { add("近一年销售额 \(sold)", "sold within a year \(sold)") }
    if tier.isTop { add("销售额居前", "among the largest by sales") }
    if !tier.criteria.isEmpty {
      add("符合\(words.list(tier.criteria).zh)", "meets \(words.list(tier.criteria).en)")
    }
    return reasons
  }
}
