import Findings
import Foundation
import Values
import Wording

/// The views of one month that the monthly report is made of.
struct MonthTables {
  let book: LedgerBook
  let month: LedgerMonth
  let words: LedgerWords
  /// What the archive tells beside the ledger.
  let filing: MonthFiling
  /// What earlier months brought and only this one filed.
  let late: [LateNews]
  /// All obligations, in the order of their due days.
  let duties: [OwnedObligation]
  /// What development records say of their outcomes, by their items.
  private let reasons: [ItemID: Reason]

  init(_ book: LedgerBook, month: LedgerMonth, words: LedgerWords, filing: MonthFiling) {
    self.book = book
    self.month = month
    self.words = words
    self.filing = filing
    late = LateNews.all(book, in: month, filing)
    duties = book.ownedObligations
    reasons = Dictionary(book.reasons.map { ($0.item, $0) }) { first, _ in first }
  }

  /// How often each method was used.
  var methods: LedgerTable {
    var counts: [ChoiceCode?: Int] = [:]
    for history in book.histories {
      for contact in history.contacts where month.contains(contact.on) {
        counts[contact.method, default: 0] += 1
      }
    }
    let all = counts.values.reduce(0, +)
    let untold = "\u{0}"
    let sorted = counts.sorted {
      ($1.value, $0.key?.rawValue ?? untold) < ($0.value, $1.key?.rawValue ?? untold)
    }
    return LedgerTable(
      id: "methods",
      title: LocalizedText(zh: "按方式", en: "By method"),
      columns: [
        LedgerTable.Column("method", LocalizedText(zh: "方式", en: "method")),
        LedgerTable.Column("contacts", LocalizedText(zh: "次数", en: "contacts")),
        LedgerTable.Column("share", LocalizedText(zh: "占比", en: "share")),
      ],
      rows: sorted.map { method, count in
        LedgerTable.Row(
          json: .object(
            [method.map { JSON.Member("method", .string($0.rawValue)) }].compactMap(\.self)
              + [JSON.Member("contacts", .integer(count))]
          ),
          cells: [
            .word(method.map { words[$0] } ?? LocalizedText(zh: "未填方式", en: "not told")),
            .integer(count),
            Decimal.percent(count, of: all).map { .bar($0) } ?? .empty,
          ]
        )
      }
    )
  }

  /// The month's rows of `activity`, without the month.
  var people: LedgerTable {
    var table = LedgerTable.activity(book, in: month)
    table.title = LocalizedText(zh: "按人员", en: "By person")
    return table
  }

  /// Every contact of the month, the earliest first.
  var contacts: LedgerTable {
    var rows: [(sorting: [String], row: LedgerTable.Row)] = []
    for history in book.histories {
      let visits = Dictionary(
        history.visits.map { ($0.item, $0) },
        uniquingKeysWith: { first, _ in first }
      )
      for contact in history.contacts where month.contains(contact.on) {
        let visit = visits[contact.item].flatMap { $0.on == contact.on ? $0 : nil }
        let row = LedgerTable.Row(
          json: ["account": .string(history.name), "on": .string(contact.on.description)],
          cells: [
            .day(contact.on), .text(history.name), words.cell(contact.method),
            LedgerTable.Cell(visit.map { $0.people.joined(separator: "、") }),
            words.cell(visit?.stage), LedgerTable.Cell(visit?.advice),
          ]
        )
        rows.append(
          (
            [
              contact.on.description, history.name, contact.method?.rawValue ?? "\u{0}",
              visit?.advice ?? "\u{0}",
            ],
            row
          )
        )
      }
    }
    return LedgerTable(
      id: "contacts",
      title: LocalizedText(zh: "拜访和接触明细", en: "Visits and contacts"),
      columns: [
        LedgerTable.Column("on", LocalizedText(zh: "日期", en: "date")),
        LedgerTable.Column("account", LocalizedText(zh: "客户", en: "account")),
        LedgerTable.Column("method", LocalizedText(zh: "方式", en: "method")),
        LedgerTable.Column("people", LocalizedText(zh: "拜访人员", en: "visitors")),
        LedgerTable.Column("stage", LocalizedText(zh: "阶段", en: "stage")),
        LedgerTable.Column("advice", LocalizedText(zh: "下一步建议", en: "next step")),
      ],
      rows: rows.sorted { $0.sorting.lexicographicallyPrecedes($1.sorting) }.map(\.row)
    )
  }

  /// The accounts that became key accounts, with what the development record gives as reasons; last
  /// those of earlier months that were filed late.
  var won: LedgerTable {
    outcomes(
      id: "won",
      title: LocalizedText(zh: "新增大客户", en: "New key accounts"),
      book.histories.flatMap { history in
        history.keyPeriods.filter { month.contains($0.start) }.map { period in
          Ending(history: history, on: period.start, reason: reasons[period.item])
        }
      } + lateEndings(.won)
    )
  }

  /// What tells of developments that failed, with the reasons and the categories of those; not a
  /// record of a day on which another tells a success; last those of earlier months that were filed
  /// late.
  var lost: LedgerTable {
    outcomes(
      id: "lost",
      title: LocalizedText(zh: "开发失败", en: "Lost accounts"),
      showsCategories: true,
      book.histories.flatMap { history in
        let days = Set(history.outcomes.filter { !$0.isSuccess }.map(\.on))
        return history.records.compactMap { reasons[$0.item] }
          .filter { !$0.isSuccess && month.contains($0.on) && days.contains($0.on) }
          .map { Ending(history: history, on: $0.on, reason: $0) }
      } + lateEndings(.lost)
    )
  }

  /// How a development ended, and when.
  private struct Ending {
    var history: AccountHistory
    var on: Day
    var reason: Reason?
    var isLate = false
  }

  private func lateEndings(_ kind: LateNews.Kind) -> [Ending] {
    late.filter { $0.kind == kind }.map {
      Ending(history: $0.history, on: $0.on, reason: reasons[$0.item], isLate: true)
    }
  }

  /// The accounts that were first contacted in earlier months, which were filed late.
  var lateFirstContacts: LedgerTable {
    LedgerTable(
      id: "late-first-contacts",
      title: LocalizedText(zh: "补报的首次接触", en: "First contacts filed late"),
      columns: [
        LedgerTable.Column("on", LocalizedText(zh: "日期", en: "date")),
        LedgerTable.Column("account", LocalizedText(zh: "客户", en: "account")),
        LedgerTable.Column("owner", LocalizedText(zh: "负责人", en: "owner")),
      ],
      rows: late.filter { $0.kind == .firstContact }.map { news in
        LedgerTable.Row(
          json: [
            "account": .string(news.history.name), "on": .string(news.on.description),
            "late": .bool(true),
          ],
          cells: [
            .word(news.on.late(in: month)), .text(news.history.name),
            LedgerTable.Cell(news.history.owner),
          ]
        )
      }
    )
  }

  private func outcomes(
    id: String,
    title: LocalizedText,
    showsCategories: Bool = false,
    _ endings: [Ending]
  ) -> LedgerTable {
    var columns = [
      LedgerTable.Column("on", LocalizedText(zh: "日期", en: "date")),
      LedgerTable.Column("account", LocalizedText(zh: "客户", en: "account")),
      LedgerTable.Column("owner", LocalizedText(zh: "负责人", en: "owner")),
    ]
    if showsCategories {
      columns.append(LedgerTable.Column("categories", LocalizedText(zh: "类别", en: "categories")))
    }
    columns.append(LedgerTable.Column("text", LocalizedText(zh: "原因", en: "reasons")))
    let sorted = endings.sorted {
      if $0.isLate != $1.isLate { return $1.isLate }
      return ($0.on, $0.history.name) < ($1.on, $1.history.name)
    }
    return LedgerTable(
      id: id,
      title: title,
      columns: columns,
      rows: sorted.map { ending in
        var cells: [LedgerTable.Cell] = [
          ending.isLate ? .word(ending.on.late(in: month)) : .day(ending.on),
          .text(ending.history.name), LedgerTable.Cell(ending.history.owner),
        ]
        if showsCategories {
          cells.append(ending.reason.map { .word($0.categoryNames) } ?? .empty)
        }
        cells.append(LedgerTable.Cell(ending.reason?.text))
        return LedgerTable.Row(
          json: .object(
            [
              JSON.Member("account", .string(ending.history.name)),
              JSON.Member("on", .string(ending.on.description)),
            ] + (ending.isLate ? [JSON.Member("late", .bool(true))] : [])
          ),
          cells: cells
        )
      }
    )
  }
}
