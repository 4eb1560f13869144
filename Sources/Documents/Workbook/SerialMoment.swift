/// A day and a time of day that a sheet keeps as the number of days since its epoch
/// (ISO 29500-1, 18.17.4).
struct SerialMoment: Sendable, Hashable {
  var year: Int
  var month: Int
  var day: Int
  /// Of the day, rounded to whole seconds.
  var seconds: Int
  /// The seconds since the epoch, for what counts hours beyond a day.
  var elapsed: Int

  /// The moment of a serial number; nil beyond the years 1900 to 9999.
  init?(_ serial: Double, from1904: Bool) {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    elapsed = Int((serial * 86_400).rounded())
    seconds = elapsed % 86_400
    var days = elapsed / 86_400
    if from1904 {
      days += 1_462
    } else if days < 60 {
      // The 29th of February 1900, which was none, is day 60; before it all is one day off.
      days += 1
    }
    // Days from the civil calendar's 1 March 0000; day 0 of sheets is 30 December 1899.
    let z = days + 693_899
    let era = z / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shifted + 2) / 5 + 1
    month = shifted < 10 ? shifted + 3 : shifted - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// `2024-03-05`.
  var date: String {
    "\(SerialMoment.pad(year, 4))-\(SerialMoment.pad(month, 2))-\(SerialMoment.pad(day, 2))"
  }

  /// `09:30`, with seconds where there are some.
  var clock: String {
    let text =
      "\(SerialMoment.pad(seconds / 3_600, 2)):\(SerialMoment.pad(seconds / 60 % 60, 2))"
    return seconds % 60 == 0 ? text : text + ":" + SerialMoment.pad(seconds % 60, 2)
  }

  /// A number with zeros before it.
  static func pad(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
