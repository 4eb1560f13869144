public import Forms

/// How long items are kept (保管期限), and from when that counts.
public struct RetentionSchedule: Sendable, Hashable {
  /// From which day a period counts.
  public enum Start: String, Sendable, Hashable, CaseIterable {
    /// The 1 January after the item's date.
    case nextYear
    /// The item's date.
    case date
  }

  /// How long items of a period are kept.
  public enum Period: Sendable, Hashable {
    case permanent
    case years(Int)
  }

  /// From which day every period counts.
  public var countsFrom: Start
  /// By the codes that archive numbers bear.
  public var periods: [String: Period]

  /// A schedule; by default that of DA/T 22-2015's codes `Y`, `D30` and `D10`, from the next year
  /// on.
  public init(
    countsFrom: Start = .nextYear,
    periods: [String: Period] = ["Y": .permanent, "D30": .years(30), "D10": .years(10)]
  ) {
    self.countsFrom = countsFrom
    self.periods = periods
  }

  /// The first day on which an item's retention is past; nil of one that is kept for good, and of
  /// a code that the schedule does not know.
  public func end(of retention: String, itemDate: Day) -> Day? {
    guard case .years(let years)? = periods[retention] else { return nil }
    switch countsFrom {
    case .nextYear: return Day(year: itemDate.year + 1 + years, month: 1, day: 1)
    case .date:
      let year = itemDate.year + years
      // Of 29 February, the day after in a year without it.
      return Day(year: year, month: itemDate.month, day: itemDate.day)
        ?? Day(year: year, month: 3, day: 1)
    }
  }
}
