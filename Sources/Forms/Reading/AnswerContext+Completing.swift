import Findings
import Foundation
import Values
import Wording

extension AnswerContext {
  /// What a form's answers tell of those that could not be read without it, or only with a doubt;
  /// nil where nothing is open or nothing is told.
  ///
  /// `periods` are texts outside the answers that may name the time they are of: 2026年第47周.
  init?(
    completing reading: SubmissionReading,
    of form: FormDefinition,
    periods: [String]
  ) {
    let hasOpenDay = reading.findings.contains {
      [.invalidDate, .invalidMoment, .invalidSpan, .ambiguousDate].contains($0.code)
    }
    let values = reading.submission.answers.values.flatMap(\.parts)
    let spans = hasOpenDay ? periods.compactMap(\.namedSpan) : []
    let days =
      hasOpenDay
      ? values.flatMap(\.value.namedDays)
        + periods.filter { $0.namedSpan == nil }.compactMap(\.middleOfPeriod) : []
    let signs = values.contains { $0.isPercentage && $0.text.contains { "%％".contains($0) } }
    let hasBarePercentage = signs && values.contains { $0.isBareFraction }
    guard !days.isEmpty || !spans.isEmpty || hasBarePercentage else { return nil }
    self.init(days: days, periods: spans, othersHavePercentSigns: signs)
  }
}

extension String {
  /// The span from one day to another that a short text names, each in full or the last without its
  /// year: 拜访周报（2026年12月28日至2027年1月3日）.
  ///
  /// A longer one than two months is that of a contract or a plan.
  fileprivate var namedSpan: ClosedRange<Day>? {
    guard utf8.count <= 160, let year = range(of: "20") else { return nil }
    let rest = self[year.lowerBound...].prefix { !"）)】]」，。；".contains($0) }
    let reading = SpanKind(options: ValueOptions(needsBothDays: true)).read(
      AnswerText(String(rest))
    )
    guard case .value(.span(let span), let besides) = reading, let end = span.end,
      besides.notes.isEmpty, span.start.adding(days: 62).map({ end <= $0 }) ?? false
    else { return nil }
    return span.start...end
  }

  /// A day in the midst of the year or month that a short text names: 2026年第47周, 2026年11月.
  fileprivate var middleOfPeriod: Day? {
    guard utf8.count <= 160 else { return nil }
    let scalars = unicodeScalars.map(\.folded).filter { !$0.isBlank }
    for start in scalars.indices.dropLast(4) where start == 0 || !scalars[start - 1].isDigit {
      let year = scalars[start..<(start + 4)]
      guard year.allSatisfy(\.isDigit), year.starts(with: "20".unicodeScalars),
        let sign = scalars[(start + 4)...].first, ["年", ".", "-", "/"].contains(sign),
        let number = Int(year.text)
      else { continue }
      let rest = scalars[(start + 5)...]
      let digits = rest.prefix { $0.isDigit }
      // SY-2026-015 is a number.
      guard sign == "年" || digits.count <= 2 else { continue }
      let isMonth = digits.count <= 2 && (sign != "年" || rest.dropFirst(digits.count).first == "月")
      let month = isMonth ? Int(digits.text) : nil
      return Day(year: number, month: month ?? 7, day: 15)
    }
    return nil
  }
}

extension Answer {
  /// The answers of a repeating table's cells, or the answer itself.
  fileprivate var parts: [Answer] {
    switch value {
    case .rows(let rows): rows.flatMap { $0.answers.values }
    case .text, .day, .moment, .span, .duration, .integer, .decimal, .money, .choice, .choices,
      .person, .persons:
      [self]
    }
  }

  fileprivate var isPercentage: Bool {
    if case .decimal = value { true } else { false }
  }

  /// A number of at most one, without a sign that it is a percentage.
  fileprivate var isBareFraction: Bool {
    if case .decimal(let number) = value {
      number > 0 && number <= 1 && !text.contains { "%％".contains($0) }
    } else {
      false
    }
  }
}

extension Value {
  /// The days that the value names.
  fileprivate var namedDays: [Day] {
    switch self {
    case .day(let day): [day]
    case .moment(let moment): [moment.day, moment.lastDay]
    case .span(let span): [span.start] + (span.end.map { [$0] } ?? [])
    case .text, .duration, .integer, .decimal, .money, .choice, .choices, .person, .persons,
      .rows:
      []
    }
  }
}
