public import Foundation
import Values

/// How much an account is worth looking after, and from what that is weighed.
public struct Priority: Sendable, Hashable {
  /// From 0 to 100, to one decimal.
  public var total: Decimal
  /// The parts that are known, each from 0 to 100.
  public var assessment: Decimal?
  /// What the stage counts, by ``PriorityWeights/stages``.
  public var stage: Decimal?
  /// What the attitude counts, by ``PriorityWeights/attitudes``.
  public var attitude: Decimal?
  /// The latest satisfaction that a survey or an assessment tells.
  public var satisfaction: Decimal?
  /// The sales of the year up to the day, in percent of ``PriorityWeights/fullSales``.
  public var value: Decimal?

  /// The weighted mean of the parts that are known, the weights renormalised over them; nil where
  /// none is.
  init?(
    _ weights: PriorityWeights,
    assessment: Decimal?,
    stage: Decimal?,
    attitude: Decimal?,
    satisfaction: Decimal?,
    value: Decimal?
  ) {
    let parts = [
      (assessment, weights.assessment), (stage, weights.stage), (attitude, weights.attitude),
      (satisfaction, weights.satisfaction), (value, weights.value),
    ]
    var sum: Decimal = 0
    var weight: Decimal = 0
    for case (let part?, let own) in parts {
      sum += part * own
      weight += own
    }
    guard weight > 0 else { return nil }
    total = (sum / weight).rounded(to: 1)
    self.assessment = assessment
    self.stage = stage
    self.attitude = attitude
    self.satisfaction = satisfaction
    self.value = value
  }
}

extension AccountHistory {
  /// The value is what was sold in the year up to the day.
  func priority(by weights: PriorityWeights, on today: Day) -> Priority? {
    Priority(
      weights,
      assessment: latestScore(on: today),
      stage: stage.flatMap { weights.stages[$0] },
      attitude: attitudes.last.flatMap { weights.attitudes[$0.attitude] },
      satisfaction: satisfaction(to: today),
      value: weights.fullSales.flatMap { full in
        guard full.amount > 0,
          let sold = sold(in: full.currency, from: today.adding(days: -364) ?? today, to: today)
        else {
          return nil
        }
        return min(100, max(0, sold / full.amount * 100)).rounded(to: 1)
      }
    )
  }
}

extension Decimal {
  /// The number to so many decimals, halves away from zero.
  func rounded(to places: Int) -> Decimal {
    var number = self
    var rounded = Decimal()
    NSDecimalRound(&rounded, &number, places, .plain)
    return rounded
  }
}
