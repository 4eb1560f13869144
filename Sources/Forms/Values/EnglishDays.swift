import Foundation
import Values
import Wording

extension AnswerScanner {
  fileprivate static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  private static let weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]

  /// Passes a date with its month in English, as exports write it: `Oct 13, 2026`, `13 Oct 2026`,
  /// `Fri Oct 16 00:00:00 CST 2026`; nil where none stands here.
  ///
  /// The time of the last form is kept for ``exportedTime``.
  mutating func englishDay() -> DayReading? {
    guard scalars[position...].contains(where: \.isLatinLetter) else { return nil }
    let start = position
    let weekday = AnswerScanner.weekdays.firstIndex { take(word: $0) }
    if weekday != nil {
      take(firstOf: ["sday", "nesday", "rsday", "urday", "day"])
      _ = take(".")
      _ = take(",")
    }
    if let reading = dayFirst() ?? monthFirst() {
      if case .day(let day) = reading, let weekday, weekday != day.weekday {
        fault = day.isNot(weekday)
        return .impossible
      }
      return reading
    }
    position = start
    exportedTime = nil
    return nil
  }

  /// 13 Oct 2026.
  private mutating func dayFirst() -> DayReading? {
    let start = position
    if let day = figure(), (day.digits ?? 3) <= 2 {
      take(firstOf: ["st", "nd", "rd", "th"])
      _ = take("-")
      if let month = englishMonth() {
        _ = take(",") || take("-")
        if let year = figure(), year.digits == 4 { return reading(year.value, month, day.value) }
      }
    }
    position = start
    return nil
  }

  /// Oct 13, 2026, with the time and zone of an export before the year.
  private mutating func monthFirst() -> DayReading? {
    let start = position
    if let month = englishMonth(), let day = figure(), (day.digits ?? 3) <= 2 {
      take(firstOf: ["st", "nd", "rd", "th"])
      _ = take(",")
      let beforeTime = position
      if let time = time() {
        exportedTime = time
        takeZone()
      } else {
        position = beforeTime
      }
      if let year = figure(), year.digits == 4 { return reading(year.value, month, day.value) }
    }
    position = start
    return nil
  }

  private mutating func englishMonth() -> Int? {
    for (index, name) in AnswerScanner.months.enumerated() {
      if take(word: name) || take(word: String(name.prefix(4)) + ".")
        || take(word: String(name.prefix(3)) + ".") || take(word: String(name.prefix(3)))
      {
        return index + 1
      }
    }
    return nil
  }

  private mutating func reading(_ year: Int, _ month: Int, _ day: Int) -> DayReading {
    if let day = Day(year: year, month: month, day: day) { return .day(day) }
    fault = Day.missing(year: year, month: month, day: day)
    return .impossible
  }
}

extension Day {
  private static let weekdayNames = [
    LocalizedText(zh: "日", en: "Sunday"), LocalizedText(zh: "一", en: "Monday"),
    LocalizedText(zh: "二", en: "Tuesday"), LocalizedText(zh: "三", en: "Wednesday"),
    LocalizedText(zh: "四", en: "Thursday"), LocalizedText(zh: "五", en: "Friday"),
    LocalizedText(zh: "六", en: "Saturday"),
  ]

  /// What is wrong with a day that the calendar does not have.
  static func missing(year: Int, month: Int, day: Int) -> LocalizedText? {
    guard (1...12).contains(month) else {
      return LocalizedText(zh: "没有\(month)月", en: "there is no month \(month)")
    }
    guard year >= 1000, year <= 9999 else { return nil }
    let length = Day.length(ofMonth: month, year: year)
    return LocalizedText(
      zh: "\(year)年\(month)月没有\(day)日",
      en: "\(AnswerScanner.months[month - 1].capitalized) \(year) has \(length) days"
    )
  }

  /// What is wrong with a day beside which another weekday is written; 0 is Sunday.
  func isNot(_ weekday: Int) -> LocalizedText? {
    let names = Day.weekdayNames
    guard names.indices.contains(weekday) else { return nil }
    let own = names[self.weekday]
    return LocalizedText(
      zh: "\(month)月\(day)日是星期\(own.zh)，不是星期\(names[weekday].zh)",
      en: "\(description) is a \(own.en), not a \(names[weekday].en)"
    )
  }
}
