import Foundation
import Values

extension Value {
  /// The value in the contract's spelling, as one text; persons and choices one a line.
  public var plainText: String {
    switch self {
    case .text(let text): text
    case .day(let day): day.description
    case .moment(let moment): moment.description
    case .span(let span): span.description
    case .duration(let minutes): minutes.description
    case .integer(let number): String(number)
    case .decimal(let number): number.description
    case .money(let money): "\(money.amount) \(money.currency)"
    case .choice(let code): code.rawValue
    case .choices(let codes): codes.map(\.rawValue).joined(separator: "\n")
    case .person(let person): person.written
    case .persons(let persons): persons.map(\.written).joined(separator: "\n")
    case .rows: ""
    }
  }
}
