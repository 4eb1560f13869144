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

  /// How much of the weights is known, in percent.
  public var known: Decimal

  /// Whether less than half of the weights is known, so that the place is little more than a guess.
  public var isThin: Bool { known < 50 }

  /// The weighted mean of the parts, those that are not known counting ``PriorityWeights/unknown``;
  /// nil where none is known and no analysis `isJudged` speaks for the account.
  init?(
    _ weights: PriorityWeights,
    assessment: Decimal?,
    stage: Decimal?,
    attitude: Decimal?,
    satisfaction: Decimal?,
    value: Decimal?,
    isJudged: Bool
  ) {
    let parts = [
      (assessment, weights.assessment), (stage, weights.stage), (attitude, weights.attitude),
      (satisfaction, weights.satisfaction), (value, weights.value),
    ]
    var sum: Decimal = 0
    var weight: Decimal = 0
    var known: Decimal = 0
    for (part, own) in parts {
      sum += (part ?? weights.unknown) * own
      weight += own
      if part != nil { known += own }
    }
    guard weight > 0, known > 0 || isJudged else { return nil }
    total = (sum / weight).rounded(to: 1)
    self.known = (known / weight * 100).rounded(to: 1)
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
      },
      isJudged: analysis(on: today) != nil
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
