import NIOPosix
import Synchronization

/// Where work is done that blocks, so that the threads that answer never wait for a disk.
///
/// Whoever would wait behind too many others is told so at once.
final class Workshop: Sendable {
  private let pool: NIOThreadPool
  private let threads: WorkshopThreads
  private let mostInside: Int
  private let inside = Mutex(0)

  init(threads count: Int, mostWaiting: Int) {
    pool = NIOThreadPool(numberOfThreads: count)
    threads = WorkshopThreads(pool: pool)
    mostInside = mostWaiting + count
    pool.start()
  }

  /// Does a piece of work, and all that it waits for, on the workshop's threads.
  func run<Result: Sendable>(
    _ work: @escaping @Sendable () async throws -> Result
  ) async throws -> Result {
    let isRoom = inside.withLock { count in
      guard count < mostInside else { return false }
      count += 1
      return true
    }
    guard isRoom else { throw WebError.busy }
    defer { inside.withLock { $0 -= 1 } }
    return try await withTaskExecutorPreference(threads) { try await work() }
  }

  /// How much is being done or waits.
  var load: Int { inside.withLock(\.self) }

  /// Ends the threads once what they do is done.
  func close() async throws {
    try await pool.shutdownGracefully()
  }
}

/// The threads of a workshop as Swift's tasks run on them.
private final class WorkshopThreads: TaskExecutor {
  private let pool: NIOThreadPool

  init(pool: NIOThreadPool) {
    self.pool = pool
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    pool.submit { _ in job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
