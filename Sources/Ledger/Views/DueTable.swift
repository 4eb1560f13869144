public import Findings
public import Forms

extension LedgerTable {
  /// `due`: a row for each obligation.
  public static func due(_ obligations: [Obligation], on today: Day) -> LedgerTable {
    LedgerTable(
      id: "due",
      title: LocalizedText(zh: "待办和逾期", en: "Due and overdue"),
      columns: [
        Column("account", LocalizedText(zh: "客户", en: "account")),
        Column("kind", LocalizedText(zh: "事项", en: "what")),
        Column("opened", LocalizedText(zh: "起始", en: "opened")),
        Column("due", LocalizedText(zh: "到期", en: "due")),
        Column("state", LocalizedText(zh: "状态", en: "state")),
      ],
      rows: obligations.map { obligation in
        Row(
          json: obligation.json,
          cells: [
            .text(obligation.account), .word(obligation.kind.name), .day(obligation.opened),
            .day(obligation.due), .word(obligation.stateName(on: today)),
          ],
          isUrgent: obligation.state == .overdue
        )
      }
    )
  }
}

extension Obligation.Kind {
  public var name: LocalizedText {
    switch self {
    case .followUp: LocalizedText(zh: "回访", en: "follow-up")
    case .accountProfile: LocalizedText(zh: "填写信息分类表", en: "account profile")
    case .developmentRecord: LocalizedText(zh: "填写开发表", en: "development record")
    case .regularVisit: LocalizedText(zh: "定期拜访", en: "regular visit")
    }
  }
}

extension Obligation {
  /// The state in words, with the days by which it is overdue.
  func stateName(on today: Day) -> LocalizedText {
    let days = today.ordinal - due.ordinal
    return switch state {
    case .open: LocalizedText(zh: "未到期", en: "open")
    case .overdue: LocalizedText(zh: "逾期 \(days) 天", en: "overdue by \(days) days")
    case .met: LocalizedText(zh: "已完成", en: "met")
    case .metLate: LocalizedText(zh: "逾期完成", en: "met late")
    }
  }
}
