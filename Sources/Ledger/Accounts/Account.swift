public import Foundation
public import Values

/// A row of the ledger (大客户台账).
public struct Account: Sendable, Hashable {
  /// The name as the latest form writes it.
  public var name: String
  /// Every way in which filed forms write the name, and the names that operators have joined, in the
  /// order of their characters.
  public var names: [String]
  /// The names that operators have given it beside those.
  public var aliases: [String]
  /// The unified social credit code (统一社会信用代码) as codes are compared; of a merge of several, the
  /// account's own; nil where no form tells one.
  public var creditCode: String?
  /// How far the account's development has come on the day.
  public var status: Status
  /// The stage that the latest visit record or review tells; nil where none does.
  public var stage: ChoiceCode?
  /// The last of ``attitudes``.
  public var attitude: ChoiceCode?
  /// The attitudes that development records tell, the earliest first.
  public var attitudes: [ChoiceCode]
  /// How the attitude has moved since the one before; nil where fewer than two are known.
  public var attitudeTrend: Trend?
  /// How often the account was contacted: each contact once, however many records tell it.
  ///
  /// Contacts are told apart by day, method and, where two tell it, time.
  public var contacts: Int
  /// Those of ``contacts`` whose method is one of ``LedgerPolicy/inPersonMethods``.
  public var inPersonContacts: Int
  /// The contacts of which a method is told, by it; a method that was not used is absent.
  public var contactsByMethod: [ChoiceCode: Int]
  /// The day of the first contact; nil of an account without one.
  public var firstContact: Day?
  /// The day of the last contact up to the day on which the ledger is read.
  public var lastContact: Day?
  /// The calendar days from the last contact to the day on which the ledger is read.
  public var daysSince: Int?
  /// What the latest visit record advises to do next.
  public var advice: String?
  /// Who is in charge: whom the account was handed over to last, else the first of the latest
  /// visit's people, else who made the latest of the other forms.
  public var owner: String?
  /// Obligations that nothing has met yet, the overdue ones among them.
  public var openObligations: Int
  /// Those of ``openObligations`` whose due day has passed.
  public var overdueObligations: Int
  /// The score of the latest assessment.
  public var score: Decimal?
  /// From 0 to 100, by ``PriorityWeights``; nil of an account that is lost or whose development has
  /// ended, of one that its latest analysis finds not worth developing, and where nothing that is
  /// weighed is known and no analysis finds it worth it.
  public var priority: Decimal?

  /// A movement between two attitudes.
  public enum Trend: String, Sendable, Hashable, CaseIterable {
    case rising
    case steady
    case falling
  }

  /// How far the development of an account has come.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    /// Without a contact as yet (潜在).
    case prospect
    /// 开发中
    case developing
    /// 大客户
    case key
    /// 开发失败
    case lost
  }
}
