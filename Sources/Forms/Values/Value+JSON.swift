import Findings
import Foundation
import Wording

extension Value {
  /// The value as the contract writes it; `definition` gives a row's columns their order.
  func json(of definition: FieldDefinition) -> JSON {
    switch self {
    case .text(let text): .string(text)
    case .day(let day): .string(day.description)
    case .moment(let moment): .string(moment.description)
    case .span(let span): .string(span.description)
    case .duration(let minutes): .string(minutes.description)
    case .integer(let number): .integer(number)
    case .decimal(let number): .number(number.description)
    case .money(let money):
      ["amount": .string(money.amount), "currency": .string(money.currency)]
    case .choice(let code): .string(code.rawValue)
    case .choices(let codes): .array(codes.map { .string($0.rawValue) })
    case .person(let person): person.json
    case .persons(let persons): .array(persons.map(\.json))
    case .rows(let rows): .array(rows.map { $0.json(of: definition) })
    }
  }
}

extension TableRow {
  fileprivate func json(of definition: FieldDefinition) -> JSON {
    switch definition.kind {
    case .value: .object([])
    case .table(let table): .object(table.columns.members(of: answers))
    }
  }
}

extension [FieldDefinition] {
  /// The answers as members of a JSON object, in the definition's order.
  func members(of answers: [FieldID: Answer]) -> [JSON.Member] {
    // By index, for copying a definition costs more than looking an answer up.
    indices.compactMap { index in
      answers[self[index].id].map {
        JSON.Member(self[index].id.rawValue, $0.value.json(of: self[index]))
      }
    }
  }
}

extension Person {
  fileprivate var json: JSON {
    var members = [JSON.Member("name", .string(name))]
    members.append("title", title.map { .string($0) })
    return .object(members)
  }
}

extension DayTime: CustomStringConvertible {
  /// ISO 8601: `2024-03-05T09:00`.
  public var description: String {
    "\(day)T\(padded(hour, to: 2)):\(padded(minute, to: 2))"
  }
}

extension Moment: CustomStringConvertible {
  /// ISO 8601: `2024-03-05`, `2024-03-05T09:00`, `2024-03-05T09:00/2024-03-05T10:30` or
  /// `2024-03-05/2024-03-06`.
  public var description: String {
    switch self {
    case .day(let day): day.description
    case .time(let time): time.description
    case .span(let start, let end): "\(start)/\(end)"
    case .days(let first, let last): "\(first)/\(last)"
    }
  }
}

extension DaySpan: CustomStringConvertible {
  /// ISO 8601: `2024-01-08/2024-03-05`, or one date; `2024-01-08/..` of a span that goes on.
  public var description: String {
    if let end { "\(start)/\(end)" } else { isOpen ? "\(start)/.." : start.description }
  }
}

extension Minutes: CustomStringConvertible {
  /// ISO 8601 in hours and minutes, no part of zero: `PT1H30M`; `PT0M` for none at all; with
  /// days where days were told: `P1D`, `P0.5D`, `P1DT2H`.
  public var description: String {
    guard hundredthDays > 0 else { return clock }
    let days = ExactNumber(significand: hundredthDays, scale: 2).decimal.description
    return "P\(days)D" + (count > 0 ? clock.dropFirst() : "")
  }

  private var clock: String {
    let (hours, minutes) = count.quotientAndRemainder(dividingBy: 60)
    return switch (hours, minutes) {
    case (0, _): "PT\(minutes)M"
    case (_, 0): "PT\(hours)H"
    default: "PT\(hours)H\(minutes)M"
    }
  }
}

extension Money {
  /// The amount with two decimals: `50000.00`.
  public var amount: String {
    let (units, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    return "\(hundredths < 0 ? "-" : "")\(units).\(padded(Int(rest), to: 2))"
  }
}
