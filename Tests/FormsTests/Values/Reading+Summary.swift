import Findings
import Foundation
import Values

@testable import Forms

extension Reading {
  /// The reading in a few characters, to be compared in a table: the value as JSON writes it
  /// without quotes, `blank`, or `!` and the code of the refusal.
  var summary: String {
    switch self {
    case .blank: "blank"
    case .refused(let code, _): "!\(code.rawValue)"
    case .value(let value, _): value.summary
    }
  }
}

extension Value {
  fileprivate var summary: String {
    switch self {
    case .text, .day, .moment, .span, .duration, .integer, .decimal, .money, .choice: plainText
    case .choices(let codes): codes.map(\.rawValue).joined(separator: " ")
    case .person(let person): person.summary
    case .persons(let persons): persons.map(\.summary).joined(separator: " | ")
    case .rows(let rows): "\(rows.count) rows"
    }
  }
}

extension Person {
  fileprivate var summary: String {
    title.map { "\(name) <\($0)>" } ?? name
  }
}

extension ValueKind {
  /// What the kind makes of a text.
  func summary(of text: String, control: String? = nil) -> String {
    read(AnswerText(text, controlValue: control)).summary
  }
}
