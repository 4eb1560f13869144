public import Foundation
public import Values

/// All that the ledger tells of one account: `show`.
public struct AccountView: Sendable {
  /// The account's row in the ledger.
  public var account: Account
  /// The earliest first.
  public var events: [LedgerEvent]
  /// The attitudes that development records tell, the earliest first.
  public var attitudes: [AttitudeTold]
  /// What visit records advise to do next, the earliest first.
  public var promises: [Promise]
  /// In the order of their due days.
  public var obligations: [Obligation]
  /// The item of the latest profile.
  public var profile: ItemID?
  /// What the latest analysis says of the account, and when; nil where none was filed.
  public var analysis: AnalysisTold?
  /// The latest satisfaction that a survey or an assessment tells.
  public var satisfaction: Decimal?
  /// Why the latest profile calls it a key account.
  public var criteria: [ChoiceCode]
  var information: [Information]
  var day: Day
  var attitudeOrder: [ChoiceCode]

  /// An attitude on the day on which a development record tells it.
  public struct AttitudeTold: Sendable, Hashable {
    /// The day of the contact.
    public var on: Day
    /// How the account took it.
    public var attitude: ChoiceCode
  }

  /// An analysis on its day.
  public struct AnalysisTold: Sendable, Hashable {
    /// The day of the analysis.
    public var on: Day
    /// What it says.
    public var analysis: LedgerRecord.Analysis
    /// The item that records it.
    public var item: ItemID
  }

  /// A next step that a visit record advises, and the contact that came after it.
  ///
  /// Whether the contact did what was advised, no form tells.
  public struct Promise: Sendable, Hashable {
    /// The day of the visit.
    public var on: Day
    /// What its record advises, as written.
    public var advice: String
    /// The item that records it.
    public var item: ItemID
    /// The first contact of a later day.
    public var nextContact: Day?
  }

  init(_ history: AccountHistory, in book: LedgerBook) {
    account = book.account(of: history)
    events = history.events(on: book.day)
    attitudes = history.attitudes.map { AttitudeTold(on: $0.on, attitude: $0.attitude) }
    promises = history.visits.compactMap { filed in
      filed.advice.map { advice in
        Promise(
          on: filed.on,
          advice: advice,
          item: filed.item,
          nextContact: history.contacts.first { $0.on > filed.on }?.on
        )
      }
    }
    obligations = book.obligations(of: history).sorted { $0.precedes($1) }
    profile = history.profiles.last?.item
    analysis = history.analysis(on: book.day).map {
      AnalysisTold(on: $0.on, analysis: $0.analysis, item: $0.item)
    }
    satisfaction = history.satisfaction(to: book.day)
    criteria = history.criteria(on: book.day)
    information = history.information(on: book.day)
    day = book.day
    attitudeOrder = book.policy.attitudes
  }

  /// The items that the view names.
  public var items: Set<ItemID> {
    Set(
      events.compactMap(\.item)
        + obligations.flatMap { [$0.record] + [$0.metBy].compactMap(\.self) }
    )
  }
}

extension LedgerBook {
  /// The accounts that go under a name, written in whatever way, or under a credit code; several
  /// where two codes share a name.
  public func views(of name: String) -> [AccountView] {
    histories(named: name).map { AccountView($0, in: self) }
  }

  /// The items that tell of the accounts that go under a name, or under a credit code.
  public func items(named name: String) -> Set<ItemID> {
    Set(records(named: name).map(\.item))
  }

  /// What is filed of the accounts that go under a name, or under a credit code.
  public func records(named name: String) -> [FiledRecord] {
    histories(named: name).flatMap(\.records)
  }

  /// The names of all accounts, and their aliases.
  public var names: [String] {
    Set(histories.flatMap(\.allNames)).sorted()
  }
}
