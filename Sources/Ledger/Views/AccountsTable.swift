public import Findings
import Forms

extension LedgerTable {
  /// `accounts`: a row for each account, with all that the ledger knows of it.
  public static func accounts(
    _ accounts: [Account],
    policy: LedgerPolicy,
    words: LedgerWords
  ) -> LedgerTable {
    LedgerTable(
      id: "accounts",
      title: LocalizedText(zh: "客户", en: "Accounts"),
      columns: [
        Column("account", LocalizedText(zh: "客户", en: "account")),
        Column("otherNames", LocalizedText(zh: "其他名称", en: "other names"), isForFiles: true),
        Column("creditCode", LocalizedText(zh: "信用代码", en: "credit code"), isForFiles: true),
        Column("status", LocalizedText(zh: "状态", en: "status")),
        Column("stage", LocalizedText(zh: "阶段", en: "stage")),
        Column("attitude", LocalizedText(zh: "态度", en: "attitude"), isDetail: true),
        Column("attitudeTrend", LocalizedText(zh: "趋势", en: "trend"), isDetail: true),
        Column("contacts", LocalizedText(zh: "接触", en: "contacts")),
        Column("inPersonContacts", LocalizedText(zh: "当面", en: "in person"), isDetail: true),
        Column("contactsByMethod", LocalizedText(zh: "各方式", en: "by method"), isForFiles: true),
        Column("firstContact", LocalizedText(zh: "首次接触", en: "first"), isDetail: true),
        Column("lastContact", LocalizedText(zh: "最近接触", en: "last")),
        Column("daysSince", LocalizedText(zh: "距今天数", en: "days since"), isForFiles: true),
        Column("openObligations", LocalizedText(zh: "待办", en: "open")),
        Column("overdueObligations", LocalizedText(zh: "逾期", en: "overdue")),
        Column("owner", LocalizedText(zh: "负责人", en: "owner")),
        Column("score", LocalizedText(zh: "考核得分", en: "score"), isForFiles: true),
        Column("priority", LocalizedText(zh: "优先级", en: "priority"), isForFiles: true),
        Column("advice", LocalizedText(zh: "下一步建议", en: "next step"), isForFiles: true),
      ],
      rows: accounts.map { account in
        Row(
          json: account.json,
          cells: [
            .text(account.name), account.otherNamesCell, Cell(account.creditCode),
            .word(account.status.name), words.cell(account.stage), words.cell(account.attitude),
            account.trendCell(among: policy.attitudes), .integer(account.contacts),
            .integer(account.inPersonContacts), account.methodsCell(words),
            Cell(account.firstContact), Cell(account.lastContact), Cell(account.daysSince),
            .integer(account.openObligations), .integer(account.overdueObligations),
            Cell(account.owner), account.score.map { .number($0) } ?? .empty,
            account.priority.map { .number($0) } ?? .empty, Cell(account.advice),
          ],
          isUrgent: account.overdueObligations > 0
        )
      }
    )
  }
}

extension Account {
  /// The names beside the one that the row goes under, each once.
  var otherNames: [String] {
    if aliases.isEmpty, names.count < 2 { return [] }
    return Set(names + aliases).subtracting([name]).sorted()
  }

  fileprivate var otherNamesCell: LedgerTable.Cell {
    otherNames.isEmpty ? .empty : .text(otherNames.joined(separator: "、"))
  }

  /// The course of the attitudes that have an order; nothing of fewer than two.
  func trendCell(among order: [ChoiceCode]) -> LedgerTable.Cell {
    let levels = attitudes.compactMap { order.firstIndex(of: $0) }
    return levels.count < 2 ? .empty : .trend(levels, levels: order.count)
  }

  /// How often each method was used, the most used first.
  fileprivate func methodsCell(_ words: LedgerWords) -> LedgerTable.Cell {
    if contactsByMethod.isEmpty { return .empty }
    let sorted = contactsByMethod.sorted {
      ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue)
    }
    return .word(
      LocalizedText(
        zh: sorted.map { "\(words[$0.key].zh) \($0.value)" }.joined(separator: "、"),
        en: sorted.map { "\(words[$0.key].en) \($0.value)" }.joined(separator: ", ")
      )
    )
  }
}

extension Account.Status {
  /// The status in words, as tables print it.
  public var name: LocalizedText {
    switch self {
    case .prospect: LocalizedText(zh: "潜在", en: "prospect")
    case .developing: LocalizedText(zh: "开发中", en: "developing")
    case .key: LocalizedText(zh: "大客户", en: "key")
    case .lost: LocalizedText(zh: "开发失败", en: "lost")
    }
  }
}
