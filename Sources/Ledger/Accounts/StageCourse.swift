import Forms
import Values

/// How an account went through the stages, each by its place among them.
struct StageCourse {
  var account: String
  var owner: String?
  var present: Int?
  /// The day since which the account is in its present stage, or is developed there again.
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
  /// Whether the development has ended and no record tells yet how.
  var isClosed = false
  var hasSucceeded: Bool
  var status: Account.Status

  /// Only days on which the account is being developed are a stay: an outcome, or what ends the
  /// development before its record, ends it, and what resumes it begins another.
  init(_ history: AccountHistory, policy: LedgerPolicy, on today: Day) {
    account = history.name
    owner = history.owner
    status = history.status
    hasSucceeded = history.outcomes.contains(where: \.isSuccess)
    var seen: Set<Int> = []
    var stayingSince: Day?
    var phase = DevelopmentPhase.going
    for step in history.developmentSteps {
      let told = step.stage.flatMap { policy.stages.firstIndex(of: $0) }
      let goesOn = step.phase == .going
      let moves = told.map { $0 != present } ?? false
      if let present, let begun = stayingSince, moves || !goesOn {
        stays[present, default: []].append(step.on.ordinal - begun.ordinal)
        stayingSince = nil
      }
      let wasDeveloped = phase == .going
      phase = step.phase
      if let told {
        seen.insert(told)
        furthest = max(furthest ?? told, told)
        if moves {
          present = told
          since = step.on
          // The stage in which the development ends was one, if only for the day.
          if !goesOn && wasDeveloped { stays[told, default: []].append(0) }
        }
      }
      if goesOn, present != nil, stayingSince == nil { stayingSince = step.on }
    }
    isClosed = phase == .closed
    if let first = seen.min(), let furthest {
      passedOver = (first..<furthest).filter { !seen.contains($0) }
    }
    if let begun = stayingSince {
      let days = today.ordinal - begun.ordinal
      daysHere = days
      since = begun
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
