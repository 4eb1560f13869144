import Findings
import Foundation
import Values
import Wording

extension WorkCalendar {
  /// Reads which days count; a day that is both off and worked is a fault.
  public init(_ node: DefinitionNode?) throws(DefinitionError) {
    guard let node else {
      self.init()
      return
    }
    try node.allowKeys(["counts", "holidays", "workdays"])
    let holidays = try node.calendarDays("holidays")
    let workdays = try node.calendarDays("workdays")
    if let both = workdays.keys.filter({ holidays[$0] != nil }).min(), let place = workdays[both] {
      throw place.error(
        .unexpectedValue(
          key: "workdays",
          expected: LocalizedText(
            zh: "不在 holidays 里的日期（\(both) 两处都有）",
            en: "days that are not among the holidays, as \(both) is"
          )
        )
      )
    }
    self.init(
      counting: try node.counting,
      holidays: Set(holidays.keys),
      workdays: Set(workdays.keys)
    )
  }
}

extension DefinitionNode {
  fileprivate var counting: WorkCalendar.Counting {
    get throws(DefinitionError) {
      guard let counts = self["counts"] else { return .calendarDays }
      let text = try counts.text()
      guard let known = WorkCalendar.Counting(rawValue: text) else {
        throw counts.error(
          .unknownName(
            text,
            what: LocalizedText(zh: "计日方法", en: "way of counting"),
            known: WorkCalendar.Counting.allCases.map(\.rawValue)
          )
        )
      }
      return known
    }
  }

  /// Days, and spans of days with both ends: `2026-10-01..2026-10-07`; each with the node that says
  /// it first.
  fileprivate func calendarDays(_ key: String) throws(DefinitionError) -> [Day: DefinitionNode] {
    var days: [Day: DefinitionNode] = [:]
    for node in try nodes(key) {
      let ends = try node.text().components(separatedBy: "..").map { Day(iso8601: $0) }
      guard ends.count <= 2, let first = ends[0], let last = ends[ends.count - 1],
        (0...WorkCalendar.longestSpan).contains(last.ordinal - first.ordinal)
      else {
        throw node.error(
          .unexpectedValue(
            key: key,
            expected: LocalizedText(
              zh: "日期，例如 2026-10-01 或 2026-10-01..2026-10-07",
              en: "a day or a span of days, such as 2026-10-01 or 2026-10-01..2026-10-07"
            )
          )
        )
      }
      for distance in 0...(last.ordinal - first.ordinal) {
        guard let day = first.adding(days: distance), days[day] == nil else { continue }
        days[day] = node
      }
    }
    return days
  }
}

extension WorkCalendar {
  /// The most days that a span of holidays may have after its first.
  fileprivate static let longestSpan = 366
}
