import CLibPQ

/// What a statement gave: rows whose cells stay in the library's memory until they are read.
struct PostgresResult: ~Copyable, Sendable {
  // Nobody else has it, and what is read of it does not change.
  nonisolated(unsafe) private let handle: OpaquePointer
  let count: Int

  /// Takes a result over, which is freed with this.
  init(owning handle: OpaquePointer) {
    self.handle = handle
    count = Int(PQntuples(handle))
  }

  deinit { PQclear(handle) }

  /// Reads every row, with the cells in the order of their columns.
  func map<Value>(_ body: (inout PostgresRow) throws -> Value) throws -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(count)
    for row in 0..<count {
      var cells = PostgresRow(handle, row: Int32(row))
      values.append(try body(&cells))
    }
    return values
  }
}

/// A row of a result, whose cells are read one after another, as its columns stand.
///
/// It is lent while its result is there, and copies out what it gives.
struct PostgresRow: ~Copyable {
  private let handle: OpaquePointer
  private let row: Int32
  private var column: Int32 = 0

  fileprivate init(_ handle: OpaquePointer, row: Int32) {
    self.handle = handle
    self.row = row
  }

  mutating func text() throws -> String {
    String(decoding: try present(optionalBytes()), as: UTF8.self)
  }

  mutating func optionalText() throws -> String? {
    try optionalBytes().map { String(decoding: $0, as: UTF8.self) }
  }

  mutating func number() throws -> Int { try present(optionalNumber()) }

  mutating func optionalNumber() throws -> Int? {
    try cell { bytes in
      guard [4, 8].contains(bytes.count) else { throw PostgresError.unreadable("no number") }
      let bits = bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      return bytes.count == 8
        ? Int(Int64(bitPattern: bits)) : Int(Int32(bitPattern: UInt32(truncatingIfNeeded: bits)))
    }
  }

  mutating func isTrue() throws -> Bool { try present(optionalBytes()).first == 1 }

  mutating func bytes() throws -> [UInt8] { try present(optionalBytes()) }

  mutating func optionalBytes() throws -> [UInt8]? { try cell { Array($0) } }

  private func present<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw PostgresError.unreadable("NULL in column \(column)") }
    return value
  }

  private mutating func cell<Value>(
    _ body: (UnsafeRawBufferPointer) throws -> Value
  ) throws -> Value? {
    let place = column
    column += 1
    guard place < PQnfields(handle) else { throw PostgresError.unreadable("no column \(place)") }
    if PQgetisnull(handle, row, place) == 1 { return nil }
    return try body(
      UnsafeRawBufferPointer(
        start: PQgetvalue(handle, row, place),
        count: Int(PQgetlength(handle, row, place))
      )
    )
  }
}
