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
      of: sorted,
      [
        ColumnOf("method", "方式", "method") {
          .word($0.key.map { words[$0] } ?? LocalizedText(zh: "未填方式", en: "not told"))
        },
        ColumnOf("contacts", "次数", "contacts") { .integer($0.value) },
        ColumnOf("share", "占比", "share") { .bar(Decimal.percent($0.value, of: all)) },
      ]
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
    var contacts: [ContactTold] = []
    for history in book.histories {
      let visits = Dictionary(
        history.visits.map { ($0.item, $0) },
        uniquingKeysWith: { first, _ in first }
      )
      for contact in history.contacts where month.contains(contact.on) {
        contacts.append(
          ContactTold(
            account: history.name,
            on: contact.on,
            method: contact.method,
            visit: visits[contact.item].flatMap { $0.on == contact.on ? $0.whole : nil }
          )
        )
      }
    }
    let sorted = contacts.map { (key: $0.sortingKey, contact: $0) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    return LedgerTable(
      id: "contacts",
      title: LocalizedText(zh: "拜访和接触明细", en: "Visits and contacts"),
      of: sorted.map(\.contact),
      [
        ColumnOf("on", "日期", "date") { .day($0.on) },
        ColumnOf("account", "客户", "account") { .text($0.account) },
        ColumnOf("method", "方式", "method") { words.cell($0.method) },
        ColumnOf("people", "拜访人员", "visitors") {
          .text($0.visit.map { $0.people.joined(separator: "、") })
        },
        ColumnOf("stage", "阶段", "stage") { words.cell($0.visit?.stage) },
        ColumnOf("advice", "下一步建议", "next step") { .text($0.visit?.advice) },
      ]
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
      of: late.filter { $0.kind == .firstContact },
      [
        ColumnOf("on", "日期", "date") { .word($0.on.late(in: month)) },
        ColumnOf("account", "客户", "account") { .text($0.history.name) },
        ColumnOf("owner", "负责人", "owner") { .text($0.history.owner) },
      ]
    )
  }

  private func outcomes(
    id: String,
    title: LocalizedText,
    showsCategories: Bool = false,
    _ endings: [Ending]
  ) -> LedgerTable {
    let table = LedgerTable(
      id: id,
      title: title,
      of: endings.sorted {
        if $0.isLate != $1.isLate { return $1.isLate }
        return ($0.on, $0.history.name) < ($1.on, $1.history.name)
      },
      [
        ColumnOf("on", "日期", "date") { $0.isLate ? .word($0.on.late(in: month)) : .day($0.on) },
        ColumnOf("account", "客户", "account") { .text($0.history.name) },
        ColumnOf("owner", "负责人", "owner") { .text($0.history.owner) },
        ColumnOf("categories", "类别", "categories") { $0.reason?.categoriesCell ?? .empty },
        ColumnOf("text", "原因", "reasons") { .text($0.reason?.text) },
      ]
    )
    return showsCategories ? table : table.without("categories")
  }
}

/// A contact of the month, and the visit record that tells it.
private struct ContactTold {
  var account: String
  var on: Day
  var method: ChoiceCode?
  var visit: LedgerRecord.Visit?

  var sortingKey: [String] {
    [on.description, account, method?.rawValue ?? "\u{0}", visit?.advice ?? "\u{0}"]
  }
}
