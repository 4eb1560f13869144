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
      of: ranked,
      Ranked.columns(on: book.day, words: words)
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

  static func columns(on today: Day, words: LedgerWords) -> [ColumnOf<Ranked>] {
    [
      ColumnOf("account", "客户", "account") { .text($0.account.name) },
      ColumnOf("priority", "优先级", "priority") { .bar($0.priority?.total) },
      ColumnOf("status", "状态", "status") {
        .word($0.account.status.name, $0.account.status.rawValue)
      },
      ColumnOf("parts") { .json($0.priority == nil ? nil : parts.object(of: $0)) },
      ColumnOf("known") { .number($0.priority?.known) },
      ColumnOf("screenedOut") { .json($0.priority == nil ? true : nil) },
      ColumnOf("tier", "级别", "tier") { .word($0.tier.tier.name, $0.tier.tier.rawValue) },
      ColumnOf("criteria") { .texts($0.tier.criteria.map(\.rawValue)) },
    ]
      + parts.map { part in
        // Beside its parts an object has the codes of what two of them weigh.
        ColumnOf(part.column) { ranked in
          let cell = part.cell(ranked)
          let code = ranked.code(weighedAs: part.column.id)
          return code.map { cell.told(.string($0.rawValue)) } ?? cell.untold
        }
      } + [
        ColumnOf("reasons", "依据", "reasons") {
          .word(.clauses($0.reasons(on: today, words: words))).untold
        },
        ColumnOf("worthwhile") {
          .json($0.history.analysis(on: today).map { .bool($0.analysis.isWorthwhile) })
        },
        ColumnOf("owner", "负责人", "owner") { .text($0.account.owner) },
      ]
  }

  /// What the place is weighed by.
  private static var parts: [ColumnOf<Ranked>] {
    [
      ColumnOf("assessment", "考核", "assessment", isDetail: true) {
        .number($0.priority?.assessment)
      },
      ColumnOf("stage", "阶段", "stage", isDetail: true) { .number($0.priority?.stage) },
      ColumnOf("attitude", "态度", "attitude", isDetail: true) { .number($0.priority?.attitude) },
      ColumnOf("satisfaction", "满意度", "satisfaction", isDetail: true) {
        .number($0.priority?.satisfaction)
      },
      ColumnOf("value", "销售额", "value", isDetail: true) { .number($0.priority?.value) },
    ]
  }

  private func code(weighedAs part: String) -> ChoiceCode? {
    switch part {
    case "stage": account.stage
    case "attitude": account.attitude
    case _: nil
    }
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
