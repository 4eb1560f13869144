import Archive
import Ledger
import Office
import Testing
import Values
import Wording

@Suite("The ledger in the office") struct LedgerTests {
  private static let manager = Actor.only(.manager)

  @Test func hasEachViewUnderItsId() async throws {
    let office = try await TestOffice().withAVisit
    for view in LedgerView.all {
      let answer = try office.ledger(view, as: Self.manager)
      #expect(answer.tables.first?.id == view.id)
      #expect(answer.day == TestOffice.today)
    }
    #expect(Set(LedgerView.all.map(\.id)).count == LedgerView.all.count)
  }

  @Test func isReadOnAnotherDayAndAsItWasKnown() async throws {
    let office = try await TestOffice().withAVisit
    var request = LedgerRequest()
    request.knownOn = Day(year: 2020, month: 1, day: 1)
    let before = try office.ledger(.accounts, request, as: Self.manager)
    #expect(before.objects(in: .zh).isEmpty)
    #expect(before.emptiness != nil)
    #expect(try office.ledger(.accounts, as: Self.manager).objects(in: .zh).count == 1)
  }

  @Test func isHeldInMemoryUntilSomethingIsFiledOrDone() async throws {
    let first = try await TestOffice().withAVisit
    let office = Office(
      definitions: first.definitions,
      archive: first.archive,
      clock: first.clock,
      books: LedgerBooks()
    )
    func contacts() throws -> [String] {
      try office.ledger(.accounts, as: Self.manager).objects(in: .zh).map(\.description)
    }
    let before = try contacts()
    #expect(try contacts() == before)
    // Another process files, and later somebody here does something.
    try await first.handIn([.visit("BF-002", on: "2026-03-12")])
    let after = try contacts()
    #expect(after != before)
    #expect(
      try after == first.ledger(.accounts, as: Self.manager).objects(in: .zh).map(\.description)
    )
    _ = try office.enter(.handOver("武汉甲公司", to: "赵六"), why: "调岗", as: Self.manager)
    #expect(try contacts().joined().contains(#""owner":"赵六""#))
  }

  @Test func isReadFromMemoryOnAnotherDayAndAsItWasKnown() async throws {
    let first = try await TestOffice().withAVisit
    let office = Office(
      definitions: first.definitions,
      archive: first.archive,
      clock: first.clock,
      books: LedgerBooks()
    )
    try await office.handIn([.visit("BF-002", on: "2026-03-12")])
    var requests = [LedgerRequest()]
    for day in [Day(year: 2026, month: 3, day: 6), Day(year: 2027, month: 1, day: 1)] {
      var request = LedgerRequest()
      request.asOf = day
      requests.append(request)
      request.knownOn = Day(year: 2020, month: 1, day: 1)
      requests.append(request)
      request.knownOn = Day(year: 2100, month: 1, day: 1)
      requests.append(request)
    }
    for request in requests + requests {
      for view in LedgerView.all {
        let (held, read) = (
          try office.ledger(view, request, as: Self.manager),
          try first.ledger(view, request, as: Self.manager)
        )
        #expect(
          held.objects(in: .zh).map(\.description) == read.objects(in: .zh).map(\.description)
        )
        #expect(held.day == read.day)
      }
    }
    #expect(
      try office.monthlyReport(as: Self.manager).report.sections.count
        == first.monthlyReport(as: Self.manager).report.sections.count
    )
  }

  @Test func saysWhichColumnItHasNot() async throws {
    let office = try await TestOffice().withAVisit
    var request = LedgerRequest()
    request.sort = "nosuch"
    #expect(throws: OfficeError.self) {
      try office.ledger(.accounts, request, as: Self.manager)
    }
  }

  @Test func takesActsUnderTheNameOfWhoActs() async throws {
    let office = try await TestOffice().withAVisit
    let dry = try office.enter(.alias("武汉甲公司", as: "甲"), isDryRun: true, as: Self.manager)
    #expect(dry.act == nil)
    let act = try office.enter(.handOver("武汉甲公司", to: "赵六"), why: "调岗", as: Self.manager)
    #expect(act.act?.on == TestOffice.today)
    #expect(
      try office.archive.journal().last.map { [$0.who, $0.act] } == ["manager", "handed-over"]
    )
    var request = LedgerRequest()
    request.owner = "赵六"
    #expect(try !office.ledger(.due, request, as: Self.manager).objects(in: .zh).isEmpty)
    #expect(throws: OfficeError.self) { try office.enter(.reopen("无此客户"), as: Self.manager) }
  }

  @Test func givesTheMonthsReportAndACalendar() async throws {
    let office = try await TestOffice().withAVisit
    let (report, emptiness) = try office.monthlyReport(as: Self.manager)
    #expect(report.day == Day(year: 2026, month: 2, day: 28))
    #expect(emptiness == nil)
    let calendar = try office.dueCalendar(in: .zh, as: Self.manager)
    #expect(calendar.hasPrefix("BEGIN:VCALENDAR"))
  }
}

@Suite("Returns in the office") struct ReturnsTests {
  @Test func standInTheMonthsReportUntilTheyComeMended() async throws {
    let office = try TestOffice().office
    try await office.handIn([.incomplete])
    let month = LedgerMonth(of: TestOffice.today)
    let manager = Actor.only(.manager)
    let report = try office.monthlyReport(of: month, as: manager).report
    let returned = report.sections.flatMap(\.tables).first { $0.id == "returned" }
    #expect(returned?.rows.map { $0.cells.first } == [.text("李敏")])
    let before = try office.monthlyReport(of: month.previous, as: manager).report
    #expect(before.sections.flatMap(\.tables).first { $0.id == "returned" }?.rows.isEmpty == true)
  }

  @Test func areAllOfThemForTheOfficeAndOnesOwnForOthers() async throws {
    let office = try TestOffice().office
    try await office.handIn([.incomplete])
    let all = try office.returns(as: .only(.office))
    #expect(all.forms.map(\.subject.person) == ["李敏"])
    #expect(try office.returns(as: .only(.handIn)).forms.isEmpty)
    let own = Actor(name: "李敏", roles: [.handIn])
    #expect(try office.returns(as: own).forms == all.forms)
    // Nobody asks for somebody else's.
    var request = ReturnsRequest()
    request.owner = "李敏"
    #expect(try office.returns(request, as: .only(.handIn)).forms.isEmpty)
  }
}
