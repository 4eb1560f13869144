public import Findings
public import Forms

/// A month of the Gregorian calendar.
public struct LedgerMonth: Sendable, Hashable, Comparable {
  /// The month's first day.
  public let first: Day
  /// The month's last day.
  public let last: Day

  /// The month of a day.
  public init(of day: Day) {
    let days = (1...31).compactMap { Day(year: day.year, month: day.month, day: $0) }
    first = days.first ?? day
    last = days.last ?? day
  }

  /// Reads the form that ``description`` writes, `2026-10`, and no other.
  public init?(iso8601 text: String) {
    guard let day = Day(iso8601: text + "-01") else { return nil }
    self.init(of: day)
  }

  /// Whether one month comes before the other.
  public static func < (one: LedgerMonth, other: LedgerMonth) -> Bool {
    one.first < other.first
  }

  /// Whether a day lies in the month.
  public func contains(_ day: Day) -> Bool {
    first <= day && day <= last
  }

  /// The month before; nil before the year 1.
  public var previous: LedgerMonth? {
    first.adding(days: -1).map { LedgerMonth(of: $0) }
  }

  /// The month after; nil after the year 9999.
  public var next: LedgerMonth? {
    last.adding(days: 1).map { LedgerMonth(of: $0) }
  }

  /// The month as titles write it: 2026年10月, `2026-10`.
  public var name: LocalizedText {
    LocalizedText(zh: "\(first.year)年\(first.month)月", en: description)
  }
}

extension LedgerMonth: CustomStringConvertible {
  /// ISO 8601: `2026-10`.
  public var description: String { String(first.description.dropLast(3)) }
}
