/// A statement with the values that are bound in it.
///
/// Interpolated values are bound, never written into the text; a statement may be interpolated in
/// another.
struct SQL: Sendable, ExpressibleByStringInterpolation {
  fileprivate enum Part: Sendable {
    case text(String)
    case parameter(PostgresParameter)
  }

  fileprivate var parts: [Part]
  /// Whether the statement is prepared once for all times that it is run.
  private(set) var isKept = true

  init(stringLiteral value: String) { parts = [.text(value)] }

  init(stringInterpolation: Interpolation) { parts = stringInterpolation.parts }

  /// A text without values.
  init(raw text: String) { parts = [.text(text)] }

  /// The text with `$1`, `$2` … in the places of the values.
  var rendered: (text: String, parameters: [PostgresParameter]) {
    var text = ""
    var parameters: [PostgresParameter] = []
    for part in parts {
      switch part {
      case .text(let piece): text += piece
      case .parameter(let parameter):
        parameters.append(parameter)
        text += "$\(parameters.count)"
      }
    }
    return (text, parameters)
  }

  /// About how many bytes the statement sends.
  var size: Int {
    parts.reduce(0) { size, part in
      switch part {
      case .text(let text): size + text.utf8.count
      case .parameter(let parameter): size + (parameter.bytes?.count ?? 0) + 8
      }
    }
  }

  /// The statement, to be prepared for one run.
  var once: SQL {
    var once = self
    once.isKept = false
    return once
  }

  static func += (one: inout SQL, other: SQL) { one.parts += other.parts }
}

extension SQL {
  /// The values and texts of a literal in their order.
  struct Interpolation: StringInterpolationProtocol {
    fileprivate var parts: [Part] = []

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { parts.append(.text(literal)) }
    }

    mutating func appendInterpolation(_ sql: SQL) { parts += sql.parts }

    mutating func appendInterpolation(raw text: String) { parts.append(.text(text)) }

    /// A value that may be missing is bound as NULL.
    mutating func appendInterpolation<Value: PostgresValue>(_ value: Value?) {
      parts.append(.parameter(PostgresParameter(value)))
    }

    /// A value that is in binary already.
    mutating func appendInterpolation(_ parameter: PostgresParameter) {
      parts.append(.parameter(parameter))
    }

    mutating func appendInterpolation(_ value: some PostgresValue) {
      parts.append(.parameter(PostgresParameter(value)))
    }
  }
}

extension [SQL] {
  /// The statements with a text between each two.
  func joined(separator: String) -> SQL {
    var whole: SQL = ""
    for (place, part) in enumerated() {
      if place > 0 { whole += SQL(raw: separator) }
      whole += part
    }
    return whole
  }
}
