public import Foundation

/// What the department is to reach (大客户部规划书 一; 大客户部规划 二); what has no goal is nil.
public struct LedgerTargets: Sendable, Hashable {
  /// New key accounts in a month.
  public var newKeyAccounts: Int?
  /// Key accounts that stay so through the year.
  public var stableKeyAccounts: Int?
  /// The growth of the number of key accounts in the year, in percent.
  public var growth: Decimal?
  /// The mean satisfaction in the year's assessments, in percent.
  public var satisfaction: Decimal?
  /// What is sold in the year.
  public var sales: SalesAmount?

  /// Goals; what is left out is none.
  public init(
    newKeyAccounts: Int? = nil,
    stableKeyAccounts: Int? = nil,
    growth: Decimal? = nil,
    satisfaction: Decimal? = nil,
    sales: SalesAmount? = nil
  ) {
    self.newKeyAccounts = newKeyAccounts
    self.stableKeyAccounts = stableKeyAccounts
    self.growth = growth
    self.satisfaction = satisfaction
    self.sales = sales
  }
}

/// An amount of money, in the currency's units.
public struct SalesAmount: Sendable, Hashable {
  /// The amount in the currency's unit, such as yuan.
  public var amount: Decimal
  /// ISO 4217.
  public var currency: String

  /// An amount in a currency's units, by its ISO 4217 code.
  public init(amount: Decimal, currency: String) {
    self.amount = amount
    self.currency = currency
  }
}
