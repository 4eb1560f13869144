import Archive
public import Ledger
import Reports
public import Values
public import Wording

extension Office {
  /// A view of the ledger, all of one state of the archive.
  public func ledger(
    _ view: LedgerView,
    _ request: LedgerRequest = LedgerRequest(),
    as actor: Actor
  ) throws(OfficeError) -> LedgerAnswer {
    try reading(request, as: actor) { reading in
      var answer = LedgerAnswer(
        try view.tables(reading, request),
        of: reading.book,
        knownOn: request.knownOn
      )
      answer.isToldByItsFirstTable = view.isToldByItsFirstTable
      return answer
    }
  }

  /// What is due as a calendar (iCalendar), an event of a whole day for each obligation.
  public func dueCalendar(
    _ request: LedgerRequest = LedgerRequest(),
    in language: Language,
    as actor: Actor
  ) throws(OfficeError) -> String {
    try reading(request, as: actor) { reading in
      let obligations = request.obligations(of: reading.book)
      return DueCalendar(obligations, at: clock.moment, language: language).text
    }
  }

  /// What is due, with who is in charge, in the order of the days.
  func dueObligations(
    _ request: LedgerRequest,
    as actor: Actor
  ) throws(OfficeError) -> [OwnedObligation] {
    try reading(request, as: actor) { reading in request.obligations(of: reading.book) }
  }

  /// The accounts of the ledger.
  func accounts(as actor: Actor) throws(OfficeError) -> [Account] {
    try reading(LedgerRequest(), as: actor) { reading in reading.book.accounts }
  }

  /// All that the ledger tells of the accounts that a person may mean by a name or a credit code.
  ///
  /// The personal data of those who decide there is masked without a reason; with one, the journal
  /// tells who looks at it and why.
  public func account(
    _ name: String,
    _ request: LedgerRequest = LedgerRequest(),
    reason: String? = nil,
    as actor: Actor
  ) throws(OfficeError) -> LedgerAnswer {
    let disclosure = try disclosure(for: reason, as: actor)
    let (answer, shown) = try reading(request, as: actor) { reading in
      var tables: [LedgerTable] = []
      var objects: [JSON] = []
      var makers: [DecisionMakers] = []
      for view in reading.book.views(of: try reading.book.name(meantBy: name)) {
        let people = try DecisionMakers(of: view, in: reading, hiding: disclosure.hidden)
        let numbers = try reading.state.archiveNumbers(of: view.items)
        tables += view.tables(words: reading.words) { numbers[$0]?.rawValue }
        if let people {
          tables.append(people.table)
          makers.append(people)
        }
        objects.append(
          view.json(decisionMakers: people?.table.objects(in: .zh) ?? []) { numbers[$0]?.rawValue }
        )
      }
      var answer = LedgerAnswer(tables, told: objects, of: reading.book, knownOn: request.knownOn)
      answer.isMasked = makers.contains(where: \.isMasked)
      return (answer, makers.map(\.item))
    }
    do {
      for item in shown { try disclosure.enter(item, in: archive) }
    } catch {
      throw .archive(error)
    }
    return answer
  }

  /// What in the ledger says more than it may, with the archive numbers of the items that it names.
  public func ledgerFaults(
    _ request: LedgerRequest = LedgerRequest(),
    as actor: Actor
  ) throws(OfficeError) -> (faults: [LedgerFault], numbers: [ItemID: ArchiveNumber]) {
    try reading(request, as: actor) { reading in
      let faults =
        try reading.state.ledgerDifferences().map { LedgerFault.notFiled($0) }
        + reading.book.faults(on: clock.today())
      let items = Set(faults.compactMap(\.item))
      return (faults, faults.isEmpty ? [:] : try reading.state.archiveNumbers(of: items))
    }
  }

  /// The monthly report to the superior; by default of the month before the day of processing.
  ///
  /// The ledger is read on the month's last day, or on the day of processing where that is earlier.
  public func monthlyReport(
    of month: LedgerMonth? = nil,
    knownOn: Day? = nil,
    as actor: Actor
  ) throws(OfficeError) -> (report: Report, emptiness: EmptyView?) {
    let today = clock.today()
    let month = month ?? LedgerMonth(of: today).previous ?? LedgerMonth(of: today)
    var request = LedgerRequest()
    request.asOf = min(month.last, today)
    request.knownOn = knownOn
    return try reading(request, as: actor) { reading in
      let report = Report(
        reading.book,
        month: month,
        words: reading.words,
        filing: try MonthFiling(reading, in: month)
      )
      let tables = report.sections.flatMap(\.tables)
      return (report, EmptyView(tables, of: reading.book, knownOn: knownOn))
    }
  }

  private func reading<Result>(
    _ request: LedgerRequest,
    as actor: Actor,
    _ body: (LedgerReading) throws -> Result
  ) throws(OfficeError) -> Result {
    try actor.need(.ledger)
    return try snapshot { state in
      try body(
        LedgerReading(
          self,
          in: state,
          on: request.asOf ?? clock.today(),
          knownOn: request.knownOn
        )
      )
    }
  }
}
