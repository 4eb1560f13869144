public import Findings
import Foundation

/// Answers from JSON in the contract's shape: the fields by id, alone or as `extract` prints them.
public enum AnswerData {
  /// Why data cannot be used, as facts.
  public enum Fault: Error, Sendable, Hashable {
    case malformed(String)
    case unknownField(String)
    case unreadable(field: String, text: String, expected: LocalizedText?)
  }

  /// Reads the answers to a form.
  public static func read(
    _ bytes: [UInt8],
    form: FormDefinition
  ) throws(Fault) -> [FieldID: Value] {
    let data: AnswerJSON
    do {
      data = try JSONDecoder().decode(AnswerJSON.self, from: Data(bytes))
    } catch {
      throw .malformed("\(error.localizedDescription)")
    }
    guard let fields = data.fields else { throw .malformed("no object") }
    var values: [FieldID: Value] = [:]
    for (key, item) in fields {
      guard let field = form.field(FieldID(rawValue: key)) else { throw .unknownField(key) }
      values[field.id] = try value(item, of: field, path: key)
    }
    return values
  }

  private static func value(
    _ item: AnswerJSON,
    of field: FieldDefinition,
    path: String
  ) throws(Fault) -> Value {
    guard let table = field.table else { return try single(item, of: field, path: path) }
    guard case .array(let items) = item else {
      throw .unreadable(field: path, text: item.text, expected: nil)
    }
    var rows: [TableRow] = []
    for item in items {
      guard case .object(let members) = item else {
        throw .unreadable(field: path, text: item.text, expected: nil)
      }
      var row = TableRow()
      for (key, item) in members {
        guard let column = table.columns.first(where: { $0.id.rawValue == key }) else {
          throw .unknownField("\(path).\(key)")
        }
        let value = try single(item, of: column, path: "\(path).\(key)")
        row.answers[column.id] = Answer(value: value, text: item.text, place: .part(""))
      }
      rows.append(row)
    }
    return .rows(rows)
  }

  private static func single(
    _ item: AnswerJSON,
    of field: FieldDefinition,
    path: String
  ) throws(Fault) -> Value {
    guard let kind = field.valueKind, let value = kind.read(AnswerText(item.text)).value
    else {
      throw .unreadable(
        field: path,
        text: field.isSensitive ? "***" : item.text,
        expected: field.valueKind?.expected
      )
    }
    if let objection = field.objection(to: value) {
      throw .unreadable(
        field: path,
        text: field.isSensitive ? "***" : item.text,
        expected: objection.expected
      )
    }
    return value
  }
}

/// JSON as answers use it.
private indirect enum AnswerJSON: Decodable {
  case text(String)
  case number(Decimal)
  case array([AnswerJSON])
  case object([String: AnswerJSON])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let number = try? container.decode(Decimal.self) {
      self = .number(number)
    } else if let items = try? container.decode([AnswerJSON].self) {
      self = .array(items)
    } else {
      self = .object(try container.decode([String: AnswerJSON].self))
    }
  }

  /// The fields by id: the object itself, or those of the first submission in it.
  var fields: [String: AnswerJSON]? {
    guard case .object(let members) = self else { return nil }
    if case .array(let submissions)? = members["submissions"] { return submissions.first?.fields }
    if case .object(let fields)? = members["fields"] { return fields }
    return members
  }

  /// The value as the kinds read it.
  var text: String {
    switch self {
    case .text(let text): return text
    case .number(let number): return number.description
    case .array(let items): return items.map(\.text).joined(separator: "\n")
    case .object(let members):
      if let name = members["name"]?.text {
        return Person(name: name, title: members["title"]?.text).written
      }
      if let amount = members["amount"]?.text {
        return "\(members["currency"]?.text ?? "CNY") \(amount)"
      }
      return ""
    }
  }
}
