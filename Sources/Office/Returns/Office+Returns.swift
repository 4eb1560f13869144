import Archive
public import Filing
import Forms
public import Ledger
public import Values
public import Wording

/// Which returned forms are wanted.
public struct ReturnsRequest: Sendable {
  /// Also those that came back mended, or were dismissed.
  public var includesSettled = false
  /// Also what was planned and is not handed in.
  public var includesPlans = false
  /// Only those of one person.
  public var owner: String?
  /// Only those of one person to mend: who made them, or handed them in.
  var own: String?
  /// Only what was returned, or planned for, on that day or later.
  public var since: Day?
  /// In the order of the persons, those of nobody last.
  public var byOwner = false
  /// Whether each person has a table.
  public var splitsByOwner = false

  /// In which what is wrong is told.
  public var language: Language

  /// All that are still owed.
  public init(in language: Language = .zh) { self.language = language }
}

/// The forms that were turned back, and what was planned and is not handed in.
public struct ReturnsAnswer: Sendable {
  /// All of it, in the order that was asked for.
  public var owed: Owed
  /// The same as tables.
  public var tables: [LedgerTable]
  /// The same as a report to send, for each person; of what nobody's name is on, the last.
  public var letters: [ReturnsLetter]

  /// The forms that were turned back.
  public var forms: [ReturnedForm] { owed.forms }
  /// The same as objects.
  public var objects: [JSON] { owed.objects(in: language) }
  let language: Language
  /// Whether there is nothing of what was asked for.
  public var isEmpty: Bool { owed.forms.isEmpty && owed.plans.isEmpty }
}

/// What goes to one person.
public struct ReturnsLetter: Sendable {
  /// Whom it goes to; nil of what nobody's name is on.
  public var person: String?
  /// All that the person owes, as one table.
  public var table: LedgerTable
  /// The same as a report.
  public var report: Report
  /// The same as objects.
  public var objects: [JSON]

  /// The letters of several persons in one report.
  public static func joined(_ letters: [ReturnsLetter]) -> Report? {
    guard var report = letters.first?.report else { return nil }
    report.sections = letters.flatMap(\.report.sections)
    return report
  }
}

extension Office {
  /// The forms that were turned back, all of one state of the archive; who may only hand in sees
  /// what is his own to mend.
  public func returns(
    _ request: ReturnsRequest = ReturnsRequest(),
    as actor: Actor
  ) throws(OfficeError) -> ReturnsAnswer {
    var request = request
    if !actor.may(.returns) {
      try actor.need(.ownReturns)
      request.own = actor.name
    }
    let library = try library()
    let today = clock.today()
    do {
      let (returns, plans) = try snapshot { state in
        let returns = try self.returns(in: state)
        guard request.includesPlans else { return (returns, [PlanNotDone]()) }
        return (returns, try ledgerBook(in: state).plansNotDone)
      }
      let owed = request.owed(of: returns, plans)
      let byPerson = owed.byPerson
      return ReturnsAnswer(
        owed: owed,
        tables: request.splitsByOwner && !byPerson.isEmpty
          ? byPerson.map { $0.table(library: library) } : [owed.table(library: library)],
        letters: byPerson.map {
          ReturnsLetter($0, library: library, on: today, in: request.language)
        },
        language: request.language
      )
    } catch {
      throw OfficeError(error)
    }
  }
}

extension ReturnsRequest {
  /// What of all is wanted, in the order that is wanted.
  fileprivate func owed(of returns: Returns, _ plans: [PlanNotDone]) -> Owed {
    let name = owner.map(PersonName.plain)
    func isOwn(_ form: ReturnedForm, of actor: String) -> Bool {
      form.handedInBy.contains(actor)
        || form.subject.owner.map(PersonName.plain) == PersonName.plain(actor)
    }
    let forms = returns.forms.filter { form in
      (includesSettled || form.state == .owed)
        && (name == nil || form.subject.owner.map(PersonName.plain) == name)
        && own.map { isOwn(form, of: $0) } ?? true
        && since.map { form.rejectedAt.localDay >= $0.description } ?? true
    }
    let plans = plans.filter { plan in
      (name == nil || PersonName.plain(plan.planner) == name)
        && own.map { PersonName.plain(plan.planner) == PersonName.plain($0) } ?? true
        && since.map { plan.on >= $0 } ?? true
    }
    return Owed(forms: byOwner ? forms.byOwner : forms, plans: plans)
  }
}

extension ReturnsLetter {
  fileprivate init(_ owed: Owed, library: FormLibrary, on day: Day, in language: Language) {
    person = owed.person
    table = owed.table(library: library)
    objects = owed.objects(in: language)
    report = Report(
      title: LocalizedText(zh: "待改、待交的表单", en: "Forms returned, and to hand in"),
      subtitle: LocalizedText(zh: "截至 \(day)", en: "As of \(day)"),
      day: day,
      sections: [
        Report.Section(
          title: owed.heading,
          lead: owed.sum,
          tables: owed.letter(library: library)
        )
      ]
    )
  }
}

extension [ReturnedForm] {
  /// In the order of the persons, those of nobody last; of one person, as they were.
  fileprivate var byOwner: [ReturnedForm] {
    enumerated().sorted { one, other in
      let (first, second) = (one.element.subject.owner, other.element.subject.owner)
      if first == second { return one.offset < other.offset }
      guard let first, let second else { return first != nil }
      return first < second
    }
    .map(\.element)
  }
}
