import Findings
import Values
import Wording

/// The days from one to another: 2024年1月8日至2024年3月5日, `2024.1.8-2024.3.5`.
///
/// A whole year, half year, quarter, month or week names them too.
struct SpanKind: ValueKind {
  static let name = "span"
  var shape: ValueShape { .span(bothDays: needsBothDays) }

  private let needsBothDays: Bool

  init(options: ValueOptions) {
    needsBothDays = options.needsBothDays
  }

  var expected: LocalizedText {
    needsBothDays
      ? LocalizedText(
        zh: "起止日期，例如 2024年1月1日至2024年12月31日，或 2024年3月、2024年第13周",
        en: "the first and the last day, for example 2024-01-01/2024-12-31, or 2024年3月, 2024-W13"
      )
      : LocalizedText(
        zh: "起止日期或一个日期，例如 2024年1月8日至2024年3月5日，或 2024年3月、2024年第13周",
        en:
          "the first and the last day, or one day, for example 2024-01-08/2024-03-05, or 2024年3月, 2024-W13"
      )
  }

  func read(_ answer: AnswerText) -> Reading {
    var scanner = AnswerScanner(answer)
    if scanner.isUnfilled { return .blank }
    guard !scanner.isTooLong else { return .refused(.invalidSpan) }
    let isFrom = scanner.take(firstOf: ["自", "从", "由"]) != nil
    let first = scanner.position
    if !isFrom, let span = scanner.weeks() { return scanner.value(.span(span)) }
    switch scanner.day() {
    case .ambiguous:
      return .refused(.ambiguousDate)
    case .impossible:
      return scanner.refused(.invalidSpan)
    case .day(let start):
      return scanner.span(from: start, isFrom: isFrom, needsBothDays: needsBothDays)
    case .absent:
      scanner.position = first
      guard let span = scanner.period() else { return scanner.refused(.invalidSpan) }
      return scanner.value(.span(span))
    }
  }
}

extension AnswerScanner {
  /// Reads what follows the first day of a span.
  fileprivate mutating func span(
    from start: Day,
    isFrom: Bool,
    needsBothDays: Bool
  ) -> Reading {
    takeClock()
    var isOpen = isFrom
    if take(firstOf: ["以来", "开始", "起", "始"]) != nil { isOpen = true }
    _ = take(",")
    if takesNow() {
      isOpen = true
      takeRemark()
    }
    let here = position
    takeRemark()
    if closes() {
      if needsBothDays {
        fault = LocalizedText(zh: "没有写结束日期", en: "the last day is missing")
        return refused(.invalidSpan)
      }
      return value(.span(DaySpan(start: start, isOpen: isOpen)))
    }
    position = here
    guard takeRangeSign() || take("/") || take(word: "止") else { return refused(.invalidSpan) }
    return span(from: start)
  }

  /// Reads the last day of a span.
  private mutating func span(from start: Day) -> Reading {
    let here = position
    switch day() {
    case .ambiguous: return .refused(.ambiguousDate)
    case .impossible: return refused(.invalidSpan)
    case .day, .absent: position = here
    }
    fault = nil
    guard let end = endDay(after: start) else { return refused(.invalidSpan) }
    takeClock()
    take(firstOf: ["为止", "结束", "止"])
    takeRemark()
    takeLength()
    guard closes() else { return refused(.invalidSpan) }
    guard start <= end else {
      fault = .endBeforeStart
      return refused(.invalidSpan)
    }
    return value(.span(DaySpan(start: start, end: end)))
  }

  /// Passes a time of day, which a span of days does not keep; the clock of an export tells nothing.
  private mutating func takeClock() {
    let start = position
    _ = take("t")
    if take(firstOf: ["00:00:00", "0:00:00", "23:59:59", "00:00", "24:00"]) != nil {
      takeZone()
    } else if next == " " || next == "t", time() != nil {
      let leftovers = besides.leftovers
      takeZone()
      besides.leftovers = leftovers + [scalars[start..<position].text]
    } else {
      position = start
    }
  }

  /// Passes how long a span is, and keeps it: 共58天.
  private mutating func takeLength() {
    let start = position
    _ = take(",")
    skipBlanks()
    let first = position
    if take(firstOf: ["共计", "合计", "历时", "为期", "共"]) != nil, number() != nil,
      take(firstOf: ["个工作日", "个月", "天", "日", "周"]) != nil
    {
      besides.leftovers.append(scalars[first..<position].text)
    } else {
      position = start
    }
  }

  /// Passes the words for a span that goes on: 至今, `/..`.
  private mutating func takesNow() -> Bool {
    let start = position
    if take(firstOf: ["至今", "迄今", "/.."]) != nil { return true }
    if takeRangeSign(), take(firstOf: ["今", "现在", "目前", "当前", "now"]) != nil { return true }
    position = start
    return false
  }
}
