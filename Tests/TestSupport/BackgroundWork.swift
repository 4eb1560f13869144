import Foundation
import Synchronization

/// Work on a thread of its own, for a test that must go on at a time that it sets itself: an `await`
/// comes back only when a thread of the pool is free, which may be a minute while other tests run.
public final class BackgroundWork<Value: Sendable>: Sendable {
  private let result = Mutex<Result<Value, any Error>?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  /// Begins the work.
  public init(_ body: @escaping @Sendable () throws -> Value) {
    Thread.detachNewThread {
      let result = Result { try body() }
      self.result.withLock { $0 = result }
      self.isDone.signal()
    }
  }

  /// What the work gave or threw, when it has ended.
  public func value() throws -> Value {
    isDone.wait()
    defer { isDone.signal() }
    guard let result = result.withLock({ $0 }) else { preconditionFailure("signalled when done") }
    return try result.get()
  }
}
