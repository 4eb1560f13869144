/// A duration in whole minutes, with days where a person told days.
public struct Minutes: Sendable, Hashable {
  /// The whole minutes, beside the days.
  public var count: Int
  /// In hundredths of a day, 50 for 半天.
  ///
  /// How long a working day is nobody says, so that days are no minutes.
  public var hundredthDays: Int

  /// Minutes, with days in hundredths where a person told days.
  public init(_ count: Int, hundredthDays: Int = 0) {
    self.count = count
    self.hundredthDays = hundredthDays
  }
}

extension Minutes: CustomStringConvertible {
  /// ISO 8601 in hours and minutes, no part of zero: `PT1H30M`; `PT0M` for none at all; with
  /// days where days were told: `P1D`, `P0.5D`, `P1DT2H`.
  public var description: String {
    guard hundredthDays > 0 else { return clock }
    return "P\(days)D" + (count > 0 ? clock.dropFirst() : "")
  }

  /// The days without zeros at their end: `1`, `0.5`, `1.25`.
  private var days: String {
    let (whole, rest) = hundredthDays.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return String(whole) }
    return "\(whole)." + (rest % 10 == 0 ? String(rest / 10) : padded(rest, to: 2))
  }

  private var clock: String {
    let (hours, minutes) = count.quotientAndRemainder(dividingBy: 60)
    return switch (hours, minutes) {
    case (0, _): "PT\(minutes)M"
    case (_, 0): "PT\(hours)H"
    default: "PT\(hours)H\(minutes)M"
    }
  }
}
