import Foundation
import Values
import Wording

/// What a month comes to in numbers.
struct MonthFigures {
  var contacts = 0
  var inPerson = 0
  /// Accounts with a contact in the month.
  var accounts = 0
  /// Accounts whose first contact ever fell in the month.
  var firstContacts = 0
  var won = 0
  var lost = 0
  /// Key accounts when the month ended.
  var keyAccounts = 0
  /// Obligations that fell due in the month, by what became of them.
  var states: [Obligation.State: Int] = [:]

  init(_ book: LedgerBook, duties: [OwnedObligation], month: LedgerMonth) {
    for history in book.histories {
      let contacts = history.contacts.filter { month.contains($0.on) }
      self.contacts += contacts.count
      inPerson += contacts.count { book.policy.inPersonMethods.holds($0.method) }
      if !contacts.isEmpty { accounts += 1 }
      if let first = history.contacts.first?.on, month.contains(first) { firstContacts += 1 }
      let periods = history.keyPeriods
      won += periods.count { month.contains($0.start) }
      lost += history.outcomes.count { !$0.isSuccess && month.contains($0.on) }
      let isKey = periods.contains { period in
        period.start <= month.last && (period.end.map { $0 > month.last } ?? true)
      }
      if isKey { keyAccounts += 1 }
    }
    for obligation in duties.map(\.obligation) where month.contains(obligation.due) {
      states[obligation.state, default: 0] += 1
    }
  }

  var inPersonShare: Decimal? { Decimal.percent(inPerson, of: contacts) }
  var due: Int { states.values.reduce(0, +) }

  func count(_ state: Obligation.State) -> Int {
    states[state] ?? 0
  }
}

extension LedgerTable {
  /// The figures of a month beside those of the month before.
  static func figures(_ now: MonthFigures, before: MonthFigures?) -> LedgerTable {
    func row(
      _ id: String,
      _ title: LocalizedText,
      _ value: (MonthFigures) -> Cell
    ) -> Row {
      Row(
        json: ["figure": .string(id)],
        cells: [.word(title), value(now), before.map(value) ?? .empty]
      )
    }
    return LedgerTable(
      id: "figures",
      title: LocalizedText(zh: "本月概况", en: "Summary"),
      columns: [
        Column("figure", LocalizedText(zh: "项目", en: "figure")),
        Column("month", LocalizedText(zh: "本月", en: "this month")),
        Column("before", LocalizedText(zh: "上月", en: "the month before")),
      ],
      rows: [
        row("contacts", LocalizedText(zh: "拜访和接触（次）", en: "visits and contacts")) {
          .integer($0.contacts)
        },
        row("inPerson", LocalizedText(zh: "其中当面（次）", en: "of these in person")) {
          .integer($0.inPerson)
        },
        row("inPersonShare", LocalizedText(zh: "当面占比", en: "share in person")) {
          $0.inPersonShare.map { .percent($0) } ?? .empty
        },
        row("accounts", LocalizedText(zh: "接触的客户（家）", en: "accounts contacted")) {
          .integer($0.accounts)
        },
        row("firstContacts", LocalizedText(zh: "首次接触的客户（家）", en: "accounts contacted first")) {
          .integer($0.firstContacts)
        },
        row("won", LocalizedText(zh: "新增大客户（家）", en: "new key accounts")) {
          .integer($0.won)
        },
        row("lost", LocalizedText(zh: "开发失败（家）", en: "lost accounts")) {
          .integer($0.lost)
        },
        row("keyAccounts", LocalizedText(zh: "月末大客户（家）", en: "key accounts in the end")) {
          .integer($0.keyAccounts)
        },
        row("due", LocalizedText(zh: "到期事项（件）", en: "obligations due")) {
          .integer($0.due)
        },
        row("met", LocalizedText(zh: "按期完成（件）", en: "met in time")) {
          .integer($0.count(.met))
        },
        row("metLate", LocalizedText(zh: "逾期完成（件）", en: "met late")) {
          .integer($0.count(.metLate))
        },
        row("overdue", LocalizedText(zh: "逾期未完成（件）", en: "overdue")) {
          .integer($0.count(.overdue))
        },
      ]
    )
  }
}
