import Office
import Testing
import Wording

@Suite("What the office tells other programs") struct NewsTests {
  private static let archivist = Actor.only(.archivist)

  @Test func tellsWhatIsFiledAndReturnedOnceAndInOrder() async throws {
    let office = try TestOffice().office
    let start = try office.newsPosition(as: Self.archivist)
    #expect(start == NewsPosition(journal: 0, importLog: 0))
    try await office.handIn([.visit(), .incomplete])
    let told = try office.news(after: start, as: Self.archivist)
    #expect(told.compactMap(\.news).map(\.kind) == [.filed, .returned])
    let end = try #require(told.last).position
    #expect(try office.news(after: end, as: Self.archivist).isEmpty)
    #expect(try office.newsPosition(as: Self.archivist) == end)
    _ = try office.withdraw("1", why: "重复", as: Self.archivist)
    let later = try office.news(after: end, as: Self.archivist).compactMap(\.news)
    #expect(later.map(\.kind) == [.withdrawn])
    // Neither persons nor reasons go out.
    let all = (told.compactMap(\.news) + later).map(\.json.description).joined()
    for text in ["王建国", "李敏", "重复", "archivist"] { #expect(!all.contains(text)) }
  }

  @Test func tellsWhatIsOverdueUnderTheSameIdEachDay() async throws {
    let office = try await TestOffice().withAVisit
    let due = try office.dueNews(as: Self.archivist)
    #expect(due.map(\.kind) == [.due])
    #expect(due.first?.id == "due|武汉甲公司|follow-up|2026-03-05|2026-03-12")
    #expect(try office.dueNews(as: Self.archivist) == due)
  }

  @Test func tellsNobodyElse() throws {
    let office = try TestOffice().office
    #expect(throws: OfficeError.self) { try office.newsPosition(as: .only(.manager)) }
  }
}
