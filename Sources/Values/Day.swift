/// A day of the Gregorian calendar.
public struct Day: Sendable, Hashable, Comparable {
  /// Year, month and day side by side, so that days compare as one number: an account's history
  /// sorts and keeps many of them.
  private let packed: UInt32

  /// The year, from 1 to 9999.
  public var year: Int { Int(packed >> 9) }
  /// The month, from 1 to 12.
  public var month: Int { Int(packed >> 5 & 15) }
  /// The day of the month, from 1.
  public var day: Int { Int(packed & 31) }

  /// A day that the calendar has, in the years 1 to 9999; nil otherwise.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Day.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    packed = UInt32(year << 9 | month << 5 | day)
  }

  /// Reads the form that ``description`` writes, `2024-03-05`, and no other.
  public init?(iso8601 text: some StringProtocol) {
    self.init(written: Array(text.utf8.prefix(11)))
  }

  private init?(written text: [UInt8]) {
    func number(_ range: Range<Int>) -> Int? {
      var number = 0
      for byte in text[range] {
        guard (48...57).contains(byte) else { return nil }
        number = number * 10 + Int(byte - 48)
      }
      return number
    }
    guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
      let year = number(0..<4), let month = number(5..<7), let day = number(8..<10)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Whether one day comes before the other.
  public static func < (one: Day, other: Day) -> Bool {
    one.packed < other.packed
  }

  /// The days of a month, 28 to 31.
  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day {
  /// The days from 1970-01-01 to this day.
  ///
  /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
  public var ordinal: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day that lies `ordinal` days after 1970-01-01; nil outside the years 1 to 9999.
  ///
  /// Source: the same, `civil_from_days`.
  public init?(ordinal: Int) {
    let shifted = ordinal + 719_468
    guard shifted >= 0 else { return nil }
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
      month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }

  /// The day that lies `days` after this one; nil outside the years 1 to 9999.
  public func adding(days: Int) -> Day? {
    Day(ordinal: ordinal + days)
  }
}

extension Day: CustomStringConvertible {
  /// ISO 8601: `2024-03-05`.
  public var description: String {
    "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }
}

/// A number with zeros before it.
func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

extension Day {
  /// The earlier of two days, either of which may not be there; nil where neither is.
  package static func earlier(_ one: Day?, _ other: Day?) -> Day? {
    guard let one, let other else { return one ?? other }
    return min(one, other)
  }
}

extension Day: Codable {
  /// Reads a string of the form `2024-03-05`; any other is corrupted data.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let day = Day(iso8601: text) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "\(text) is no day of the form 2024-03-05"
      )
    }
    self = day
  }

  /// Writes a string of the form `2024-03-05`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
