import CLibPQ
import Glibc

/// A connection to a server, by libpq, which ends with it.
///
/// Values and results go in binary; statements are prepared once for the connection. Several go in
/// one pipeline (postgresql.org/docs/15/libpq-pipeline-mode.html), so that they cost one way to the
/// server and back. One thread uses a connection at a time, which having no copies ensures.
struct PostgresConnection: ~Copyable, Sendable {
  // The library lets a connection go from thread to thread, and nobody else has this one.
  nonisolated(unsafe) private let handle: OpaquePointer
  /// The names of the prepared statements by their texts.
  private var names: [String: String] = [:]
  private var namesGiven = 0
  /// More than the engine has; what queries are made of varies, and each is kept by the server.
  private static let mostNames = 400

  /// Connects, by parameters as libpq names them.
  init(_ parameters: [(name: String, value: String)]) throws {
    let names = parameters.map { strdup($0.name) }
    let values = parameters.map { strdup($0.value) }
    defer { for text in names + values { free(text) } }
    let handle = (names.map { UnsafePointer($0) } + [nil]).withUnsafeBufferPointer { names in
      (values.map { UnsafePointer($0) } + [nil]).withUnsafeBufferPointer { values in
        PQconnectdbParams(names.baseAddress, values.baseAddress, 0)
      }
    }
    guard let handle else { throw PostgresError(message: "out of memory") }
    guard PQstatus(handle) == CONNECTION_OK else {
      let message = PostgresConnection.message(of: handle)
      PQfinish(handle)
      // The library keeps no state of a refused connection; the server names it in no other way.
      throw PostgresError(message: message, isConnectionLost: true)
    }
    // What the server remarks is for people at its console.
    PQsetNoticeProcessor(handle, { _, _ in }, nil)
    self.handle = handle
  }

  deinit { PQfinish(handle) }

  /// Whether the connection stands.
  var isThere: Bool { PQstatus(handle) == CONNECTION_OK }

  /// Whether the connection may be used again.
  var isSound: Bool {
    PQstatus(handle) == CONNECTION_OK && PQtransactionStatus(handle) == PQTRANS_IDLE
      && PQpipelineStatus(handle) == PQ_PIPELINE_OFF
  }

  /// Runs statements one after the other in one pipeline, and gives what the last one gave.
  ///
  /// Where one fails, those after it are not run. A task that is cancelled interrupts the server
  /// where that is asked for.
  mutating func run(
    _ statements: [SQL],
    isInterruptible: Bool = false
  ) throws -> PostgresResult {
    guard PQenterPipelineMode(handle) == 1 else { throw lost() }
    // The texts of the statements that are prepared here, nil for those that are run.
    var steps: [String?] = []
    do {
      for statement in statements { try send(statement, &steps) }
      guard PQpipelineSync(handle) == 1 else { throw lost() }
      let result = try gather(steps, isInterruptible: isInterruptible)
      guard PQexitPipelineMode(handle) == 1 else { throw lost() }
      return result
    } catch {
      if PQpipelineStatus(handle) != PQ_PIPELINE_OFF { _ = PQexitPipelineMode(handle) }
      throw error
    }
  }

  /// Runs several statements without values, as they are written.
  mutating func script(_ text: String) throws {
    guard let result = PQexec(handle, text) else { throw lost() }
    defer { PQclear(result) }
    let status = PQresultStatus(result)
    guard status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY
    else { throw error(of: result) }
  }

  private mutating func send(_ statement: SQL, _ steps: inout [String?]) throws {
    let (text, parameters) = statement.rendered
    var name = statement.isKept ? names[text] : nil
    if name == nil {
      // The statement without a name is prepared anew each time.
      let isKept = statement.isKept && namesGiven < PostgresConnection.mostNames
      if isKept { namesGiven += 1 }
      let new = isKept ? "s\(namesGiven)" : ""
      let types = parameters.map(\.type)
      guard PQsendPrepare(handle, new, text, Int32(types.count), types) == 1 else { throw lost() }
      steps.append(text)
      if !new.isEmpty { names[text] = new }
      name = new
    }
    guard let name else { return }
    // One block of all bytes, into which the values point.
    var block: [UInt8] = []
    var offsets: [Int?] = []
    for parameter in parameters {
      offsets.append(parameter.bytes == nil ? nil : block.count)
      block += parameter.bytes ?? []
      block.append(0)
    }
    let lengths = parameters.map { Int32($0.bytes?.count ?? 0) }
    let formats = parameters.map { _ in Int32(1) }
    let sent = block.withUnsafeBytes { block in
      let start = block.baseAddress?.assumingMemoryBound(to: CChar.self)
      let values = offsets.map { offset in offset.flatMap { start?.advanced(by: $0) } }
      return PQsendQueryPrepared(
        handle,
        name,
        Int32(parameters.count),
        values,
        lengths,
        formats,
        1
      )
    }
    guard sent == 1 else { throw lost() }
    steps.append(nil)
  }

  /// Takes what each step gave, to the end of the pipeline.
  private mutating func gather(
    _ steps: [String?],
    isInterruptible: Bool
  ) throws -> PostgresResult {
    var failure: PostgresError?
    var last: OpaquePointer?
    var step = 0
    while true {
      try wait(isInterruptible: isInterruptible)
      guard let result = PQgetResult(handle) else {
        // The end of a step.
        step += 1
        if PQstatus(handle) == CONNECTION_BAD || step > steps.count + 1 {
          if let last { PQclear(last) }
          throw failure?.isConnectionLost == true ? failure ?? lost() : lost()
        }
        continue
      }
      let status = PQresultStatus(result)
      if status == PGRES_PIPELINE_SYNC {
        PQclear(result)
        break
      }
      let text = step < steps.count ? steps[step] : nil
      if status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK {
        if text == nil {
          if let last { PQclear(last) }
          last = result
        } else {
          PQclear(result)
        }
      } else {
        // Whatever was to be prepared here was not.
        if let text { names[text] = nil }
        if failure == nil { failure = error(of: result) }
        PQclear(result)
      }
    }
    if let failure {
      if let last { PQclear(last) }
      throw failure
    }
    guard let last else { throw lost() }
    return PostgresResult(owning: last)
  }

  /// Waits until there is something to take; interrupts the server where the task is cancelled.
  private func wait(isInterruptible: Bool) throws {
    guard isInterruptible else { return }
    var isCancelled = false
    while PQisBusy(handle) == 1 {
      if !isCancelled, Task.isCancelled {
        isCancelled = true
        cancel()
      }
      var waiting = pollfd(fd: PQsocket(handle), events: Int16(POLLIN), revents: 0)
      if poll(&waiting, 1, 250) < 0, errno != EINTR { throw lost() }
      if waiting.revents != 0, PQconsumeInput(handle) == 0 { throw lost() }
    }
  }

  /// Asks the server to break off what it does.
  private func cancel() {
    guard let request = PQgetCancel(handle) else { return }
    var message = [CChar](repeating: 0, count: 256)
    // What cannot be broken off comes to its end.
    _ = PQcancel(request, &message, Int32(message.count))
    PQfreeCancel(request)
  }

  private func error(of result: OpaquePointer) -> PostgresError {
    func field(_ name: Character) -> String? {
      name.asciiValue.flatMap { PQresultErrorField(result, Int32($0)) }.map { String(cString: $0) }
    }
    let isLost = PQstatus(handle) == CONNECTION_BAD
    let message = field("M") ?? PostgresConnection.message(of: handle)
    return PostgresError(state: field("C"), message: message, isConnectionLost: isLost)
  }

  private func lost() -> PostgresError {
    PostgresError(message: PostgresConnection.message(of: handle), isConnectionLost: true)
  }

  private static func message(of handle: OpaquePointer) -> String {
    guard let message = PQerrorMessage(handle) else { return "?" }
    return String(cString: message).split(separator: "\n").joined(separator: "; ")
  }
}
