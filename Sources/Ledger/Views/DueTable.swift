import Forms
public import Values
public import Wording

extension LedgerTable {
  /// `due`: a row for each obligation, in the order of their due days; `byOwner` first in that of
  /// who is in charge of the account, and those of nobody last.
  ///
  /// `inOneLine` leaves one row of those of an account that say the same but for their days, the one
  /// that is due first, with how many they are.
  public static func due(
    _ obligations: [OwnedObligation],
    byOwner: Bool = false,
    inOneLine: Bool = false,
    on today: Day
  ) -> LedgerTable {
    var sorted = obligations
    if byOwner {
      sorted = obligations.enumerated().sorted {
        let (one, other) = ($0.element.owner, $1.element.owner)
        if one == other { return $0.offset < $1.offset }
        guard let one, let other else { return one != nil }
        return one < other
      }
      .map(\.element)
    }
    var counts: [Sameness: Int] = [:]
    for owned in sorted { counts[Sameness(owned.obligation), default: 0] += 1 }
    var told: Set<Sameness> = []
    let shown = inOneLine ? sorted.filter { told.insert(Sameness($0.obligation)).inserted } : sorted
    return LedgerTable(
      id: "due",
      title: LocalizedText(zh: "待办和逾期", en: "Due and overdue"),
      of: shown.map { owned in
        let count = inOneLine ? counts[Sameness(owned.obligation)] ?? 1 : 1
        return DueRow(obligation: owned.obligation, owner: owned.owner, count: count)
      },
      isUrgent: { $0.obligation.state == .overdue },
      DueRow.columns(on: today) + [
        ColumnOf("daysOverdue", "逾期天数", "days overdue", isForFiles: true) {
          .integer($0.obligation.daysOverdue(on: today))
        },
        ColumnOf("owner", "负责人", "owner") { .text($0.owner) },
      ]
    )
  }
}

/// What stands in a row of `due`.
private struct DueRow {
  var obligation: Obligation
  var owner: String?
  /// How many say the same.
  var count = 1

  /// What is told of the obligation alone.
  static func columns(on today: Day) -> [ColumnOf<DueRow>] {
    [
      ColumnOf("account", "客户", "account") { .text($0.obligation.account) },
      ColumnOf("kind", "事项", "what") {
        let kind = $0.obligation.kind
        return .word($0.count > 1 ? kind.name.counted($0.count) : kind.name, kind.rawValue)
      },
      ColumnOf("opened", "触发日期", "opened", isDetail: true) { .day($0.obligation.opened) },
      ColumnOf("due", "到期", "due") { .day($0.obligation.due) },
      ColumnOf("state", "状态", "state") { $0.obligation.stateCell(on: today) },
      ColumnOf("record", "触发档案", "opened by", isForFiles: true, isCode: true, place: 1) {
        .text($0.obligation.record.description)
      },
      ColumnOf("metBy", "完成档案", "met by", isForFiles: true, isCode: true, place: 1) {
        .text($0.obligation.metBy?.description)
      },
      ColumnOf("person") { .text($0.obligation.person) },
    ]
  }
}

extension Obligation {
  /// The obligation alone, as `ledger show --format json` prints it.
  public var json: JSON { DueRow.columns(on: due).object(of: DueRow(obligation: self)) }
}

/// What two obligations have in common that say the same.
private struct Sameness: Hashable {
  var account: String
  var kind: Obligation.Kind
  var state: Obligation.State

  init(_ obligation: Obligation) {
    account = obligation.account
    kind = obligation.kind
    state = obligation.state
  }
}

extension LocalizedText {
  /// The words with how many there are.
  fileprivate func counted(_ count: Int) -> LocalizedText {
    LocalizedText(zh: "\(zh)（\(count) 项）", en: "\(en) (\(count))")
  }
}

/// An obligation, and who is in charge of its account.
public struct OwnedObligation: Sendable, Hashable {
  /// What is due, and how it stands.
  public var obligation: Obligation
  /// Who is in charge of the account; nil where nobody is known.
  public var owner: String?

  /// An obligation with who is in charge of its account.
  public init(_ obligation: Obligation, owner: String?) {
    self.obligation = obligation
    self.owner = owner
  }
}

extension LedgerBook {
  /// All obligations in the order of their due days, with who is in charge.
  public var ownedObligations: [OwnedObligation] {
    histories.flatMap { history in
      let owner = history.owner
      return obligations(of: history).map { OwnedObligation($0, owner: $0.person ?? owner) }
    }
    .sorted { $0.obligation.precedes($1.obligation) }
  }
}

extension Obligation.Kind {
  /// What is to be done, in words.
  public var name: LocalizedText {
    switch self {
    case .followUp: LocalizedText(zh: "回访", en: "follow-up")
    case .accountProfile: LocalizedText(zh: "填写信息分类表", en: "account profile")
    case .developmentRecord: LocalizedText(zh: "填写开发表", en: "development record")
    case .regularVisit: LocalizedText(zh: "定期拜访", en: "regular visit")
    case .plannedVisit: LocalizedText(zh: "计划拜访", en: "planned visit")
    }
  }
}

extension Obligation {
  /// By how many days it is overdue; nil where it is not.
  fileprivate func daysOverdue(on today: Day) -> Int? {
    state == .overdue ? today.ordinal - due.ordinal : nil
  }

  /// The state in words, and by its code to programs.
  func stateCell(on today: Day) -> LedgerTable.Cell {
    .word(stateName(on: today), state.rawValue)
  }

  /// The state in words, with the days by which it is overdue.
  public func stateName(on today: Day) -> LocalizedText {
    let days = today.ordinal - due.ordinal
    return switch state {
    case .open: LocalizedText(zh: "未到期", en: "open")
    case .overdue:
      LocalizedText(zh: "逾期 \(days) 天", en: "overdue by \(days) \(days == 1 ? "day" : "days")")
    case .met: LocalizedText(zh: "已完成", en: "met")
    case .metLate: LocalizedText(zh: "逾期完成", en: "met late")
    }
  }
}
