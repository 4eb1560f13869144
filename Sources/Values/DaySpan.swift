/// The days from one to another, both included, one day, or the days from one until now.
public struct DaySpan: Sendable, Hashable {
  /// The first day, or the only one.
  public var start: Day
  /// Nil where only one day is given.
  public var end: Day?
  /// Whether the span goes on: 2024年3月5日至今.
  public var isOpen: Bool

  /// A span of days; `isOpen` holds only where there is no `end`.
  public init(start: Day, end: Day? = nil, isOpen: Bool = false) {
    self.start = start
    self.end = end
    self.isOpen = isOpen && end == nil
  }
}

extension DaySpan: CustomStringConvertible {
  /// ISO 8601: `2024-01-08/2024-03-05`, or one date; `2024-01-08/..` of a span that goes on.
  public var description: String {
    if let end { "\(start)/\(end)" } else { isOpen ? "\(start)/.." : start.description }
  }
}
