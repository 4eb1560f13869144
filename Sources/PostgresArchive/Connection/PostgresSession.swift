import Synchronization

/// A connection with what is to be sent by it.
///
/// What gives nothing back is held until something is asked, or until it is much, and then goes with
/// it in one pipeline; rows that are inserted are gathered by table until then, or until another
/// statement follows.
final class PostgresSession: Sendable {
  private struct State: ~Copyable {
    var connection: PostgresConnection
    var pending: [SQL] = []
    var pendingSize = 0
    var rows = InsertedRows(into: InsertedTable.all)
    /// Whose rows they are.
    var office: SQL = ""
    var cursors = 0

    var isFull: Bool {
      pending.count >= PostgresSession.mostPending
        || pendingSize + rows.size >= PostgresSession.largestPending
    }

    mutating func hold(_ statement: SQL) {
      pending.append(statement)
      pendingSize += statement.size
    }

    /// Makes statements of the rows, behind what is held.
    mutating func holdRows() {
      if rows.isEmpty { return }
      for statement in rows.taken(for: office) { hold(statement) }
    }
  }

  private let state: Mutex<State>
  /// Whether a cancelled task breaks off what is asked; what is written comes to its end.
  private let isInterruptible: Mutex<Bool> = Mutex(false)

  // Results of more statements than this, or sending more than this, could fill both ends' buffers.
  private static let mostPending = 100
  private static let largestPending = 4 << 20

  init(_ connection: consuming PostgresConnection) {
    state = Mutex(State(connection: connection))
  }

  /// Whether the connection stands, in whatever state its transaction is.
  var isUsable: Bool { state.withLock { $0.connection.isThere } }

  /// Whether nothing is begun or held, so that the next may have it.
  var isSound: Bool {
    state.withLock { $0.connection.isSound && $0.pending.isEmpty && $0.rows.isEmpty }
  }

  func setInterruptible(_ isInterruptible: Bool) {
    self.isInterruptible.withLock { $0 = isInterruptible }
  }

  /// Runs a statement that gives nothing back; where it fails is told by what follows.
  func execute(_ statement: SQL) throws {
    let isFull = state.withLock { state in
      state.holdRows()
      state.hold(statement)
      return state.isFull
    }
    if isFull { try flush() }
  }

  /// Inserts a row of an office, with others; where it fails is told by what follows.
  func insert(_ row: [any PostgresValue], into table: InsertedTable, of office: SQL) throws {
    let isFull = state.withLock { state in
      state.office = office
      state.rows.add(row, to: table)
      return state.isFull
    }
    if isFull { try flush() }
  }

  /// Runs what is still held.
  func flush() throws {
    _ = try state.withLock { state throws in
      state.holdRows()
      if !state.pending.isEmpty { _ = try PostgresSession.run(nil, &state, false) }
    }
  }

  /// Forgets what is held, and ends the transaction that failed.
  func rollBack() throws {
    try state.withLock { state throws in
      state.pending = []
      state.pendingSize = 0
      _ = state.rows.taken(for: state.office)
      try state.connection.script("ROLLBACK")
    }
  }

  /// Runs several statements without values, as they are written.
  func script(_ text: String) throws {
    try flush()
    try state.withLock { state throws in try state.connection.script(text) }
  }

  /// Reads all rows that a statement gives.
  func fetch<Value>(
    _ statement: SQL,
    _ body: (inout PostgresRow) throws -> Value
  ) throws -> [Value] {
    let isInterruptible = isInterruptible.withLock { $0 }
    // What a row says may be looked up in turn, so that the rows are read when the lock is let go.
    let result = try state.withLock { state throws in
      try PostgresSession.run(statement, &state, isInterruptible)
    }
    return try result.map(body)
  }

  /// Reads the first row that a statement gives; nil where it gives none.
  func first<Value>(
    _ statement: SQL,
    _ body: (inout PostgresRow) throws -> Value
  ) throws -> Value? {
    try fetch(statement, body).first
  }

  /// Reads the rows that a statement gives, a number of them at a time; others may be asked
  /// meanwhile.
  func forEach(
    _ statement: SQL,
    chunk: Int = 500,
    _ body: (inout PostgresRow) throws -> Void
  ) throws {
    let number = state.withLock { state in
      state.cursors += 1
      return state.cursors
    }
    let cursor = "rows\(number)"
    // What a cursor's name stands for changes, so that nothing of it can be prepared for later.
    let declaring: SQL = "DECLARE \(raw: cursor) NO SCROLL CURSOR FOR \(statement)"
    try execute(declaring.once)
    let fetching = SQL(raw: "FETCH \(chunk) FROM \(cursor)").once
    while try fetch(fetching, { try body(&$0) }).count == chunk {}
    try execute(SQL(raw: "CLOSE \(cursor)").once)
  }

  private static func run(
    _ statement: SQL?,
    _ state: inout State,
    _ isInterruptible: Bool
  ) throws -> PostgresResult {
    state.holdRows()
    let statements = state.pending + (statement.map { [$0] } ?? [])
    state.pending = []
    state.pendingSize = 0
    return try state.connection.run(statements, isInterruptible: isInterruptible)
  }
}
