import Foundation

/// What a form says, as it is compared: the answers as `show` prints them, without their order.
indirect enum AnswerTree: Sendable, Hashable {
  case text(String)
  case number(Decimal)
  case flag(Bool)
  case list([AnswerTree])
  case object([String: AnswerTree])
  case none

  /// Reads JSON that this program wrote; anything else says nothing.
  init(json: String) {
    do {
      self = try JSONDecoder().decode(AnswerTree.self, from: Data(json.utf8))
    } catch {
      // A damaged record is verification's to tell; it repeats nothing and completes nothing.
      self = .none
    }
  }

  /// The members of an object; none of anything else.
  var members: [String: AnswerTree] {
    guard case .object(let members) = self else { return [:] }
    return members
  }

  /// The elements of a list; none of anything else.
  var elements: [AnswerTree] {
    guard case .list(let elements) = self else { return [] }
    return elements
  }

  /// The text, where it is one.
  var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }
}

extension AnswerTree: Decodable {
  init(from decoder: any Decoder) throws {
    // A decoder does not tell which kind of value it has; each is asked for until one fits.
    let container = try decoder.singleValueContainer()
    if let text = try AnswerTree.ifFitting({ try container.decode(String.self) }) {
      self = .text(text)
    } else if let members = try AnswerTree.ifFitting({
      try container.decode([String: AnswerTree].self)
    }) {
      self = .object(members)
    } else if let elements = try AnswerTree.ifFitting({ try container.decode([AnswerTree].self) }) {
      self = .list(elements)
    } else if let flag = try AnswerTree.ifFitting({ try container.decode(Bool.self) }) {
      self = .flag(flag)
    } else {
      self = .number(try container.decode(Decimal.self))
    }
  }

  /// What is decoded; nil where the value is of another kind.
  private static func ifFitting<Value>(_ decode: () throws -> Value) throws -> Value? {
    do {
      return try decode()
    } catch DecodingError.typeMismatch {
      return nil
    }
  }
}
