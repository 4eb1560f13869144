import Foundation
import Values
import Wording

/// What a month, or the year up to its end, comes to in numbers.
struct MonthFigures {
  var contacts = 0
  var inPerson = 0
  /// Accounts with a contact in the time.
  var accounts = 0
  /// Accounts whose first contact ever fell in it.
  var firstContacts = 0
  var won = 0
  var lost = 0
  /// Key accounts when it ended.
  var keyAccounts = 0
  /// Obligations that fell due in it, by what became of them.
  var states: [Obligation.State: Int] = [:]

  init(_ book: LedgerBook, duties: [OwnedObligation], month: LedgerMonth) {
    self.init(book, duties: duties, on: month.first...month.last)
  }

  /// The year up to the month's end.
  init(_ book: LedgerBook, duties: [OwnedObligation], yearTo month: LedgerMonth) {
    let first = Day(year: month.first.year, month: 1, day: 1) ?? month.first
    self.init(book, duties: duties, on: first...month.last)
  }

  private init(_ book: LedgerBook, duties: [OwnedObligation], on days: ClosedRange<Day>) {
    for history in book.histories {
      let contacts = history.contacts.filter { days.contains($0.on) }
      self.contacts += contacts.count
      inPerson += contacts.count { book.policy.inPersonMethods.holds($0.method) }
      if !contacts.isEmpty { accounts += 1 }
      if let first = history.contacts.first?.on, days.contains(first) { firstContacts += 1 }
      let periods = history.keyPeriods
      won += periods.count { days.contains($0.start) }
      lost += history.outcomes.count { !$0.isSuccess && days.contains($0.on) }
      let isKey = periods.contains { period in
        period.start <= days.upperBound && (period.end.map { $0 > days.upperBound } ?? true)
      }
      if isKey { keyAccounts += 1 }
    }
    for obligation in duties.map(\.obligation) where days.contains(obligation.due) {
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
  /// The figures of a month beside those of the month before and of the year; what was filed late is
  /// of earlier months, and in the year's figures already.
  static func figures(
    _ now: MonthFigures,
    before: MonthFigures?,
    year: MonthFigures,
    late: [LateNews]
  ) -> LedgerTable {
    func row(
      _ id: String,
      _ name: LocalizedText,
      _ value: (MonthFigures) -> Cell
    ) -> Figure {
      Figure(
        id: id,
        name: name,
        month: value(now),
        before: before.map(value) ?? .empty,
        year: value(year)
      )
    }
    func lateRow(_ id: String, _ name: LocalizedText, _ kind: LateNews.Kind) -> Figure? {
      let count = late.count { $0.kind == kind }
      return count == 0 ? nil : Figure(id: id, name: name, month: .integer(count))
    }
    let figures: [Figure?] = [
      row("contacts", LocalizedText(zh: "拜访和接触（次）", en: "visits and contacts")) {
        .integer($0.contacts)
      },
      row("inPerson", LocalizedText(zh: "其中当面（次）", en: "of these in person")) {
        .integer($0.inPerson)
      },
      row("inPersonShare", LocalizedText(zh: "当面占比", en: "share in person")) {
        .percent($0.inPersonShare)
      },
      row("accounts", LocalizedText(zh: "接触的客户（家）", en: "accounts contacted")) {
        .integer($0.accounts)
      },
      row("firstContacts", LocalizedText(zh: "首次接触的客户（家）", en: "accounts contacted first")) {
        .integer($0.firstContacts)
      },
      lateRow(
        "lateFirstContacts",
        LocalizedText(zh: "补报：以前月份首次接触（家）", en: "filed late: contacted first before"),
        .firstContact
      ),
      row("won", LocalizedText(zh: "新增大客户（家）", en: "new key accounts")) {
        .integer($0.won)
      },
      lateRow(
        "lateWon",
        LocalizedText(zh: "补报：以前月份新增大客户（家）", en: "filed late: new key accounts of before"),
        .won
      ),
      row("lost", LocalizedText(zh: "开发失败（家）", en: "lost accounts")) {
        .integer($0.lost)
      },
      lateRow(
        "lateLost",
        LocalizedText(zh: "补报：以前月份开发失败（家）", en: "filed late: lost before"),
        .lost
      ),
      row("keyAccounts", LocalizedText(zh: "月末大客户（家）", en: "key accounts in the end")) {
        .integer($0.keyAccounts)
      },
      row("due", LocalizedText(zh: "到期事项（件）", en: "actions due")) {
        .integer($0.due)
      },
      row("met", LocalizedText(zh: "其中按期完成（件）", en: "of these met in time")) {
        .integer($0.count(.met))
      },
      row("metLate", LocalizedText(zh: "其中逾期完成（件）", en: "of these met late")) {
        .integer($0.count(.metLate))
      },
      row("overdue", LocalizedText(zh: "其中逾期未完成（件）", en: "of these overdue")) {
        .integer($0.count(.overdue))
      },
      row("open", LocalizedText(zh: "其中未到期（件）", en: "of these still open")) {
        .integer($0.count(.open))
      },
    ]
    return LedgerTable(
      id: "figures",
      title: LocalizedText(zh: "本月概况", en: "Summary"),
      of: figures.compactMap(\.self),
      [
        ColumnOf("figure", "项目", "figure") { .word($0.name, $0.id) },
        ColumnOf("month", "本月", "this month") { $0.month },
        ColumnOf("before", "上月", "the month before") { $0.before },
        ColumnOf("year", "本年累计", "this year so far") { $0.year },
      ]
    )
  }
}

/// A figure of a month beside those of other times.
private struct Figure {
  var id: String
  var name: LocalizedText
  var month: LedgerTable.Cell
  var before = LedgerTable.Cell.empty
  var year = LedgerTable.Cell.empty
}
