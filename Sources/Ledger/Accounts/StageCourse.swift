import Forms
import Values

/// How an account went through the stages, each by its place among them.
struct StageCourse {
  var account: String
  var owner: String?
  var present: Int?
  /// The day since which the account is in its present stage.
  var since: Day?
  var furthest: Int?
  /// The stages between the first that a form tells and the furthest in which the account never was.
  var passedOver: [Int] = []
  /// The days of each stay that has ended, by stage.
  var stays: [Int: [Int]] = [:]
  /// The days that it has been in its present stage, while the development goes on.
  var daysHere: Int?
  /// Whether that is longer than a stage should take.
  var isLingering = false
  var hasSucceeded: Bool
  var status: Account.Status

  init(_ history: AccountHistory, policy: LedgerPolicy, on today: Day) {
    account = history.name
    owner = history.owner
    status = history.status
    hasSucceeded = history.outcomes.contains(where: \.isSuccess)
    var seen: Set<Int> = []
    for step in history.stageSteps {
      guard let stage = policy.stages.firstIndex(of: step.stage) else { continue }
      seen.insert(stage)
      furthest = max(furthest ?? stage, stage)
      if stage == present { continue }
      if let present, let since {
        stays[present, default: []].append(step.on.ordinal - since.ordinal)
      }
      present = stage
      since = step.on
    }
    if let first = seen.min(), let furthest {
      passedOver = (first..<furthest).filter { !seen.contains($0) }
    }
    // An outcome, or a review that ends the development, ends the last stay.
    let ended = history.reviews.last { $0.review.decision == .end }?.on
    let ends = [history.outcomes.last?.on, ended].compactMap(\.self)
    guard let present, let since else { return }
    if let end = ends.filter({ $0 >= since }).min() {
      stays[present, default: []].append(end.ordinal - since.ordinal)
    } else {
      let days = today.ordinal - since.ordinal
      daysHere = days
      isLingering = policy.lingerDays.map { days > $0 } ?? false
    }
  }
}

extension LedgerBook {
  /// How each account went through the stages, in the order of their names.
  var stageCourses: [StageCourse] {
    histories.map { StageCourse($0, policy: policy, on: day) }
  }
}
