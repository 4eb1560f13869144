/// The time of a visit: a day, a time on it, a time span, or several days.
public enum Moment: Sendable, Hashable {
  case day(Day)
  case time(DayTime)
  case span(DayTime, DayTime)
  /// The first and the last of several days.
  case days(Day, Day)

  /// The day on which it begins.
  public var day: Day {
    switch self {
    case .day(let day), .days(let day, _): day
    case .time(let time), .span(let time, _): time.day
    }
  }

  /// The day on which it ends.
  public var lastDay: Day {
    switch self {
    case .day(let day), .days(_, let day): day
    case .time(let time), .span(_, let time): time.day
    }
  }
}

extension Moment: CustomStringConvertible {
  /// ISO 8601: `2024-03-05`, `2024-03-05T09:00`, `2024-03-05T09:00/2024-03-05T10:30` or
  /// `2024-03-05/2024-03-06`.
  public var description: String {
    switch self {
    case .day(let day): day.description
    case .time(let time): time.description
    case .span(let start, let end): "\(start)/\(end)"
    case .days(let first, let last): "\(first)/\(last)"
    }
  }
}

/// A time on a day, to the minute.
public struct DayTime: Sendable, Hashable {
  /// The day, in no zone: where the writer was.
  public var day: Day
  /// The hour, from 0; 24 is the end of the day.
  public var hour: Int
  /// The minute, from 0 to 59.
  public var minute: Int

  /// A time of a day as a person told it; neither hour nor minute is checked.
  public init(day: Day, hour: Int, minute: Int) {
    self.day = day
    self.hour = hour
    self.minute = minute
  }
}

extension DayTime: CustomStringConvertible {
  /// ISO 8601: `2024-03-05T09:00`.
  public var description: String {
    "\(day)T\(padded(hour, to: 2)):\(padded(minute, to: 2))"
  }
}
