import Foundation

/// Doing a transaction again that met with another one, or whose server went away.
struct Repetition {
  /// How long it is tried again, in seconds.
  let waitingTime: Double

  /// So often a transaction is tried whatever the time: those that meet others end by themselves.
  private static let attempts = 5

  func run<Result>(_ body: () throws -> Result) throws -> Result {
    let deadline = Date(timeIntervalSinceNow: waitingTime)
    var attempt = 0
    while true {
      attempt += 1
      do {
        return try body()
      } catch let error as PostgresError where error.isRepeatable || error.isConnectionLost {
        if Date() >= deadline, error.isConnectionLost || attempt >= Repetition.attempts {
          throw error
        }
        // Not at the same moment as who met with this one.
        Thread.sleep(forTimeInterval: Double.random(in: 0.01...0.05) * Double(min(attempt, 8)))
      }
    }
  }
}
