import Forms
import Foundation
public import Query
public import Values

/// The accounts as rows that a query is asked of, and by whose columns they are sorted.
public struct AccountRows: Sendable {
  private let columns: [SearchColumn]
  private let day: Day

  /// The columns for the accounts of a book, the choices called by the forms' words.
  public init(_ book: LedgerBook, words: LedgerWords) {
    day = book.day
    columns = AccountRows.columns(book.policy, words: words)
  }

  /// The columns by which accounts are asked for, the choices called by the forms' words.
  public static func columns(_ policy: LedgerPolicy, words: LedgerWords) -> [SearchColumn] {
    let statuses = Account.Status.allCases.map {
      Choice(code: ChoiceCode(rawValue: $0.rawValue), label: $0.name)
    }
    func choices(_ codes: [ChoiceCode]) -> SearchVocabulary.Kind {
      .choice(codes.map { Choice(code: $0, label: words[$0]) })
    }
    return [
      SearchColumn("account", ["客户"], .name),
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
      SearchColumn("owner", ["负责人"], .name),
      SearchColumn("advice", ["建议", "下一步"], .text),
      SearchColumn("score", ["得分", "综合得分"], .number),
      SearchColumn("priority", ["优先级"], .number),
    ]
  }

  /// The words in which a query asks of the rows.
  public var vocabulary: SearchVocabulary {
    SearchVocabulary(columns: columns, today: day)
  }

  /// The accounts that a query finds, which was parsed with ``vocabulary``, in their order.
  public func accounts(_ accounts: [Account], foundBy query: SearchQuery) -> [Account] {
    accounts.filter { query.holds(for: row(of: $0)) }
  }

  /// The column that goes under a name; nil where none does.
  public func column(named name: String) -> FieldID? {
    let name = name.lowercased()
    return columns.first { column in
      ([column.id.rawValue] + column.names).contains { $0.lowercased() == name }
    }?.id
  }

  /// The names under which columns go, for those who name another.
  public var columnNames: [String] {
    columns.map(\.id.rawValue)
  }

  /// The accounts by a column, numbers the largest first, all else from its
  /// beginning; those of which nothing is told last.
  public func sorted(_ accounts: [Account], by column: FieldID) -> [Account] {
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

  private func row(of account: Account) -> SearchRow { account.searchRow }
}

extension Account {
  /// The account as a row that ``SearchQuery/holds(for:)`` judges.
  var searchRow: SearchRow {
    let account = self
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
    return SearchRow(cells: cells, standings: account.standings)
  }
}

extension [Account] {
  /// The accounts in the order in which a Chinese office looks names up; those of one name stay in
  /// theirs.
  public var inPinyinOrder: [Account] {
    let keys = map { PinyinOrder($0.name) }
    let places = indices.sorted { (one: Int, other: Int) -> Bool in
      keys[one] == keys[other] ? one < other : keys[one] < keys[other]
    }
    return places.map { self[$0] }
  }
}

extension Account {
  /// What the ledger says of the account.
  fileprivate var standings: Set<Standing> {
    var standings: Set<Standing> = [Standing(status)]
    if openObligations > 0 { standings.insert(.open) }
    if overdueObligations > 0 { standings.insert(.overdue) }
    return standings
  }
}

extension SearchColumn {
  fileprivate init(_ id: String, _ names: [String], _ kind: SearchVocabulary.Kind) {
    self.init(FieldID(rawValue: id), names: names, kind: kind)
  }
}
