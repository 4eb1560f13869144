import Glibc

/// A program that runs; it is waited for once.
public struct RunningProcess: Sendable {
  /// The system's number for it.
  public let id: Int32

  /// Waits until it has ended, however long that takes, and gives its exit status: 128 and the signal's
  /// number where a signal ended it.
  public func wait() -> Int32 {
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0 {
      guard errno == EINTR else { return -1 }
    }
    return RunningProcess.exit(status)
  }

  /// Waits until it has ended, or stops it; in both cases nothing of its group is left.
  func wait(atMost seconds: Double, progress: () -> Int) -> ChildProcess.Ending {
    let clock = ContinuousClock()
    var end = clock.now + .seconds(seconds)
    var reached = progress()
    var pause: UInt32 = 1_000
    var status: Int32 = 0
    while true {
      let done = waitpid(id, &status, WNOHANG)
      if done == id || done < 0 && errno != EINTR {
        kill(-id, SIGKILL)
        return .ended(status: done == id ? RunningProcess.exit(status) : -1)
      }
      let now = progress()
      if now != reached {
        reached = now
        end = clock.now + .seconds(seconds)
      }
      if clock.now >= end {
        kill(-id, SIGKILL)
        _ = wait()
        return .stopped
      }
      usleep(pause)
      pause = min(pause * 2, 50_000)
    }
  }

  /// The exit status in what the system tells of an end.
  private static func exit(_ status: Int32) -> Int32 {
    let signal = status & 0x7f
    return signal == 0 ? (status >> 8) & 0xff : 128 + signal
  }
}
