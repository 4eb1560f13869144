import Findings
import Foundation
public import Values
public import Wording

/// Answers from JSON in the contract's shape: the fields by id, alone or as `extract` prints them,
/// one document a line.
public enum AnswerData {
  /// Why data cannot be used, as facts.
  public enum Fault: Error, Sendable, Hashable {
    case malformed(String)
    /// Documents were read, and none of them holds the form.
    case noSubmission(LocalizedText)
    case unknownField(String)
    case unreadable(field: String, text: String, expected: LocalizedText?)
  }

  /// Reads the answers to a form.
  public static func read(
    _ bytes: [UInt8],
    form: FormDefinition
  ) throws(Fault) -> [FieldID: Value] {
    let documents = try documents(bytes)
    guard let fields = documents.lazy.compactMap({ $0.fields(of: form.id) }).first else {
      throw documents.contains { $0.isDocument }
        ? .noSubmission(form.name) : .malformed("no object")
    }
    var values: [FieldID: Value] = [:]
    for (key, item) in fields {
      guard let field = form.field(FieldID(rawValue: key)) else { throw .unknownField(key) }
      values[field.id] = try value(item, of: field, path: key)
    }
    return values
  }

  /// One value, or one a line.
  private static func documents(_ bytes: [UInt8]) throws(Fault) -> [AnswerJSON] {
    do {
      return [try JSONDecoder().decode(AnswerJSON.self, from: Data(bytes))]
    } catch {
      let lines = bytes.split(separator: 0x0A).filter {
        !$0.allSatisfy { $0 == 0x20 || $0 == 0x0D }
      }
      guard lines.count > 1 else { throw .malformed("\(error.localizedDescription)") }
      var documents: [AnswerJSON] = []
      for line in lines {
        do {
          documents.append(try JSONDecoder().decode(AnswerJSON.self, from: Data(line)))
        } catch {
          throw .malformed("\(error.localizedDescription)")
        }
      }
      return documents
    }
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
  /// What is no answer: `true`, `false`, `null`.
  case other

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let number = try? container.decode(Decimal.self) {
      self = .number(number)
    } else if container.decodeNil() || (try? container.decode(Bool.self)) != nil {
      self = .other
    } else if let items = try? container.decode([AnswerJSON].self) {
      self = .array(items)
    } else {
      self = .object(try container.decode([String: AnswerJSON].self))
    }
  }

  /// The fields by id: the object itself, or those of the first submission of a form in it.
  func fields(of form: FormID) -> [String: AnswerJSON]? {
    guard case .object(let members) = self else { return nil }
    if case .array(let submissions)? = members["submissions"] {
      return submissions.lazy.compactMap { $0.fields(of: form) }.first
    }
    guard case .object(let fields)? = members["fields"] else { return members }
    guard case .text(let own)? = members["form"] else { return fields }
    return own == form.rawValue ? fields : nil
  }

  /// Whether it is a document as `extract` prints one.
  var isDocument: Bool {
    guard case .object(let members) = self else { return false }
    return members["submissions"] != nil || members["fields"] != nil
  }

  /// The value as the kinds read it.
  var text: String {
    switch self {
    case .text(let text): return text
    case .number(let number): return number.description
    case .other: return ""
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
