import Foundation
import Values
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
