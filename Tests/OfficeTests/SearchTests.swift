import Archive
import Ledger
import Office
import Query
import Testing
import Wording

@Suite("Searching in the office") struct SearchTests {
  private static let manager = Actor.only(.manager)

  @Test func givesHitsCountsAndFacetsTogether() async throws {
    let office = try TestOffice().office
    try await office.handIn([.visit(), .visit("BF-002", on: "2026-03-12"), .profile])
    var request = SearchRequest(query: "武汉")
    request.limit = 1
    request.facets = ["form"]
    request.fields = ["id", "客户"]
    let answer = try office.search(request, as: Self.manager)
    #expect(answer.hits.count == 1)
    #expect(answer.count == 3)
    #expect(
      answer.facetsJSON.description == #"{"form":{"visit-record":2,"account-profile":1}}"#
    )
    #expect(answer.columns?.map(\.heading) == ["id", "客户"])
    #expect(answer.values.count == 1)
    #expect(answer.notes.isEmpty)
  }

  @Test func countsNoFurtherThanIsWanted() async throws {
    let office = try TestOffice().office
    try await office.handIn([.visit(), .visit("BF-002", on: "2026-03-12"), .profile])
    var request = SearchRequest(query: "武汉")
    request.facets = ["form"]
    request.countBound = 2
    let beyond = try office.search(request, as: Self.manager)
    #expect(beyond.hits.count == 3 && beyond.isBeyondBound)
    #expect(beyond.count == nil && beyond.facets.isEmpty)
    request.countBound = 3
    let within = try office.search(request, as: Self.manager)
    #expect(within.count == 3 && !within.isBeyondBound && within.facets.count == 1)
  }

  @Test func saysThatNothingIsFound() async throws {
    let answer = try await TestOffice().withAVisit
      .search(SearchRequest(query: "pump"), as: Self.manager)
    #expect(answer.hits.isEmpty && !answer.isFound)
    #expect(answer.notes.first == SearchNotes.nothingFound)
    #expect(answer.notes.count == 2)
  }

  @Test func namesTheColumnOfAFault() throws {
    let office = try TestOffice().office
    do {
      _ = try office.search(SearchRequest(query: "(泵"), as: Self.manager)
      Issue.record("An open bracket is no query.")
    } catch {
      guard case .wrongRequest(let cause as QueryError) = error else { throw error }
      #expect(cause.query == "(泵")
      #expect(cause.error.column >= 1)
    }
  }

  @Test func masksWhatIsPersonalUntilSomebodySaysWhy() async throws {
    let office = try TestOffice().office
    try await office.handIn([.profile])
    let masked = try office.item("1", as: Self.manager)
    #expect(masked.item.revisions.last?.fields.description.contains("女儿") == false)
    #expect(masked.item.revisions.last?.fields.description.contains("***") == true)
    let before = try office.archive.journal().count
    let shown = try office.item("1", reason: "核对家访", as: Self.manager)
    #expect(shown.item.revisions.last?.fields.description.contains("女儿今年高考") == true)
    let acts = try office.archive.journal().dropFirst(before)
    #expect(acts.map { [$0.who, $0.act, $0.detail] } == [["manager", "disclosed", "核对家访"]])
  }

  @Test func masksTheAccountsPeopleToo() async throws {
    let office = try TestOffice().office
    try await office.handIn([.profile])
    let account = try office.account("武汉甲公司", as: Self.manager)
    #expect(account.objects(in: .zh).description.contains("秦若川"))
    #expect(!account.objects(in: .zh).description.contains("女儿"))
    #expect(account.tables.last?.id == "decision-makers")
    let shown = try office.account("武汉甲公司", reason: "家访", as: Self.manager)
    #expect(shown.objects(in: .zh).description.contains("女儿今年高考"))
    #expect(try office.archive.journal().last?.detail == "家访")
  }

  @Test func needsAReasonThatSaysSomething() async throws {
    let office = try await TestOffice().withAVisit
    #expect(throws: OfficeError.self) { try office.item("1", reason: " ", as: Self.manager) }
  }

  @Test func keepsQueriesUnderNames() async throws {
    let office = try await TestOffice().withAVisit
    #expect(try office.save("泵", under: "甲", as: Self.manager) == nil)
    #expect(try office.save("样机", under: "甲", as: Self.manager) == "泵")
    #expect(try office.count("saved:甲", as: Self.manager) == 1)
    #expect(try office.savedSearches(as: Self.manager).map(\.who) == ["manager"])
    try office.forgetSearch("甲", as: Self.manager)
    #expect(throws: OfficeError.self) { try office.forgetSearch("甲", as: Self.manager) }
    #expect(throws: OfficeError.self) { try office.save("(", under: "乙", as: Self.manager) }
    for name in [" ", "a\"b", "“甲”", "全*", "a\nb", String(repeating: "甲", count: 101)] {
      #expect(throws: OfficeError.self) { try office.save("泵", under: name, as: Self.manager) }
    }
    #expect(try office.save("泵", under: " 乙 ", as: Self.manager) == nil)
    #expect(try office.savedSearches(as: Self.manager).map(\.name) == ["乙"])
    try office.forgetSearch("乙", as: Self.manager)
  }
}
