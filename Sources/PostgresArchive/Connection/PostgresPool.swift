import Foundation
import Synchronization

/// Connections that are kept for the next who needs one.
final class PostgresPool: Sendable {
  private let parameters: [Parameter]
  private let idle = Mutex<[PostgresSession]>([])
  /// More are closed when they come back.
  private static let mostIdle = 4

  private struct Parameter: Sendable {
    var name: String
    var value: String
  }

  init(_ parameters: [(name: String, value: String)]) {
    self.parameters = parameters.map { Parameter(name: $0.name, value: $0.value) }
  }

  /// Lends a connection, and takes it back where it may be used again.
  ///
  /// A kept one may be cut off meanwhile, which is asked first. A server that cannot be reached is
  /// waited for, because it may be starting.
  func use<Result>(
    waitingTime: Double,
    _ body: (PostgresSession) throws -> Result
  ) throws -> Result {
    let session = try session(waitingTime: waitingTime)
    defer { give(session) }
    return try body(session)
  }

  private func session(waitingTime: Double) throws -> PostgresSession {
    while let kept = idle.withLock({ $0.popLast() }) {
      do {
        try kept.script("")
        return kept
      } catch is PostgresError {
        continue
      }
    }
    let deadline = Date(timeIntervalSinceNow: waitingTime)
    while true {
      do {
        return PostgresSession(
          try PostgresConnection(parameters.map { (name: $0.name, value: $0.value) })
        )
      } catch let error as PostgresError where Date() < deadline && error.tellsOfAStart {
        Thread.sleep(forTimeInterval: 0.1)
      }
    }
  }

  private func give(_ session: PostgresSession) {
    guard session.isSound else { return }
    idle.withLock { idle in
      if idle.count < PostgresPool.mostIdle { idle.append(session) }
    }
  }
}

extension PostgresError {
  /// Whether a server that was not reached may be there soon: it starts or ends, or listens not yet.
  ///
  /// The library tells that in words alone, which are the server's own where it answered.
  fileprivate var tellsOfAStart: Bool {
    [
      "starting up", "shutting down", "not yet accepting", "Connection refused", "in recovery mode",
      "No such file or directory", "server closed the connection", "too many clients",
      "session is read-only", "not in hot standby",
    ].contains { message.contains($0) }
  }
}
