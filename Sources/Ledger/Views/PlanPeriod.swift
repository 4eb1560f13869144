public import Values

/// The time over which plans are counted.
public enum PlanPeriod: String, Sendable, Hashable, CaseIterable {
  /// The weeks of ISO 8601, Monday to Sunday.
  case week
  case month
  /// All that is planned.
  case all

  /// The period of a day, as ISO 8601 writes it: `2026-W48`, `2026-11`; empty of all.
  public func name(of day: Day) -> String {
    switch self {
    case .week: day.isoWeek
    case .month: LedgerMonth(of: day).description
    case .all: ""
    }
  }
}

extension Day {
  /// The week by ISO 8601, of the year in which its Thursday lies: `2026-W48`.
  var isoWeek: String {
    // 1970-01-01 was a Thursday.
    let weekday = ((ordinal + 3) % 7 + 7) % 7
    guard let thursday = adding(days: 3 - weekday),
      let first = Day(year: thursday.year, month: 1, day: 1)
    else { return "\(year)" }
    let week = (thursday.ordinal - first.ordinal) / 7 + 1
    let year = String(thursday.year)
    return String(repeating: "0", count: max(0, 4 - year.count)) + year
      + (week < 10 ? "-W0\(week)" : "-W\(week)")
  }
}
