public import Findings

extension LedgerTable {
  /// `accounts`: a row for each account.
  public static func accounts(_ accounts: [Account], words: LedgerWords) -> LedgerTable {
    LedgerTable(
      id: "accounts",
      title: LocalizedText(zh: "客户", en: "Accounts"),
      columns: [
        Column("account", LocalizedText(zh: "客户", en: "account")),
        Column("status", LocalizedText(zh: "状态", en: "status")),
        Column("stage", LocalizedText(zh: "阶段", en: "stage")),
        Column("attitude", LocalizedText(zh: "态度", en: "attitude"), isDetail: true),
        Column("contacts", LocalizedText(zh: "接触", en: "contacts")),
        Column("inPersonContacts", LocalizedText(zh: "当面", en: "in person"), isDetail: true),
        Column("firstContact", LocalizedText(zh: "首次接触", en: "first"), isDetail: true),
        Column("lastContact", LocalizedText(zh: "最近接触", en: "last")),
        Column("openObligations", LocalizedText(zh: "待办", en: "open")),
        Column("overdueObligations", LocalizedText(zh: "逾期", en: "overdue")),
        Column("owner", LocalizedText(zh: "负责人", en: "owner")),
      ],
      rows: accounts.map { account in
        Row(
          json: account.json,
          cells: [
            .text(account.name), .word(account.status.name), words.cell(account.stage),
            words.cell(account.attitude), .integer(account.contacts),
            .integer(account.inPersonContacts), Cell(account.firstContact),
            Cell(account.lastContact), .integer(account.openObligations),
            .integer(account.overdueObligations), Cell(account.owner),
          ],
          isUrgent: account.overdueObligations > 0
        )
      }
    )
  }
}

extension Account.Status {
  public var name: LocalizedText {
    switch self {
    case .prospect: LocalizedText(zh: "潜在", en: "prospect")
    case .developing: LocalizedText(zh: "开发中", en: "developing")
    case .key: LocalizedText(zh: "大客户", en: "key")
    case .lost: LocalizedText(zh: "开发失败", en: "lost")
    }
  }
}
