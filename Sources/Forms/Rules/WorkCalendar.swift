public import Values

/// Which days a period counts: all, or those on which offices work.
public struct WorkCalendar: Sendable, Hashable {
  /// Whether all days count or working days alone.
  public var counting: Counting
  /// Days off beside Saturdays and Sundays.
  public var holidays: Set<Day>
  /// Saturdays and Sundays on which offices work (调休上班).
  public var workdays: Set<Day>

  /// Which days a period counts.
  public enum Counting: String, Sendable, Hashable, CaseIterable {
    case calendarDays = "calendar"
    case workingDays = "working"
  }

  /// A calendar; by default every day counts.
  public init(
    counting: Counting = .calendarDays,
    holidays: Set<Day> = [],
    workdays: Set<Day> = []
  ) {
    self.counting = counting
    self.holidays = holidays
    self.workdays = workdays
  }

  /// Whether offices work on a day: a day of ``workdays``, or one from Monday to Friday that is no
  /// holiday.
  public func isWorkday(_ day: Day) -> Bool {
    if workdays.contains(day) { return true }
    if holidays.contains(day) { return false }
    // 1970-01-01 was a Thursday, so that Saturday and Sunday are the second and third after it.
    let weekday = ((day.ordinal % 7) + 7) % 7
    return weekday != 2 && weekday != 3
  }

  /// The last day of a period of `days` that begins after a day; nil past the year 9999.
  public func day(_ days: Int, after start: Day) -> Day? {
    switch counting {
    case .calendarDays: return start.adding(days: days)
    case .workingDays:
      var day = start
      var left = days
      while left > 0 {
        guard let next = day.adding(days: 1) else { return nil }
        day = next
        if isWorkday(day) { left -= 1 }
      }
      return day
    }
  }
}
