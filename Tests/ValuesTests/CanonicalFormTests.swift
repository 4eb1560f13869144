import Testing
import Values

@Suite("Canonical forms of values")
struct CanonicalFormTests {
  private let first: Day
  private let last: Day

  init() throws {
    first = try #require(Day(iso8601: "2024-03-05"))
    last = try #require(Day(iso8601: "2024-03-06"))
  }

  @Test func writesMomentsByISO8601() {
    let nine = DayTime(day: first, hour: 9, minute: 0)
    let half = DayTime(day: first, hour: 10, minute: 30)
    let moments: [Moment] = [.day(first), .time(nine), .span(nine, half), .days(first, last)]
    #expect(
      moments.map(\.description) == [
        "2024-03-05", "2024-03-05T09:00", "2024-03-05T09:00/2024-03-05T10:30",
        "2024-03-05/2024-03-06",
      ]
    )
    #expect(moments.map(\.day) == [first, first, first, first])
    #expect(moments.map(\.lastDay) == [first, first, first, last])
  }

  @Test func writesSpansByISO8601() {
    let spans = [
      DaySpan(start: first), DaySpan(start: first, end: last), DaySpan(start: first, isOpen: true),
      DaySpan(start: first, end: last, isOpen: true),
    ]
    #expect(
      spans.map(\.description) == [
        "2024-03-05", "2024-03-05/2024-03-06", "2024-03-05/..", "2024-03-05/2024-03-06",
      ]
    )
  }

  @Test(arguments: [
    (0, 0, "PT0M"), (90, 0, "PT1H30M"), (45, 0, "PT45M"), (120, 0, "PT2H"), (0, 100, "P1D"),
    (0, 50, "P0.5D"), (0, 125, "P1.25D"), (0, 105, "P1.05D"), (120, 100, "P1DT2H"),
  ])
  func writesDurationsByISO8601(minutes: Int, hundredthDays: Int, text: String) {
    #expect(Minutes(minutes, hundredthDays: hundredthDays).description == text)
  }

  @Test(arguments: [
    (5_000_000, "50000.00"), (5, "0.05"), (-5, "-0.05"), (-123_456, "-1234.56"), (0, "0.00"),
    (Int.min, "-92233720368547758.08"),
  ])
  func writesAmountsWithTwoDecimals(hundredths: Int, text: String) {
    #expect(Money(hundredths: hundredths).amount == text)
  }

  @Test func writesPersonsAsAnOfficeDoes() {
    #expect(Person(name: "王建国", title: "大客户开发主管").written == "王建国（大客户开发主管）")
    #expect(Person(name: "李敏").written == "李敏")
  }
}
