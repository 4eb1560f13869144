import Findings

/// A day: `2024年3月5日`, `2024.3.5`, `20240305`, 二〇二四年三月五日.
struct DateKind: ValueKind {
  static let name = "date"

  let expected = LocalizedText(
    zh: "日期，例如 2024年3月5日",
    en: "a date, for example 2024-03-05"
  )

  init(options: ValueOptions) {}

  func read(_ answer: AnswerText) -> Reading {
    var scanner = AnswerScanner(answer.text)
    if scanner.isUnfilled { return .blank }
    guard !scanner.isTooLong else { return .refused(.invalidDate) }
    let control = answer.controlValue.flatMap(Day.init(controlValue:))
    switch scanner.wholeDay() {
    case .day(let day):
      return .value(.day(day))
    case .ambiguous(let days):
      if let control, days.contains(control) { return .value(.day(control)) }
      return .refused(.ambiguousDate)
    case .absent:
      if let control, scanner.names(control) { return .value(.day(control)) }
      return .refused(.invalidDate)
    case .impossible:
      return .refused(.invalidDate)
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
      return closes() ? reading : .absent
    case .impossible, .absent:
      return reading
    }
  }

  private mutating func takeMidnight() {
    take(firstOf: ["00:00:00.000", "00:00:00", "0:00:00", "00:00", "0:00"])
    _ = take("z")
  }

  /// Whether a text in another order or language names the day's year and day.
  fileprivate func names(_ day: Day) -> Bool {
    let runs = scalars.split { !$0.isDigit }.compactMap { Int($0.text) }
    return runs.contains(day.year) && runs.contains(day.day)
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
