/// A value that can be bound in a statement, in the binary form of the protocol
/// (postgresql.org/docs/15/protocol-overview.html, 55.1.3).
protocol PostgresValue {
  /// The type's number in `pg_type`.
  static var type: UInt32 { get }
  /// The type's number of arrays of it; 0 where none are bound.
  static var arrayType: UInt32 { get }
  /// The value in binary; nil stands for NULL.
  var binary: [UInt8]? { get }
}

/// A bound value.
struct PostgresParameter: Sendable {
  let type: UInt32
  let bytes: [UInt8]?

  init<Value: PostgresValue>(_ value: Value) {
    type = Value.type
    bytes = value.binary
  }
}

extension String: PostgresValue {
  static var type: UInt32 { 25 }
  static var arrayType: UInt32 { 1009 }
  var binary: [UInt8]? { Array(utf8) }
}

extension Int: PostgresValue {
  static var type: UInt32 { 20 }
  static var arrayType: UInt32 { 1016 }
  var binary: [UInt8]? { bigEndian }

  private var bigEndian: [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: self >> (56 - 8 * $0)) }
  }
}

extension Bool: PostgresValue {
  static var type: UInt32 { 16 }
  static var arrayType: UInt32 { 1000 }
  var binary: [UInt8]? { [self ? 1 : 0] }
}

extension Double: PostgresValue {
  static var type: UInt32 { 701 }
  static var arrayType: UInt32 { 1022 }
  var binary: [UInt8]? { Int(bitPattern: UInt(bitPattern)).binary }
}

extension Optional: PostgresValue where Wrapped: PostgresValue {
  static var type: UInt32 { Wrapped.type }
  static var arrayType: UInt32 { Wrapped.arrayType }
  var binary: [UInt8]? { flatMap(\.binary) }
}

/// Bytes, which an array of them is not: that would be bound as an array.
struct Bytes: PostgresValue {
  var bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  static var type: UInt32 { 17 }
  static var arrayType: UInt32 { 1001 }
  var binary: [UInt8]? { bytes }
}

extension Array: PostgresValue where Element: PostgresValue {
  static var type: UInt32 { Element.arrayType }
  static var arrayType: UInt32 { 0 }

  var binary: [UInt8]? {
    func word(_ number: Int) -> [UInt8] {
      (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) }
    }
    // Dimensions, whether there are NULLs, the type; then the length and lower bound of the one.
    var bytes = word(isEmpty ? 0 : 1) + word(1) + word(Int(Element.type))
    if !isEmpty { bytes += word(count) + word(1) }
    for element in self {
      guard let binary = element.binary else {
        bytes += word(-1)
        continue
      }
      bytes += word(binary.count)
      bytes += binary
    }
    return bytes
  }
}
