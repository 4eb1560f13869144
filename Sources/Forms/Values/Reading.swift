public import Findings
import Values
public import Wording

/// What came of reading an answer.
public enum Reading: Sendable, Hashable {
  /// Nothing is there but what the template prints: blanks, underscores, `年 月 日`, empty boxes.
  case blank
  /// A value, with what is written there besides and what to say of it.
  case value(Value, besides: Besides = Besides())
  /// The answer cannot be read with certainty; `because` says what is wrong with this one, where
  /// more can be said than the code says.
  case refused(FindingCode, because: LocalizedText? = nil)

  /// The value; nil where there is none.
  public var value: Value? {
    switch self {
    case .value(let value, _): value
    case .blank, .refused: nil
    }
  }

  /// Whether two readings mean the same, whatever stands beside the value.
  func agrees(with other: Reading) -> Bool {
    switch (self, other) {
    case (.value(let one, _), .value(let two, _)): one == two
    case (.refused(let one, _), .refused(let two, _)): one == two
    case (.blank, .blank): true
    case (.value, _), (.refused, _), (.blank, _): false
    }
  }
}

/// What stands beside a value that was read.
public struct Besides: Sendable, Hashable {
  /// What is written there and no part of the value: 等2人, （含税）, 共58天, a telephone number.
  public var leftovers: [String]
  /// What there is to say of the value although it stands, such as `FindingCode.approximateValue`.
  public var notes: [FindingCode]

  /// What stands beside a value; nothing by default.
  public init(leftovers: [String] = [], notes: [FindingCode] = []) {
    self.leftovers = leftovers
    self.notes = notes
  }
}

extension ValueKind {
  /// Reads an answer as it would be if the document told the year that it leaves out: 9月8日.
  func readingInAnyYear(of answer: AnswerText) -> Reading {
    let reading = read(answer)
    guard case .refused = reading, answer.context == AnswerContext() else { return reading }
    switch shape {
    case .day, .moment, .span:
      var answer = answer
      answer.context = .leapYear
      return read(answer)
    case .text, .longText, .duration, .integer, .decimal, .money, .choice, .choices, .person,
      .persons:
      return reading
    }
  }

  /// Reads an answer of a form: what is struck through is no part of a value, except that a
  /// choice's strokes may say what is chosen.
  public func reading(of answer: AnswerText) -> Reading {
    switch shape {
    case .choice, .choices:
      return read(answer)
    case .text, .longText, .day, .moment, .span, .duration, .integer, .decimal, .money, .person,
      .persons:
      guard let (rest, struck) = answer.withoutStruck else { return read(answer) }
      guard case .value(let value, var besides) = read(rest) else { return read(rest) }
      besides.leftovers += struck
      besides.notes.append(.struckText)
      return .value(value, besides: besides)
    }
  }
}

extension AnswerContext {
  /// A document whose days are those of a year that has all days there are.
  fileprivate static let leapYear = AnswerContext(
    days: [Day(year: 2024, month: 7, day: 1)].compactMap(\.self)
  )
}
