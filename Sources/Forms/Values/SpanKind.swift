import Findings

/// The days from one to another: 2024年1月8日至2024年3月5日, `2024.1.8-2024.3.5`.
///
/// Where both days are needed, a whole year, half year, quarter or month names them too.
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
        zh: "起止日期，例如 2024年1月1日至2024年12月31日",
        en: "the first and the last day, for example 2024-01-01/2024-12-31"
      )
      : LocalizedText(
        zh: "起止日期或一个日期，例如 2024年1月8日至2024年3月5日",
        en: "the first and the last day, or one day, for example 2024-01-08/2024-03-05"
      )
  }

  func read(_ answer: AnswerText) -> Reading {
    var scanner = AnswerScanner(answer.text)
    if scanner.isUnfilled { return .blank }
    guard !scanner.isTooLong else { return .refused(.invalidSpan) }
    scanner.take(firstOf: ["自", "从", "由"])
    let first = scanner.position
    switch scanner.day() {
    case .ambiguous:
      return .refused(.ambiguousDate)
    case .impossible:
      return .refused(.invalidSpan)
    case .day(let start):
      return scanner.span(from: start, needsBothDays: needsBothDays)
    case .absent:
      scanner.position = first
      guard needsBothDays, let span = scanner.period() else { return .refused(.invalidSpan) }
      return .value(.span(span))
    }
  }
}

extension AnswerScanner {
  /// Reads what follows the first day of a span.
  fileprivate mutating func span(from start: Day, needsBothDays: Bool) -> Reading {
    take(firstOf: ["开始", "起", "始"])
    _ = take(",")
    if closes() {
      return needsBothDays ? .refused(.invalidSpan) : .value(.span(DaySpan(start: start)))
    }
    guard takeRangeSign() || take("/") || take(word: "止") else { return .refused(.invalidSpan) }
    let here = position
    if case .ambiguous = day() { return .refused(.ambiguousDate) }
    position = here
    guard let end = endDay(after: start) else { return .refused(.invalidSpan) }
    take(firstOf: ["为止", "结束", "止"])
    guard closes(), start <= end else { return .refused(.invalidSpan) }
    return .value(.span(DaySpan(start: start, end: end)))
  }
}
