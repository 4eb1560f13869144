import Findings

/// A day with an optional time or time span: `2024年3月5日 9:00-10:30`.
struct MomentKind: ValueKind {
  static let name = "moment"
  let shape = ValueShape.moment

  let expected = LocalizedText(
    zh: "日期，可加时间，例如 2024年3月5日 9:00-10:30",
    en: "a date with an optional time, for example 2024-03-05 09:00-10:30"
  )

  init(options: ValueOptions) {}

  func read(_ answer: AnswerText) -> Reading {
    var scanner = AnswerScanner(answer.text)
    if scanner.isUnfilled { return .blank }
    guard !scanner.isTooLong else { return .refused(.invalidMoment) }
    switch scanner.day() {
    case .day(let day):
      return scanner.moment(on: day).map { .value(.moment($0)) } ?? .refused(.invalidMoment)
    case .ambiguous(let days):
      if let day = answer.controlValue.flatMap(Day.init(controlValue:)), days.contains(day),
        let moment = scanner.moment(on: day)
      {
        return .value(.moment(moment))
      }
      return .refused(.ambiguousDate)
    case .absent, .impossible:
      // A date control shows what it likes; the date kind knows when to trust its value.
      if case .day(let day) = DateKind(options: ValueOptions()).read(answer).value {
        return .value(.moment(.day(day)))
      }
      return .refused(.invalidMoment)
    }
  }
}

extension AnswerScanner {
  /// Reads what follows the day of a moment.
  fileprivate mutating func moment(on day: Day) -> Moment? {
    if closes() { return .day(day) }
    _ = take(",") || take("t")
    let bracket: Unicode.Scalar? = take("(") ? ")" : take("[") ? "]" : nil
    guard let start = time() else {
      // 上午 or 全天 alone tell no time.
      guard dayPeriod() != nil || take(word: "全天"), closes(bracket) else { return nil }
      return .day(day)
    }
    takeZone()
    if closes(bracket) {
      return start.minutes().flatMap { DayTime(day: day, minutes: $0) }.map(Moment.time)
    }
    guard takeRangeSign() || take("/") else { return nil }
    if let end = endDay(after: day) {
      _ = take(",") || take("t")
      guard let time = self.time() else { return nil }
      takeZone()
      guard closes(bracket), let first = start.minutes(), let last = time.minutes() else {
        return nil
      }
      return Moment.span(on: day, first, to: end, last)
    }
    guard let end = time() else { return nil }
    takeZone()
    guard closes(bracket), let span = TimeSpan(from: start, to: end) else { return nil }
    return Moment.span(on: day, span.start, to: day, span.end)
  }

  private mutating func closes(_ bracket: Unicode.Scalar?) -> Bool {
    let start = position
    if let bracket, !take(bracket) { return false }
    if closes() { return true }
    position = start
    return false
  }

  /// Passes the mark of a time zone: an office's times are its own.
  private mutating func takeZone() {
    if !take("z") { _ = take(word: "+08:00") }
  }

  /// Passes the day on which a moment or a span ends, as far as it is written.
  mutating func endDay(after start: Day) -> Day? {
    let here = position
    if case .day(let day) = day() { return day }
    position = here
    return partialDay(in: start)
  }

  /// Passes 3月6日 or 6日, whose year or month the start has.
  private mutating func partialDay(in start: Day) -> Day? {
    let here = position
    if let first = figure(), (first.digits ?? 2) <= 2 {
      if take("日") || take("号") {
        if let day = Day(year: start.year, month: start.month, day: first.value) { return day }
      } else if take("月") || take("/") || take(".") || take("-"), let second = figure(),
        (second.digits ?? 2) <= 2
      {
        _ = take("日") || take("号")
        let day = Day(year: start.year, month: first.value, day: second.value)
        // The figures of a time are no day: 3.6:00.
        if next != ":", let day { return day }
      }
    }
    position = here
    return nil
  }
}

extension DayTime {
  /// The time so many minutes after midnight; 24:00 is the next day's midnight and begins nothing.
  fileprivate init?(day: Day, minutes: Int) {
    guard (0..<1440).contains(minutes) else { return nil }
    self.init(day: day, hour: minutes / 60, minute: minutes % 60)
  }
}

extension Moment {
  /// A time span whose end does not lie before its start.
  fileprivate static func span(on day: Day, _ start: Int, to last: Day, _ end: Int) -> Moment? {
    let isMidnight = end == 1440
    guard let endDay = isMidnight ? last.adding(days: 1) : last,
      let first = DayTime(day: day, minutes: start),
      let second = DayTime(day: endDay, minutes: isMidnight ? 0 : end),
      (day.ordinal, start) <= (last.ordinal, end)
    else { return nil }
    return .span(first, second)
  }
}
