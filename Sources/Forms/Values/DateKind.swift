import Findings
import Values
import Wording

/// A day: `2024年3月5日`, `2024.3.5`, `20240305`, 二〇二四年三月五日.
struct DateKind: ValueKind {
  static let name = "date"
  let shape = ValueShape.day

  let expected = LocalizedText(
    zh: "日期，例如 2024年3月5日",
    en: "a date, for example 2024-03-05"
  )

  init(options: ValueOptions) {}

  func read(_ answer: AnswerText) -> Reading {
    var scanner = AnswerScanner(answer)
    if scanner.isUnfilled { return .blank }
    guard !scanner.isTooLong else { return .refused(.invalidDate) }
    let control = answer.controlValue.flatMap(Day.init(controlValue:))
    switch scanner.wholeDay() {
    case .day(let day):
      return scanner.value(.day(day))
    case .ambiguous(let days):
      if let control, days.contains(control) { return .value(.day(control)) }
      return .refused(.ambiguousDate)
    case .absent:
      if let control, scanner.shows(control) { return .value(.day(control)) }
      return scanner.refused(.invalidDate)
    case .impossible:
      return scanner.refused(.invalidDate)
    }
  }
}

extension AnswerScanner {
  /// Reads a date that is the whole answer.
  fileprivate mutating func wholeDay() -> DayReading {
    let reading = day()
    switch reading {
    case .day, .ambiguous:
      // Spreadsheets and controls add midnight to a day.
      if take("t") || next == " " { takeMidnight() }
      if closes() { return reading }
      takeClock()
      return closes() ? reading : .absent
    case .impossible, .absent:
      return reading
    }
  }

  private mutating func takeMidnight() {
    take(firstOf: ["00:00:00.000", "00:00:00", "0:00:00", "00:00", "0:00"])
    takeZone()
  }

  /// Passes a time beside a day, which a date does not keep.
  private mutating func takeClock() {
    let start = position
    skipBlanks()
    let first = position
    guard time() != nil || dayPeriod() != nil else {
      position = start
      return
    }
    _ = endTime()
    let leftovers = besides.leftovers
    takeZone()
    if isAtEnd {
      besides.leftovers = leftovers
      besides.leftovers.append(scalars[first..<position].text)
    } else {
      position = start
    }
  }

  /// Whether a text in another order or language, or one without its year, shows this day: its
  /// figures are the day's, and the day of the month is among them.
  fileprivate func shows(_ day: Day) -> Bool {
    var scanner = self
    scanner.position = 0
    var figures: [Int] = []
    while let scalar = scanner.next {
      if scalar.isNumeral, !scanner.isWeekday, let figure = scanner.figure() {
        figures.append(figure.value)
      } else {
        scanner.position += 1
      }
    }
    // 民國 115 is 2026.
    let parts = [day.year, day.year % 100, day.year - 1911, day.month, day.day]
    return figures.count > 1 && figures.contains(day.day) && figures.allSatisfy(parts.contains)
  }

  /// The numeral at the present place tells a weekday.
  private var isWeekday: Bool {
    position > 0 && ["期", "周", "拜"].contains(scalars[position - 1])
  }
}

extension Day {
  /// The day of a control's full date, `2024-03-05T00:00:00Z`.
  init?(controlValue text: String) {
    let day = text.unicodeScalars.prefix(10)
    let rest = text.unicodeScalars.dropFirst(10)
    guard rest.isEmpty || rest.first == "T" else { return nil }
    self.init(iso8601: day.text)
  }
}
