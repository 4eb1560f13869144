import Synchronization

/// Counts attempts to sign in that failed, by name and by address, and holds back who fails often.
final class SignInGuard: Sendable {
  private struct Failures {
    var count = 0
    var last: ContinuousClock.Instant
  }

  /// After how many failures one must wait.
  private let free: Int
  /// How long failures are remembered.
  private let memory: Duration
  private let failures = Mutex<[String: Failures]>([:])
  /// How many names and addresses are remembered.
  private static let most = 10_000

  init(free: Int = 5, memory: Duration = .seconds(15 * 60)) {
    self.free = free
    self.memory = memory
  }

  /// Throws where the name or the address must wait, and tells how long.
  func check(_ keys: [String], at now: ContinuousClock.Instant = .now) throws {
    let wait = failures.withLock { failures in
      keys.compactMap { key -> Duration? in
        guard let known = failures[key], known.count >= free else { return nil }
        // Twice as long with each further failure, up to a quarter of an hour.
        let seconds = min(30 << min(known.count - free, 5), 900)
        let left = known.last + .seconds(seconds) - now
        return left > .zero ? left : nil
      }.max()
    }
    if let wait { throw WebError.tooManyAttempts(seconds: Int(wait.components.seconds) + 1) }
  }

  /// Remembers a failure.
  func failed(_ keys: [String], at now: ContinuousClock.Instant = .now) {
    failures.withLock { failures in
      if failures.count >= SignInGuard.most {
        failures = failures.filter { now - $0.value.last < memory }
        if failures.count >= SignInGuard.most { failures = [:] }
      }
      for key in keys {
        var known = failures[key] ?? Failures(last: now)
        if now - known.last >= memory { known.count = 0 }
        known.count += 1
        known.last = now
        failures[key] = known
      }
    }
  }

  /// Forgets the failures of who signed in.
  func succeeded(_ key: String) {
    failures.withLock { $0[key] = nil }
  }
}
