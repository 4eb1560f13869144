import Foundation

extension ValueShape {
  private static let dayPattern = #"\d{4}-\d{2}-\d{2}"#
  private static let timePattern = dayPattern + #"T\d{2}:\d{2}"#

  /// The named simple types that schemas share, as patterns of the whole text; XML Schema and
  /// ECMA 262 read them alike.
  static let patterns: [(name: String, pattern: String)] = [
    ("text", #"[\s\S]*\S[\s\S]*"#),
    ("day", dayPattern),
    (
      "moment",
      "\(dayPattern)(/\(dayPattern))?|\(timePattern)|\(timePattern)/\(timePattern)"
    ),
    ("span", #"\#(dayPattern)(/(\#(dayPattern)|\.\.))?"#),
    ("days", "\(dayPattern)/\(dayPattern)"),
    ("duration", #"P\d+(\.\d+)?D|(PT|P\d+(\.\d+)?DT)(\d+H|(\d+H)?\d+M)"#),
    ("amount", #"-?\d+\.\d{2}"#),
    ("currency", "[A-Z]{3}"),
  ]

  /// The name of the type that values have whatever the field; nil where the field decides.
  var commonType: String? {
    switch self {
    case .text, .longText: "text"
    case .day: "day"
    case .moment: "moment"
    case .span(let bothDays): bothDays ? "days" : "span"
    case .duration: "duration"
    case .integer: "xs:integer"
    case .decimal: "xs:decimal"
    case .money: "money"
    case .person: "person"
    case .persons: "persons"
    case .choice, .choices: nil
    }
  }
}

extension Double {
  /// The number in digits, without an exponent.
  var schemaText: String { NSDecimalNumber(value: self).description }
}
