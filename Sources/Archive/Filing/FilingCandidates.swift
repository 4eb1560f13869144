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
  /// How near those items of the form's number are that take no part.
  private let placesBeside: [Int]
  /// The items of the form's account that bear no other number, in the order of filing.
  private let placed: [Candidate]

  private struct Candidate {
    var present: PresentRevision
    var identity: FilingIdentity
    var comparison: FormComparison
    var isSameAccount: Bool
    /// Whether the account goes by the same name.
    var isSameName: Bool
    /// Whether the accounts' names are alike enough for a slip or a fuller name.
    var isNearAccount: Bool
    var isSameDay: Bool
    /// The form, and what it is compared with; both with one name of the account.
    var form: ComparedForm
    var other: ComparedForm
    /// Whether the item has said otherwise under the form's own control fields, so that the form is
    /// no state in which it was.
    var hasSaidOtherwise: Bool
    /// Whether the form completes what the item once said by what it has never answered, so that its
    /// being old loses something.
    var tellsMore: Bool

    var isSamePlace: Bool { isSameAccount && isSameDay }
    /// How many answers differ.
    var distance: Int { form.differingFields(from: other).count }
  }

  init(
    of request: FilingRequest,
    among items: [PresentRevision],
    beside others: [PresentRevision] = [],
    otherNames: Set<String>,
    revises: Bool
  ) {
    self.request = request
    self.revises = revises
    let identity = FilingIdentity(request.identity)
    self.identity = identity
    // Another name of the account is no other answer.
    func named(_ form: ComparedForm) -> ComparedForm {
      form.naming(request.account, insteadOf: otherNames)
    }
    let form = items.isEmpty ? nil : named(request.compared)
    let candidates = items.compactMap { present -> Candidate? in
      let written = FilingIdentity(present.identity)
      let known = written.under(otherNames, as: identity)
      guard known.form == identity.form, let form else { return nil }
      let other = named(present.compared)
      return Candidate(
        present: present,
        identity: known,
        comparison: form.compared(to: other),
        isSameAccount: known.account == identity.account,
        isSameName: written.account == identity.account,
        isNearAccount: FilingCandidates.areAlike(known.account, identity.account),
        isSameDay: present.date == request.date,
        form: form,
        other: other,
        hasSaidOtherwise: FilingCandidates.contradicts(
          form,
          present.former.filter { $0.control == request.control }.map { named($0.compared) }
        )
          || known.account == identity.account && present.date == request.date
            && FilingCandidates.isNoState(form, of: request, between: present, as: named),
        tellsMore: present.former.contains {
          $0.control == request.control && form.compared(to: named($0.compared)).isCompletion
        }
          && !form.filled(beside: [other] + present.former.map { named($0.compared) }).isEmpty
      )
    }
    numbered = candidates.filter { identity.number != nil && $0.identity.number == identity.number }
      .sorted { FilingCandidates.rank($0) < FilingCandidates.rank($1) }
    placesBeside = others.compactMap { present in
      let known = FilingIdentity(present.identity).under(otherNames, as: identity)
      guard identity.number != nil, known.form == identity.form, known.number == identity.number
      else { return nil }
      return FilingCandidates.place(
        isSameAccount: known.account == identity.account,
        isNearAccount: FilingCandidates.areAlike(known.account, identity.account),
        isSameDay: present.date == request.date
      )
    }
    placed = candidates.filter {
      $0.isSameAccount && (identity.number == nil || $0.identity.number == nil)
    }
  }

  /// Whether a form contradicts every one of some states; not where there are none.
  private static func contradicts(_ form: ComparedForm, _ states: [ComparedForm]) -> Bool {
    !states.isEmpty
      && states.allSatisfy { state in
        let comparison = form.compared(to: state)
        return !(comparison.isEmpty || comparison.isCompletion || comparison.isCompleted)
      }
  }

  /// Whether a form of an item's account and day, whose marks the item has left behind, says what the
  /// item never said meanwhile.
  ///
  /// It does where the states on either side of it agree and it does not; and beside one of the same
  /// mark or count, which nobody corrects without a further one.
  private static func isNoState(
    _ form: ComparedForm,
    of request: FilingRequest,
    between present: PresentRevision,
    as named: (ComparedForm) -> ComparedForm
  ) -> Bool {
    let controlled = Set(request.control.entries.keys)
      .union(present.control.entries.keys)
    func contradicted(_ one: ComparedForm, _ other: ComparedForm) -> Set<String> {
      one.contradictedFields(by: other).subtracting(controlled)
    }
    let now = named(present.compared)
    if request.control.isAsFar(as: present.control), !contradicted(form, now).isEmpty {
      return true
    }
    let before = present.former.last { request.control.hasMovedOn(from: $0.control) }
    guard let before = before.map({ named($0.compared) }) else { return false }
    let after =
      present.former.first { $0.control.hasMovedOn(from: request.control) }
      .map { named($0.compared) } ?? now
    return !contradicted(form, before).intersection(contradicted(form, after))
      .subtracting(contradicted(before, after)).isEmpty
  }

  /// Same account first, then one whose name is alike, then the same day; then what differs least,
  /// and of an account's names the form's own.
  private static func rank(_ candidate: Candidate) -> (Int, Int, Int, Int) {
    (
      place(of: candidate), candidate.distance, candidate.isSameName ? 0 : 1,
      candidate.present.reference.id.rawValue
    )
  }

  private static func place(of candidate: Candidate) -> Int {
    place(
      isSameAccount: candidate.isSameAccount,
      isNearAccount: candidate.isNearAccount,
      isSameDay: candidate.isSameDay
    )
  }

  private static func place(isSameAccount: Bool, isNearAccount: Bool, isSameDay: Bool) -> Int {
    (isSameAccount ? 0 : isNearAccount ? 2 : 4) + (isSameDay ? 0 : 1)
  }

  /// The place of another account and another day.
  private static let elsewhere = 5

  /// Whether one name holds the other, or most pairs of neighbouring characters are in both.
  private static func areAlike(_ one: String, _ other: String) -> Bool {
    if one.contains(other) || other.contains(one) { return true }
    let (mine, theirs) = (pairs(in: one), pairs(in: other))
    return 4 * mine.intersection(theirs).count > mine.count + theirs.count
  }

  private static func pairs(in name: String) -> Set<String> {
    Set(zip(name, name.dropFirst()).map { "\($0)\($1)" })
  }

  /// What becomes of the form by its number; nil where that decides nothing.
  var byNumber: FilingDecision? {
    if let decision = repetition(in: numbered) { return decision }
    guard let nearest = numbered.first else { return nil }
    if request.control.hasMovedOn(from: nearest.present.control) {
      return mayBeCorrected(nearest) ? .revision(of: nearest.present, .correction) : nil
    }
    if nearest.present.control.hasMovedOn(from: request.control), mayBeEarlier(nearest) {
      return earlier(nearest)
    }
    guard nearest.isSamePlace, nearest.identity.marks == identity.marks else { return nil }
    return changed(nearest)
  }

  /// Whether the form may correct an item of its number: one of its account, of a name that is alike,
  /// or of its day, and none of the number that was withdrawn is nearer.
  ///
  /// What shares but the number bears it by mistake: it would take another document's place.
  private func mayBeCorrected(_ item: Candidate) -> Bool {
    let place = FilingCandidates.place(of: item)
    return place < FilingCandidates.elsewhere && !placesBeside.contains { $0 < place }
  }

  /// Whether the form may be an earlier state of an item of its number: of another account and another
  /// day it is none, whatever its marks, nor where it contradicts what the item has said.
  private func mayBeEarlier(_ item: Candidate) -> Bool {
    !item.hasSaidOtherwise && (item.isSameAccount || item.isSameDay)
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
    if nearest.present.control.hasMovedOn(from: request.control), !nearest.hasSaidOtherwise {
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
  ///
  /// Where it was completed, and not what the item now says, that is told: nobody would look for it.
  private func earlier(_ candidate: Candidate) -> FilingDecision {
    if candidate.tellsMore { return changed(candidate) }
    return revises && candidate.isSamePlace
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
