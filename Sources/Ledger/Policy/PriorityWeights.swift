public import Foundation
public import Values

/// How an account's priority is weighed from what is known of it, each part from 0 to 100.
///
/// What is not known counts ``unknown``, so that an account of which little is known does not come
/// before one of which much is.
public struct PriorityWeights: Sendable, Hashable {
  /// The weight of the assessment's score, which is its own part.
  public var assessment: Decimal
  /// The weight of what the account's stage counts.
  public var stage: Decimal
  /// The weight of what its latest attitude counts.
  public var attitude: Decimal
  /// The weight of its latest satisfaction, which is its own part.
  public var satisfaction: Decimal
  /// The weight of what was sold to it within a year.
  public var value: Decimal
  /// What each stage counts, from 0 to 100.
  public var stages: [ChoiceCode: Decimal]
  /// What each attitude counts, from 0 to 100.
  public var attitudes: [ChoiceCode: Decimal]
  /// What a part counts of which nothing is known.
  public var unknown: Decimal
  /// The sales in a year that count 100; those in other currencies are not weighed.
  public var fullSales: SalesAmount?

  /// Weights, of which only their proportion matters; where all are 0, no account has a priority.
  public init(
    assessment: Decimal = 0,
    stage: Decimal = 0,
    attitude: Decimal = 0,
    satisfaction: Decimal = 0,
    value: Decimal = 0,
    stages: [ChoiceCode: Decimal] = [:],
    attitudes: [ChoiceCode: Decimal] = [:],
    unknown: Decimal = 50,
    fullSales: SalesAmount? = nil
  ) {
    self.assessment = assessment
    self.stage = stage
    self.attitude = attitude
    self.satisfaction = satisfaction
    self.value = value
    self.stages = stages
    self.attitudes = attitudes
    self.unknown = unknown
    self.fullSales = fullSales
  }
}
