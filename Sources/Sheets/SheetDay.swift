import Foundation

/// A day of the Gregorian calendar, as a workbook bears it.
public struct SheetDay: Sendable, Hashable {
  /// The year as ISO 8601 counts it.
  public var year: Int
  /// The month, from 1 to 12.
  public var month: Int
  /// The day of the month, from 1.
  public var day: Int

  /// A day by its parts, which are not checked.
  public init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The seconds from 1970-01-01 to the day's beginning in UTC.
  var secondsSince1970: Int {
    var parts = tm()
    parts.tm_year = Int32(year - 1900)
    parts.tm_mon = Int32(month - 1)
    parts.tm_mday = Int32(day)
    return timegm(&parts)
  }
}

extension SheetDay: CustomStringConvertible {
  /// ISO 8601: `2024-03-05`.
  public var description: String {
    "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }

  private func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
