import Findings
import Values
import Wording

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
    var scanner = AnswerScanner(answer)
    if scanner.isUnfilled { return .blank }
    guard !scanner.isTooLong else { return .refused(.invalidMoment) }
    switch scanner.day() {
    case .day(let day):
      guard let moment = scanner.moment(on: day) else { return scanner.refused(.invalidMoment) }
      return scanner.value(.moment(moment))
    case .ambiguous(let days):
      if let day = answer.controlValue.flatMap(Day.init(controlValue:)), days.contains(day),
        let moment = scanner.moment(on: day)
      {
        return scanner.value(.moment(moment))
      }
      return .refused(.ambiguousDate)
    case .absent, .impossible:
      // A date control shows what it likes; the date kind knows when to trust its value.
      if case .day(let day) = DateKind(options: ValueOptions()).read(answer).value {
        return .value(.moment(.day(day)))
      }
      return scanner.refused(.invalidMoment)
    }
  }
}

extension AnswerScanner {
  /// Reads what follows the day of a moment.
  fileprivate mutating func moment(on day: Day) -> Moment? {
    if let time = exportedTime {
      guard closes() else { return nil }
      return time.minutes().flatMap { DayTime(day: day, minutes: $0) }.map(Moment.time)
    }
    if closes() { return .day(day) }
    if let days = severalDays(from: day) { return days }
    let isExported = !take(",") && take("t")
    let bracket: Unicode.Scalar? = take("(") ? ")" : take("[") ? "]" : nil
    if let (start, end) = hours() {
      guard closes(bracket), let span = timeSpan(from: start, to: end) else { return nil }
      return Moment.span(on: day, span.start, to: day, span.end)
    }
    guard let start = time() else {
      // 上午 or 全天 alone tell no time.
      guard take(word: "全天") || dayPeriod() != nil, closes(bracket) else { return nil }
      return .day(day)
    }
    takeZone(behind: isExported ? start : nil)
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
    guard closes(bracket), let span = timeSpan(from: start, to: end) else { return nil }
    return Moment.span(on: day, span.start, to: day, span.end)
  }

  /// The two ends of a time span; nil, with what is wrong, where the end lies before the start.
  private mutating func timeSpan(from start: WrittenTime, to end: WrittenTime) -> TimeSpan? {
    if let span = TimeSpan(from: start, to: end) { return span }
    if let first = start.minutes(), let last = end.minutes(), last < first {
      fault = .endBeforeStart
    }
    return nil
  }

  /// Reads the last of several days that is the rest of the answer: 至6日, 、6日.
  private mutating func severalDays(from first: Day) -> Moment? {
    let start = position
    let isList = take("、") || take("和") || take("及")
    if isList || takeRangeSign() || take("/"), let last = endDay(after: first) {
      takeRemark()
      let isNext = last.ordinal == first.ordinal + 1
      if closes(), isList ? isNext : first < last { return .days(first, last) }
      if isAtEnd, last < first { fault = .endBeforeStart }
    }
    position = start
    besides.leftovers = []
    return nil
  }

  private mutating func closes(_ bracket: Unicode.Scalar?) -> Bool {
    let start = position
    if let bracket, !take(bracket) { return false }
    if bracket == nil { takeRemark() }
    if closes() { return true }
    position = start
    return false
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
        // 2024年12月8日至1月5日 ends in the next year.
        if first.value < start.month, next != ":",
          let later = Day(year: start.year + 1, month: first.value, day: second.value)
        {
          return later
        }
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

extension LocalizedText {
  /// What is wrong with a span that runs backwards.
  static let endBeforeStart = LocalizedText(zh: "结束早于开始", en: "it ends before it begins")
}
