/// A value that can be bound in a statement, in the binary form of the protocol
/// (postgresql.org/docs/15/protocol-overview.html, 55.1.3).
protocol PostgresValue {
  /// The type's number in `pg_type`.
  static var type: UInt32 { get }
  /// The type's number of arrays of it; 0 where none are bound.
  static var arrayType: UInt32 { get }
  /// Appends the value in binary; appends nothing and gives false where it is NULL.
  func write(to bytes: inout [UInt8]) -> Bool
}

extension PostgresValue {
  /// The value in binary; nil stands for NULL.
  var binary: [UInt8]? {
    var bytes: [UInt8] = []
    return write(to: &bytes) ? bytes : nil
  }
}

extension [UInt8] {
  /// Appends a number of so many bytes, the highest first.
  fileprivate mutating func append<Number: FixedWidthInteger>(number: Number) {
    Swift.withUnsafeBytes(of: number.bigEndian) { append(contentsOf: $0) }
  }

  fileprivate mutating func replace(at place: Int, with number: Int32) {
    for index in 0..<4 {
      self[place + index] = UInt8(truncatingIfNeeded: number >> (24 - 8 * index))
    }
  }
}

/// A bound value.
struct PostgresParameter: Sendable {
  let type: UInt32
  let bytes: [UInt8]?

  init(type: UInt32, bytes: [UInt8]?) {
    self.type = type
    self.bytes = bytes
  }

  init<Value: PostgresValue>(_ value: Value) {
    type = Value.type
    bytes = value.binary
  }
}

extension String: PostgresValue {
  static var type: UInt32 { 25 }
  static var arrayType: UInt32 { 1009 }

  func write(to bytes: inout [UInt8]) -> Bool {
    bytes.append(contentsOf: utf8)
    return true
  }
}

extension Int: PostgresValue {
  static var type: UInt32 { 20 }
  static var arrayType: UInt32 { 1016 }

  func write(to bytes: inout [UInt8]) -> Bool {
    bytes.append(number: Int64(self))
    return true
  }
}

extension Bool: PostgresValue {
  static var type: UInt32 { 16 }
  static var arrayType: UInt32 { 1000 }

  func write(to bytes: inout [UInt8]) -> Bool {
    bytes.append(self ? 1 : 0)
    return true
  }
}

extension Double: PostgresValue {
  static var type: UInt32 { 701 }
  static var arrayType: UInt32 { 1022 }

  func write(to bytes: inout [UInt8]) -> Bool {
    bytes.append(number: bitPattern)
    return true
  }
}

extension Optional: PostgresValue where Wrapped: PostgresValue {
  static var type: UInt32 { Wrapped.type }
  static var arrayType: UInt32 { Wrapped.arrayType }

  func write(to bytes: inout [UInt8]) -> Bool {
    switch self {
    case .some(let value): value.write(to: &bytes)
    case .none: false
    }
  }
}

/// Bytes, which an array of them is not: that would be bound as an array.
struct Bytes: PostgresValue {
  var bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  static var type: UInt32 { 17 }
  static var arrayType: UInt32 { 1001 }

  func write(to bytes: inout [UInt8]) -> Bool {
    bytes += self.bytes
    return true
  }
}

extension Array: PostgresValue where Element: PostgresValue {
  static var type: UInt32 { Element.arrayType }
  static var arrayType: UInt32 { 0 }

  func write(to bytes: inout [UInt8]) -> Bool {
    var elements = ArrayBytes(of: Element.self)
    for element in self { elements.append(element) }
    bytes += elements.parameter.bytes ?? []
    return true
  }
}

/// An array that is made value by value, in the binary form that it is sent in.
struct ArrayBytes: Sendable {
  private let arrayType: UInt32
  private let elementType: UInt32
  private(set) var count = 0
  /// The head is filled in at the end.
  private var bytes: [UInt8] = Array(repeating: 0, count: ArrayBytes.head)

  /// Dimensions, whether there are NULLs, the type; then the length and lower bound of the one.
  private static let head = 20

  init(of type: any PostgresValue.Type) {
    arrayType = type.arrayType
    elementType = type.type
  }

  /// Appends a value; gives how many bytes it takes.
  @discardableResult
  mutating func append(_ value: some PostgresValue) -> Int {
    count += 1
    let place = bytes.count
    bytes.append(number: Int32(0))
    let isThere = value.write(to: &bytes)
    bytes.replace(at: place, with: isThere ? Int32(bytes.count - place - 4) : -1)
    return bytes.count - place
  }

  /// The array as it is bound.
  var parameter: PostgresParameter {
    var bytes = bytes
    bytes.replace(at: 0, with: count == 0 ? 0 : 1)
    bytes.replace(at: 4, with: 1)
    bytes.replace(at: 8, with: Int32(bitPattern: elementType))
    if count == 0 { return PostgresParameter(type: arrayType, bytes: Array(bytes.prefix(12))) }
    bytes.replace(at: 12, with: Int32(count))
    bytes.replace(at: 16, with: 1)
    return PostgresParameter(type: arrayType, bytes: bytes)
  }
}
