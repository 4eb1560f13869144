import Archive
public import Filing
import Forms
public import Ledger
public import Values
public import Wording

/// Which returned forms are wanted.
public struct ReturnsRequest: Sendable {
  /// Also those that came back mended.
  public var includesSettled = false
  /// Only those of one person.
  public var owner: String?
  /// Only what was returned on that day or later.
  public var since: Day?
  /// In the order of the persons, those of nobody last.
  public var byOwner = false
  /// Whether each person has a table.
  public var splitsByOwner = false

  /// All that are still owed.
  public init() {}
}

/// The forms that were turned back.
public struct ReturnsAnswer: Sendable {
  /// In the order that was asked for.
  public var forms: [ReturnedForm]
  /// The same as tables.
  public var tables: [LedgerTable]

  /// The same as objects.
  public var objects: [JSON] { forms.map(\.json) }
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
      request.owner = actor.name
    }
    let library = try library()
    do {
      let returns = try snapshot { state in
        try Returns(
          log: state.importLog(refusedOnly: false),
          items: state.items(ids: state.itemIDs()),
          forms: library.forms
        )
      }
      let owner = request.owner.map(PersonName.plain)
      var forms = returns.forms.filter { form in
        (request.includesSettled || form.state == .owed)
          && (owner == nil || form.subject.owner.map(PersonName.plain) == owner)
          && request.since.map { form.rejectedAt.rawValue.prefix(10) >= $0.description } ?? true
      }
      if request.byOwner { forms = forms.byOwner }
      return ReturnsAnswer(
        forms: forms,
        tables: Returns.tables(of: forms, library: library, byPerson: request.splitsByOwner)
      )
    } catch {
      throw OfficeError(error)
    }
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
