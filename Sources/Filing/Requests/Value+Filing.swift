import Forms
import Values
import Wording

extension Value {
  /// The day that a value ends on; nil of a value that is no day.
  var lastDay: Day? {
    switch self {
    case .day(let day): day
    case .moment(let moment): moment.day
    case .span(let span): span.end ?? span.start
    case .text, .duration, .integer, .decimal, .money, .choice, .choices, .person, .persons, .rows:
      nil
    }
  }

  /// The value as one text, by which values are found and sorted; nil where the text as written
  /// says all.
  var filedText: String? {
    switch self {
    case .text, .rows: nil
    case .person(let person): person.name
    case .persons(let persons): persons.map(\.name).joined(separator: "、")
    case .day, .moment, .span, .duration, .integer, .decimal, .money, .choice, .choices: plainText
    }
  }

  /// The value as it is compared: a text without differences of width, case and blanks, a moment
  /// by its day, persons by their names.
  var comparedText: String {
    switch self {
    case .text(let text):
      text.compatibilityForm.uppercased().filter { !$0.isWhitespace }
    case .moment(let moment): moment.day.description
    case .rows(let rows): rows.map(\.comparedText).joined(separator: ";")
    case .day, .span, .duration, .integer, .decimal, .money, .choice, .choices, .person, .persons:
      filedText ?? plainText
    }
  }
}

extension TableRow {
  fileprivate var comparedText: String {
    answers.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { "\($0.key.rawValue)=\($0.value.value.comparedText)" }.joined(separator: ",")
  }
}
