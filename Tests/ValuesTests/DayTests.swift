import Testing
import Values

@Suite struct DayTests {
  @Test(arguments: [(2024, 2, 29), (2000, 2, 29), (2026, 12, 31), (1, 1, 1), (9999, 12, 31)])
  func readsWhatItWrites(year: Int, month: Int, day: Int) throws {
    let value = try #require(Day(year: year, month: month, day: day))
    #expect([value.year, value.month, value.day] == [year, month, day])
    #expect(Day(iso8601: value.description) == value)
    #expect(Day(ordinal: value.ordinal) == value)
  }

  @Test(arguments: [(2023, 2, 29), (1900, 2, 29), (2024, 4, 31), (2024, 13, 1), (0, 1, 1)])
  func isNoneThatTheCalendarLacks(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    "2024-3-05", "2024-03-5", "24-03-05", "2024/03/05", "2024-03-05 ", "２０２４-03-05",
  ])
  func readsItsCanonicalFormAlone(text: String) {
    #expect(Day(iso8601: text) == nil)
  }

  @Test func countsOverTheEndsOfMonthsAndYears() throws {
    let last = try #require(Day(iso8601: "2024-12-31"))
    #expect(last.adding(days: 1)?.description == "2025-01-01")
    #expect(last.adding(days: -366)?.description == "2023-12-31")
    #expect(Day(iso8601: "1970-01-01")?.ordinal == 0)
    #expect(Day(ordinal: .max / 2) == nil)
  }
}
