import Findings
import Forms
import Ledger
import Values
import Wording

/// The items to which a form may belong, compared with it.
struct FilingCandidates {
  private let request: FilingRequest
  private let identity: FilingIdentity
  private let revises: Bool
  /// The items of the form's number, the nearest first.
  private let numbered: [Candidate]
  /// The items of the form's account that bear no other number, in the order of filing.
  private let placed: [Candidate]

  private struct Candidate {
    var present: PresentRevision
    var identity: FilingIdentity
    var comparison: FormComparison
    var isSameAccount: Bool
    var isSameDay: Bool
    /// How many answers differ.
    var distance: Int
    /// How many answers contradict each other, the control fields aside.
    var contradictions: Int

    var isSamePlace: Bool { isSameAccount && isSameDay }
  }

  init(of request: FilingRequest, among items: [PresentRevision], revises: Bool) {
    self.request = request
    self.revises = revises
    let identity = FilingIdentity(request.identity)
    self.identity = identity
    let form = items.isEmpty ? nil : request.compared
    let candidates = items.compactMap { present -> Candidate? in
      let known = FilingIdentity(present.identity)
      guard known.form == identity.form, let form else { return nil }
      let other = present.compared
      return Candidate(
        present: present,
        identity: known,
        comparison: form.compared(to: other),
        isSameAccount: known.account == identity.account,
        isSameDay: present.date == request.date,
        distance: form.differingFields(from: other).count,
        contradictions: form.contradictedFields(by: other)
          .subtracting(request.control.entries.keys).count
      )
    }
    numbered = candidates.filter { identity.number != nil && $0.identity.number == identity.number }
      .sorted { FilingCandidates.rank($0) < FilingCandidates.rank($1) }
    placed = candidates.filter {
      $0.isSameAccount && (identity.number == nil || $0.identity.number == nil)
    }
  }

  /// Same account and day first, then the same account, then the same day; then what differs least.
  private static func rank(_ candidate: Candidate) -> (Int, Int, Int) {
    let place =
      switch (candidate.isSameAccount, candidate.isSameDay) {
      case (true, true): 0
      case (true, false): 1
      case (false, true): 2
      case (false, false): 3
      }
    return (place, candidate.distance, candidate.present.reference.id.rawValue)
  }

  /// What becomes of the form by its number; nil where that decides nothing.
  var byNumber: FilingDecision? {
    if let decision = repetition(in: numbered) { return decision }
    guard let nearest = numbered.first else { return nil }
    if request.control.hasMovedOn(from: nearest.present.control) {
      return .revision(of: nearest.present, .correction)
    }
    // Of another account and another day it may as well be a document of its own, unless nothing but
    // these two is corrected.
    if nearest.present.control.hasMovedOn(from: request.control),
      nearest.isSameAccount || nearest.isSameDay || nearest.contradictions <= 2
    {
      return earlier(nearest)
    }
    guard nearest.isSamePlace, nearest.identity.marks == identity.marks else { return nil }
    return changed(nearest)
  }

  /// What becomes of the form by its account and day; nil where that decides nothing.
  var byPlace: FilingDecision? {
    if let decision = repetition(in: placed) { return decision }
    let unnumbered = placed.filter {
      identity.number == nil && $0.identity.number == nil && $0.isSameDay
    }
    let same = unnumbered.filter {
      $0.identity.marks == identity.marks && !isAnotherVisit($0.present)
    }
    let nearest = same.min { FilingCandidates.rank($0) < FilingCandidates.rank($1) }
    guard let nearest = nearest ?? (unnumbered.count == 1 ? unnumbered.first : nil) else {
      return nil
    }
    if request.control.hasMovedOn(from: nearest.present.control) {
      return .revision(of: nearest.present, .correction)
    }
    if nearest.present.control.hasMovedOn(from: request.control) {
      return earlier(nearest)
    }
    return same.isEmpty ? nil : changed(nearest)
  }

  /// The revision that the form repeats, or of whose item it is an earlier state.
  var repeated: ItemReference? {
    if case .duplicate(let reference, _) = byNumber ?? byPlace { reference } else { nil }
  }

  /// What is doubtful where the form is an item of its own.
  var doubts: FilingDecision.Doubts {
    FilingDecision.Doubts(
      numberUsedBy: numbered.first?.present,
      visitToldBy: request.ledger.visit.flatMap { visit in
        placed.first { $0.present.ledger.visit?.on == visit.on }?.present
      }
    )
  }

  /// What becomes of a form that changes an item and does not say so.
  private func changed(_ candidate: Candidate) -> FilingDecision {
    revises ? .revision(of: candidate.present, .ordered) : .unmarked(candidate.present)
  }

  /// What becomes of a form that was corrected since, unless the operator lets changed content pass.
  private func earlier(_ candidate: Candidate) -> FilingDecision {
    revises && candidate.isSamePlace
      ? .revision(of: candidate.present, .ordered)
      : .duplicate(of: candidate.present.reference, .earlier)
  }

  /// Whether the form says what one of the items says, or completes one, or is completed by one.
  private func repetition(in candidates: [Candidate]) -> FilingDecision? {
    if let same = candidates.first(where: { $0.comparison.isEmpty }) {
      return .duplicate(of: same.present.reference, .same)
    }
    let completed = candidates.filter {
      $0.comparison.isCompletion
        // A form with marks that have moved on corrects, whatever it fills.
        && !request.control.hasMovedOn(from: $0.present.control)
    }
    if let nearest = completed.min(by: { FilingCandidates.rank($0) < FilingCandidates.rank($1) }) {
      return .revision(of: nearest.present, .completion)
    }
    if let later = candidates.first(where: { $0.comparison.isCompleted }) {
      return .duplicate(of: later.present.reference, .earlier)
    }
    return nil
  }

  /// Whether the times tell the two visits apart, or nobody visits in both.
  private func isAnotherVisit(_ present: PresentRevision) -> Bool {
    guard let visit = request.ledger.visit, let other = present.ledger.visit else { return false }
    if let one = visit.minute, let two = other.minute, one != two { return true }
    return !visit.people.isEmpty && !other.people.isEmpty
      && Set(visit.people).isDisjoint(with: other.people)
  }
}

extension FilingRequest {
  /// The form as it is compared with others.
  var compared: ComparedForm {
    var labels: [String: String] = [:]
    for (path, name) in names {
      for label in name.labels { labels[AnswerTree.folded(label)] = path.field.rawValue }
    }
    return ComparedForm(
      fields: AnswerTree(json: fields.description),
      unmapped: AnswerTree(json: unmapped.description).elements,
      tables: Set(values.filter { $0.row != nil }.compactMap { $0.field?.field.rawValue }),
      fieldsByLabel: labels
    )
  }
}

extension PresentRevision {
  /// The form as it is compared with others.
  var compared: ComparedForm {
    ComparedForm(
      fields: AnswerTree(json: fields),
      unmapped: AnswerTree(json: unmapped).elements,
      tables: [],
      fieldsByLabel: [:]
    )
  }
}
