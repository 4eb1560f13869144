/// Weeks by ISO 8601: from Monday to Sunday, of the year in which their Thursday lies.
extension Day {
  /// The week of the day, as it is written: `2026-W48`.
  public var isoWeek: String {
    guard let thursday = adding(days: 3 - daysSinceMonday),
      let first = Day(year: thursday.year, month: 1, day: 1)
    else { return "\(year)" }
    let week = (thursday.ordinal - first.ordinal) / 7 + 1
    let year = String(thursday.year)
    return String(repeating: "0", count: max(0, 4 - year.count)) + year
      + (week < 10 ? "-W0\(week)" : "-W\(week)")
  }

  /// The Monday of a week of a year, from 1; nil where the year has no such week.
  public init?(mondayOfWeek week: Int, year: Int) {
    // The fourth of January lies in the first week.
    guard (1...53).contains(week), let fourth = Day(year: year, month: 1, day: 4),
      let monday = fourth.adding(days: 7 * (week - 1) - fourth.daysSinceMonday),
      monday.adding(days: 3)?.year == year
    else { return nil }
    self = monday
  }

  private var daysSinceMonday: Int {
    // 1970-01-01 was a Thursday.
    ((ordinal + 3) % 7 + 7) % 7
  }
}
