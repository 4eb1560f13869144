import Findings
import Foundation
import Values
import Wording

extension AnswerContext {
  /// What a form's answers tell of those that could not be read without it, or only with a doubt;
  /// nil where nothing is open or nothing is told.
  init?(completing reading: SubmissionReading, of form: FormDefinition) {
    let hasOpenDay = reading.findings.contains {
      [.invalidDate, .invalidMoment, .invalidSpan, .ambiguousDate].contains($0.code)
    }
    let values = reading.submission.answers.values.flatMap(\.parts)
    let days = hasOpenDay ? values.flatMap(\.value.namedDays) : []
    let signs = values.contains { $0.isPercentage && $0.text.contains { "%％".contains($0) } }
    let hasBarePercentage = signs && values.contains { $0.isBareFraction }
    guard !days.isEmpty || hasBarePercentage else { return nil }
    self.init(days: days, othersHavePercentSigns: signs)
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
