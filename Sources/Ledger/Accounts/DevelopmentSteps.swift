import Forms
import Values

/// How the development of an account stands.
enum DevelopmentPhase: Sendable {
  case going
  /// A visit without an opportunity or a review has ended it, and no development record tells yet how.
  case closed
  case won
  case lost
}

/// Something by which a development goes on or comes to an end.
struct DevelopmentStep: Sendable {
  var on: Day
  /// The stage that it tells.
  var stage: ChoiceCode?
  /// How the development stands from then on.
  var phase: DevelopmentPhase
}

extension AccountHistory {
  /// How the account's developments went, the earliest first.
  ///
  /// What ends one ends the stay in its stage. A lost account is developed again by a later contact, or
  /// because an operator says so; a development that ended without a record goes on with a later visit
  /// or review that tells a stage and does not end it again. Of one day a review is the later word
  /// than a visit, and a development record the last.
  var developmentSteps: [DevelopmentStep] {
    var phase = DevelopmentPhase.going
    return developmentMarks.map { mark in
      phase = mark.kind.phase(after: phase, tellsStage: mark.stage != nil)
      return DevelopmentStep(on: mark.on, stage: mark.stage, phase: phase)
    }
  }

  /// Whether a visit or a review has ended the development, and no record tells yet how.
  var isClosed: Bool { developmentSteps.last?.phase == .closed }

  private var developmentMarks: [DevelopmentMark] {
    var marks = visits.map { filed in
      DevelopmentMark(
        on: filed.on,
        kind: .visit(ends: filed.endsDevelopment),
        stage: filed.stage
      )
    }
    marks += reviews.map {
      DevelopmentMark(
        on: $0.on,
        kind: .review(ends: $0.review.decision == .end),
        stage: $0.review.stage
      )
    }
    marks += contacts.map { DevelopmentMark(on: $0.on, kind: .contact) }
    marks += outcomes.map { DevelopmentMark(on: $0.on, kind: .outcome(isSuccess: $0.isSuccess)) }
    for filed in acts {
      guard case .reopen = filed.act.deed else { continue }
      marks.append(DevelopmentMark(on: filed.act.on, kind: .reopening))
    }
    // Stable, so that the marks of a day stay in the order of their kinds.
    return marks.enumerated().sorted {
      ($0.element.on, $0.offset) < ($1.element.on, $1.offset)
    }
    .map(\.element)
  }
}

/// What may change how a development stands, in the order in which the kinds of a day count.
private struct DevelopmentMark {
  var on: Day
  var kind: Kind
  var stage: ChoiceCode?

  enum Kind {
    case visit(ends: Bool)
    case review(ends: Bool)
    case contact
    case outcome(isSuccess: Bool)
    case reopening

    func phase(after phase: DevelopmentPhase, tellsStage: Bool) -> DevelopmentPhase {
      switch (self, phase) {
      case (.outcome(let isSuccess), _): isSuccess ? .won : .lost
      case (.visit, .won), (.review, .won), (.contact, .won), (.reopening, .won): .won
      case (.visit(ends: true), _), (.review(ends: true), .going), (.review(ends: true), .closed):
        .closed
      case (.visit(ends: false), .closed), (.review(ends: false), .closed):
        tellsStage ? .going : .closed
      case (.contact, .closed): .closed
      case (.visit(ends: false), .going), (.visit(ends: false), .lost), (.contact, .lost),
        (.contact, .going), (.review(ends: false), .going), (.reopening, _):
        .going
      case (.review, .lost): .lost
      }
    }
  }
}
