import Reports
import Testing
import Values
import Wording

@testable import Ledger

@Suite("Calendar of what is due")
struct DueCalendarTests {
  @Test func hasAWholeDayForEachObligation() throws {
    let opened = try #require(Day(iso8601: "2026-03-02"))
    let due = try #require(Day(iso8601: "2026-03-09"))
    let obligation = Obligation(
      account: "甲公司；乙,丙",
      kind: .followUp,
      opened: opened,
      due: due,
      state: .open,
      record: ItemID(rawValue: 1)
    )
    let calendar = DueCalendar(
      [OwnedObligation(obligation, owner: "王建国")],
      at: Timestamp(rawValue: "2026-03-03T08:00:00Z"),
      language: .zh
    )
    let lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//guidang//ledger//ZH", "CALSCALE:GREGORIAN",
      "BEGIN:VEVENT", "UID:follow-up-1-2026-03-02@guidang", "DTSTAMP:20260303T080000Z",
      "DTSTART;VALUE=DATE:20260309", "SUMMARY:回访：甲公司；乙\\,丙（王建国）", "END:VEVENT", "END:VCALENDAR",
    ]
    #expect(calendar.text == lines.map { $0 + "\r\n" }.joined())
  }
}
