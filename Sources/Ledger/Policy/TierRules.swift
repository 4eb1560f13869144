/// By what accounts are put in tiers: the sales that the largest bring (20/80), and the criteria of
/// a key account (大客户营销技巧).
public struct TierRules: Sendable, Hashable {
  /// The largest accounts by sales, in percent of those that buy, are of the first tier.
  public var topShare: Int
  /// So many criteria make an account one of the first tier, whatever it buys.
  public var criteria: Int

  /// Rules for the first tier.
  public init(topShare: Int = 20, criteria: Int = 3) {
    self.topShare = topShare
    self.criteria = criteria
  }
}
