public import Foundation
public import Values

/// How an account's priority is weighed from what is known of it, each part from 0 to 100.
public struct PriorityWeights: Sendable, Hashable {
  /// The weight of the assessment's score, which is its own part.
  public var assessment: Decimal
  public var stage: Decimal
  public var attitude: Decimal
  public var value: Decimal
  public var stages: [ChoiceCode: Decimal]
  public var attitudes: [ChoiceCode: Decimal]
  /// The sales in a year that count 100; those in other currencies are not weighed.
  public var fullSales: SalesAmount?

  public init(
    assessment: Decimal = 0,
    stage: Decimal = 0,
    attitude: Decimal = 0,
    value: Decimal = 0,
    stages: [ChoiceCode: Decimal] = [:],
    attitudes: [ChoiceCode: Decimal] = [:],
    fullSales: SalesAmount? = nil
  ) {
    self.assessment = assessment
    self.stage = stage
    self.attitude = attitude
    self.value = value
    self.stages = stages
    self.attitudes = attitudes
    self.fullSales = fullSales
  }
}
