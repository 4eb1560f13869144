import Forms
import Ledger
import Values
import Wording

/// Filed forms of a few accounts, told briefly; items are numbered as they come.
struct Story {
  var records: [LedgerRecord] = []

  static let account = "大庆石油管理局有限公司"

  static let policy = LedgerPolicy(
    followUp: LedgerPolicy.FollowUp(
      days: 7,
      openedBy: [.inPerson, .event],
      metBy: [.phone, .inPerson]
    ),
    developmentRecordDays: 30,
    accountProfileDays: 30,
    profileRenewalDays: 365,
    regularVisitDays: 30,
    inPersonMethods: [.inPerson]
  )

  mutating func visit(
    _ on: Day,
    _ method: ChoiceCode? = .inPerson,
    account: String = Story.account,
    stage: String? = nil,
    advice: String? = nil,
    people: [String] = [],
    ends: Bool = false,
    followedUp: Day? = nil
  ) {
    records.append(
      LedgerRecord(
        form: FormID(rawValue: "visit"),
        account: account,
        date: on,
        visit: LedgerRecord.Visit(
          on: on,
          method: method,
          people: people,
          stage: stage.map { ChoiceCode(rawValue: $0) },
          advice: advice,
          endsDevelopment: ends,
          followedUpOn: followedUp,
          followUpMethod: followedUp.map { _ in .phone }
        )
      )
    )
  }

  mutating func development(
    _ contacts: [LedgerRecord.Contact],
    success: Bool,
    account: String = Story.account
  ) {
    records.append(
      LedgerRecord(
        form: FormID(rawValue: "development"),
        account: account,
        date: contacts.map(\.on).max() ?? .on(1, 1),
        contacts: contacts,
        outcome: LedgerRecord.Outcome(isSuccess: success, reasons: "价格合适")
      )
    )
  }

  mutating func profile(_ on: Day, account: String = Story.account, creditCode: String? = nil) {
    records.append(
      LedgerRecord(
        form: FormID(rawValue: "profile"),
        account: account,
        creditCode: creditCode,
        date: on,
        isProfile: true
      )
    )
  }

  mutating func review(
    _ on: Day,
    _ stage: String,
    _ decision: LedgerRecord.Review.Decision = .advance,
    account: String = Story.account
  ) {
    records.append(
      LedgerRecord(
        form: FormID(rawValue: "review"),
        account: account,
        date: on,
        review: LedgerRecord.Review(
          stage: ChoiceCode(rawValue: stage),
          decision: decision,
          by: "林启明"
        )
      )
    )
  }

  mutating func plan(_ from: Day, by planner: String = "王建国", _ contacts: [LedgerRecord.Planned]) {
    records.append(
      LedgerRecord(
        form: FormID(rawValue: "plan"),
        account: contacts.first?.account ?? Story.account,
        date: from,
        plan: LedgerRecord.Plan(by: planner, contacts: contacts)
      )
    )
  }

  /// A record of a day that tells one thing.
  mutating func tell(
    _ on: Day,
    account: String = Story.account,
    _ fact: (inout LedgerRecord) -> Void
  ) {
    var record = LedgerRecord(form: FormID(rawValue: "other"), account: account, date: on)
    fact(&record)
    records.append(record)
  }

  func book(on today: Day, policy: LedgerPolicy = Story.policy) -> LedgerBook {
    LedgerBook(LedgerEntries(records: filed), policy: policy, on: today)
  }

  var filed: [FiledRecord] {
    records.enumerated().map {
      FiledRecord(item: ItemID(rawValue: $0.offset + 1), record: $0.element)
    }
  }

  func ledger(on today: Day) -> Ledger {
    Ledger.replay(filed, policy: Story.policy, on: today)
  }

  /// The obligations of a kind, told as `opened due state record metBy`.
  func obligations(_ kind: Obligation.Kind, on today: Day) -> [String] {
    ledger(on: today).obligations.filter { $0.kind == kind }.map(\.summary)
  }
}

extension Obligation {
  var summary: String {
    "\(opened) \(due) \(state.rawValue) \(record)" + (metBy.map { " \($0)" } ?? "")
  }
}

extension LedgerRecord.Planned {
  static func contact(
    _ on: Day,
    _ method: ChoiceCode = .inPerson,
    with account: String = Story.account
  ) -> LedgerRecord.Planned {
    LedgerRecord.Planned(account: account, on: on, method: method)
  }
}

extension LedgerTable {
  /// The rows as JSON, a line each.
  var lines: [String] { objects(in: .zh).map(\.description) }
}

extension ChoiceCode {
  static let inPerson = ChoiceCode(rawValue: "inPerson")
  static let phone = ChoiceCode(rawValue: "phone")
  static let event = ChoiceCode(rawValue: "event")
  static let letter = ChoiceCode(rawValue: "letter")
}

extension Day {
  /// A day, of 2024 by default.
  static func on(_ month: Int, _ day: Int, in year: Int = 2024) -> Day {
    guard let day = Day(year: year, month: month, day: day) else {
      fatalError("\(year) has no day \(month)-\(day)")
    }
    return day
  }
}

extension LedgerRecord.Contact {
  static func row(
    _ on: Day,
    _ method: ChoiceCode? = .inPerson,
    _ attitude: String? = nil
  ) -> LedgerRecord.Contact {
    LedgerRecord.Contact(
      on: on,
      method: method,
      attitude: attitude.map { ChoiceCode(rawValue: $0) }
    )
  }
}
