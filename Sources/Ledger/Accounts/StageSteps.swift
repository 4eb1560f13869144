import Forms
import Values

/// A review of a stage that was filed.
struct FiledReview {
  var item: ItemID
  var on: Day
  var review: LedgerRecord.Review

  /// The reviews up to a day; those of one day by what they say.
  static func all(of records: [FiledRecord], on today: Day) -> [FiledReview] {
    records.compactMap { filed -> FiledReview? in
      guard let review = filed.record.review, filed.record.date <= today else { return nil }
      return FiledReview(item: filed.item, on: filed.record.date, review: review)
    }
    .sorted { one, other in
      if one.on != other.on { return one.on < other.on }
      let (left, right) = (one.review.sortingText, other.review.sortingText)
      return left == right ? one.item < other.item : left < right
    }
  }
}

extension LedgerRecord.Review {
  fileprivate var sortingText: String {
    [stage.rawValue, decision.rawValue, by ?? "\u{0}"].joined(separator: "\u{2}")
  }
}

/// A stage that a visit record or a review tells.
struct StageStep {
  var on: Day
  var stage: ChoiceCode
  var item: ItemID
}

extension AccountHistory {
  /// The stages that visit records and reviews tell, the earliest first; of one day the review is
  /// the later word.
  var stageSteps: [StageStep] {
    let visited = visits.compactMap { filed in
      filed.stage.map { StageStep(on: filed.on, stage: $0, item: filed.item) }
    }
    if reviews.isEmpty { return visited }
    let reviewed = reviews.map { StageStep(on: $0.on, stage: $0.review.stage, item: $0.item) }
    // Stable, so that the steps of a day stay in their order.
    return (visited + reviewed).enumerated().sorted {
      ($0.element.on, $0.offset) < ($1.element.on, $1.offset)
    }
    .map(\.element)
  }

  /// The visits and reviews by which a development ends, the earliest first.
  var endings: [ObligationCourse.Meeting] {
    let visited = visits.filter(\.endsDevelopment).map {
      ObligationCourse.Meeting(on: $0.on, item: $0.item)
    }
    if reviews.isEmpty { return visited }
    let reviewed = reviews.filter { $0.review.decision == .end }.map {
      ObligationCourse.Meeting(on: $0.on, item: $0.item)
    }
    return (visited + reviewed).enumerated().sorted {
      ($0.element.on, $0.offset) < ($1.element.on, $1.offset)
    }
    .map(\.element)
  }
}
