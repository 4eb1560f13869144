public import Foundation
public import Values

/// What time it is for an office.
public struct OfficeClock: Sendable {
  /// The day of processing, by which periods run and rules judge.
  public var today: @Sendable () -> Day
  /// The moment, which journal entries bear.
  public var now: @Sendable () -> Date

  /// A clock of one's own.
  public init(today: @escaping @Sendable () -> Day, now: @escaping @Sendable () -> Date) {
    self.today = today
    self.now = now
  }

  /// The machine's clock; with a day, that is the day of processing, and the moments are the
  /// clock's all the same.
  public static func machine(today: Day? = nil) -> OfficeClock {
    OfficeClock(today: { today ?? Day(of: Date()) }, now: { Date() })
  }

  /// The moment to the second.
  public var moment: Timestamp { Timestamp(now()) }
}

extension Day {
  /// The day of a moment, by the time zone of the machine.
  public init(of date: Date) {
    let parts = Calendar(identifier: .gregorian)
      .dateComponents([.year, .month, .day], from: date)
    guard let year = parts.year, let month = parts.month, let day = parts.day,
      let today = Day(year: year, month: month, day: day)
    else { preconditionFailure("The calendar has a year, a month and a day for every date.") }
    self = today
  }
}
