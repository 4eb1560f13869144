import Findings
import Forms
import Values
public import Wording

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
      of: accounts,
      isUrgent: { $0.overdueObligations > 0 },
      Account.columns(words: words, attitudes: policy.attitudes)
    )
  }
}

extension Account {
  /// All that the ledger tells of an account, with the forms' words of codes and the order of attitudes.
  static func columns(words: LedgerWords, attitudes order: [ChoiceCode]) -> [ColumnOf<Account>] {
    [
      ColumnOf("account", "客户", "account") { .text($0.name) },
      ColumnOf("names") { .texts($0.names.count > 1 ? $0.names : []) },
      ColumnOf("aliases") { .texts($0.aliases) },
      ColumnOf("otherNames", "其他名称", "other names", isForFiles: true) {
        .texts($0.otherNames).untold
      },
      ColumnOf("creditCode", "信用代码", "credit code", isForFiles: true) { .text($0.creditCode) },
      ColumnOf("status", "状态", "status") { .word($0.status.name, $0.status.rawValue) },
      ColumnOf("stage", "阶段", "stage") { words.cell($0.stage) },
      ColumnOf("attitude", "态度", "attitude", isDetail: true) { words.cell($0.attitude) },
      ColumnOf("attitudeTrend", "趋势", "trend", isDetail: true) {
        $0.trendCell(among: order).told($0.attitudeTrend.map { .string($0.rawValue) })
      },
      ColumnOf("contacts", "接触", "contacts") { .integer($0.contacts) },
      ColumnOf("inPersonContacts", "当面", "in person", isDetail: true) {
        .integer($0.inPersonContacts)
      },
      ColumnOf("contactsByMethod", "各方式", "by method", isForFiles: true) {
        $0.methodsCell(words)
      },
      ColumnOf("firstContact", "首次接触", "first", isDetail: true) { .day($0.firstContact) },
      ColumnOf("lastContact", "最近接触", "last") { .day($0.lastContact) },
      ColumnOf("daysSince", "距今天数", "days since", isForFiles: true) { .integer($0.daysSince) },
      ColumnOf("advice", "下一步建议", "next step", isForFiles: true, place: 2) { .text($0.advice) },
      ColumnOf("owner", "负责人", "owner", place: 1) { .text($0.owner) },
      ColumnOf("openObligations", "待办", "open") { .integer($0.openObligations) },
      ColumnOf("overdueObligations", "逾期", "overdue") { .integer($0.overdueObligations) },
      ColumnOf("score", "考核得分", "score", isForFiles: true, place: 1) { .number($0.score) },
      ColumnOf("priority", "优先级", "priority", isForFiles: true, place: 1) {
        .number($0.priority)
      },
    ]
  }

  /// The row as `ledger accounts --format json` prints it.
  public var json: JSON { Account.columns(words: .none, attitudes: []).object(of: self) }

  /// The names beside the one that the row goes under, each once.
  var otherNames: [String] {
    if aliases.isEmpty, names.count < 2 { return [] }
    return Set(names + aliases).subtracting([name]).sorted()
  }

  /// The course of the attitudes that have an order; nothing of fewer than two.
  func trendCell(among order: [ChoiceCode]) -> LedgerTable.Cell {
    let levels = attitudes.compactMap { order.firstIndex(of: $0) }
    return levels.count < 2 ? .empty : .trend(levels, levels: order.count)
  }

  /// How often each method was used, the most used first; to programs by code.
  private func methodsCell(_ words: LedgerWords) -> LedgerTable.Cell {
    let sorted = contactsByMethod.sorted {
      ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue)
    }
    let text = LocalizedText(
      zh: sorted.map { "\(words[$0.key].zh) \($0.value)" }.joined(separator: "、"),
      en: sorted.map { "\(words[$0.key].en) \($0.value)" }.joined(separator: ", ")
    )
    return .word(sorted.isEmpty ? nil : text).told(
      .object(
        contactsByMethod.sorted { $0.key.rawValue < $1.key.rawValue }
          .map { JSON.Member($0.key.rawValue, .integer($0.value)) }
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
