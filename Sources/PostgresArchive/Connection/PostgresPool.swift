import Foundation
import Synchronization

/// Connections that are kept for the next who needs one.
final class PostgresPool: Sendable {
  private let parameters: [Parameter]
  /// What each connection is asked first.
  private let opening: SQL?
  private let idle = Mutex<[PostgresSession]>([])
  /// More are closed when they come back.
  private static let mostIdle = 4

  private struct Parameter: Sendable {
    var name: String
    var value: String
  }

  init(_ parameters: [(name: String, value: String)], opening: SQL? = nil) {
    self.opening = opening
    self.parameters = parameters.map { Parameter(name: $0.name, value: $0.value) }
  }

  /// Lends a connection, and takes it back where it may be used again.
  ///
  /// A kept one may be cut off meanwhile, which is asked first. A server that cannot be reached is
  /// waited for, whatever it says in whose language: it may be starting.
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
        let session = PostgresSession(
          try PostgresConnection(parameters.map { (name: $0.name, value: $0.value) })
        )
        if let opening { _ = try session.fetch(opening) { try $0.text() } }
        return session
      } catch let error as PostgresError where error.isConnectionLost && Date() < deadline {
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
