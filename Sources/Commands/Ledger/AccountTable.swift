import Archive
import Findings
import Forms
import Foundation
import Ledger

/// The accounts as rows that a query is asked of, and by whose columns they are sorted.
struct AccountTable {
  private let columns: [SearchColumn]
  private let day: Day

  init(_ reading: LedgerReading) {
    day = reading.book.day
    let statuses = Account.Status.allCases.map {
      Choice(code: ChoiceCode(rawValue: $0.rawValue), label: $0.name)
    }
    let words = reading.words
    func choices(_ codes: [ChoiceCode]) -> SearchVocabulary.Kind {
      .choice(codes.map { Choice(code: $0, label: words[$0]) })
    }
    let policy = reading.book.policy
    columns = [
      SearchColumn("account", ["客户"], .text),
      SearchColumn("creditCode", ["信用代码", "统一社会信用代码"], .text),
      SearchColumn("status", ["状态"], .choice(statuses)),
      SearchColumn("stage", ["阶段"], choices(policy.stages)),
      SearchColumn("attitude", ["态度"], choices(policy.attitudes)),
      SearchColumn("contacts", ["接触"], .number),
      SearchColumn("inPersonContacts", ["当面"], .number),
      SearchColumn("firstContact", ["首次接触", "first"], .day),
      SearchColumn("lastContact", ["最近接触", "last"], .day),
      SearchColumn("daysSince", ["天数", "days"], .number),
      SearchColumn("openObligations", ["待办", "open"], .number),
      SearchColumn("overdueObligations", ["逾期", "overdue"], .number),
      SearchColumn("owner", ["负责人"], .text),
      SearchColumn("advice", ["建议", "下一步"], .text),
      SearchColumn("score", ["得分", "综合得分"], .number),
      SearchColumn("priority", ["优先级"], .number),
    ]
  }

  /// The accounts that a query finds, in their order; all without one.
  func accounts(_ accounts: [Account], where query: String?) throws -> [Account] {
    guard let query else { return accounts }
    let parsed: SearchQuery
    do {
      parsed = try SearchQuery(
        parsing: query,
        vocabulary: SearchVocabulary(columns: columns, today: day)
      )
    } catch {
      throw QueryError(query: query, error: error)
    }
    return accounts.filter { parsed.holds(for: row(of: $0)) }
  }

  /// The column that goes under a name; nil where none does.
  func column(named name: String) -> FieldID? {
    let name = name.lowercased()
    return columns.first { column in
      ([column.id.rawValue] + column.names).contains { $0.lowercased() == name }
    }?.id
  }

  /// The names under which columns go, for those who name another.
  var columnNames: [String] {
    columns.map(\.id.rawValue)
  }

  /// The accounts by a column, numbers the largest first, all else from its
  /// beginning; those of which nothing is told last.
  func sorted(_ accounts: [Account], by column: FieldID) -> [Account] {
    let kind = columns.first { $0.id == column }?.kind
    let keys = accounts.map { key(of: $0, in: column, kind) }
    return accounts.indices.sorted { one, other in
      switch (keys[one], keys[other]) {
      case (let left?, let right?): left == right ? one < other : left < right
      case (nil, nil): one < other
      case (_?, nil): true
      case (nil, _?): false
      }
    }
    .map { accounts[$0] }
  }

  private enum Key: Comparable {
    case number(Decimal)
    case text(String)
  }

  private func key(
    of account: Account,
    in column: FieldID,
    _ kind: SearchVocabulary.Kind?
  ) -> Key? {
    guard let cell = row(of: account).cells[column]?.first else { return nil }
    let text =
      switch cell {
      case .text(let text), .value(let text): text
      }
    switch kind {
    case .number: return Decimal(string: text, locale: nil).map { .number(-$0) }
    case .choice(let choices):
      return choices.firstIndex { $0.code.rawValue == text }.map { .number(Decimal($0)) }
    case .text, .name, .day, nil: return .text(text)
    }
  }

  private func row(of account: Account) -> SearchRow {
    var cells: [FieldID: [SearchRow.Cell]] = [:]
    func set(_ column: String, _ values: SearchRow.Cell?...) {
      let known = values.compactMap(\.self)
      if !known.isEmpty { cells[FieldID(rawValue: column)] = known }
    }
    let names = [account.name] + (account.names + account.aliases).filter { $0 != account.name }
    cells[FieldID(rawValue: "account")] = names.map { .text($0) }
    set("creditCode", account.creditCode.map { .text($0) })
    set("status", .value(account.status.rawValue))
    set("stage", account.stage.map { .value($0.rawValue) })
    set("attitude", account.attitude.map { .value($0.rawValue) })
    set("contacts", .value(String(account.contacts)))
    set("inPersonContacts", .value(String(account.inPersonContacts)))
    set("firstContact", account.firstContact.map { .value($0.description) })
    set("lastContact", account.lastContact.map { .value($0.description) })
    set("daysSince", account.daysSince.map { .value(String($0)) })
    set("openObligations", .value(String(account.openObligations)))
    set("overdueObligations", .value(String(account.overdueObligations)))
    set("owner", account.owner.map { .text($0) })
    set("advice", account.advice.map { .text($0) })
    set("score", account.score.map { .value($0.description) })
    set("priority", account.priority.map { .value($0.description) })
    return SearchRow(cells: cells, standings: standings(of: account))
  }

  private func standings(of account: Account) -> Set<Standing> {
    var standings: Set<Standing> = []
    if account.openObligations > 0 { standings.insert(.open) }
    if account.overdueObligations > 0 { standings.insert(.overdue) }
    switch account.status {
    case .prospect: standings.insert(.prospect)
    case .developing: standings.insert(.developing)
    case .key: standings.insert(.key)
    case .lost: standings.insert(.lost)
    }
    return standings
  }
}

extension SearchColumn {
  fileprivate init(_ id: String, _ names: [String], _ kind: SearchVocabulary.Kind) {
    self.init(FieldID(rawValue: id), names: names, kind: kind)
  }
}

/// No column of the accounts goes under the name.
struct UnknownColumn: Error {
  var name: String
  var known: [String]

  var sentence: LocalizedText {
    LocalizedText(
      zh: "台账没有“\(name)”这一栏。可用的：\(known.joined(separator: "、"))。",
      en: "The accounts have no column “\(name)”. Known are: \(known.joined(separator: ", "))."
    )
  }
}
