import Glibc

/// A program that runs for a while, with all that it starts, and is stopped with all of it.
struct ChildProcess {
  /// The program's path first.
  var arguments: [String]
  /// Each `NAME=VALUE`; the program gets no others.
  var environment: [String]

  /// How it ended.
  enum Ending: Sendable, Hashable {
    case ended(status: Int32)
    /// It was stopped when its time was over.
    case stopped
    case notStarted(Int32)
  }

  /// Runs the program with nothing to read and nobody who reads what it says.
  ///
  /// The time begins anew whenever `progress` gives another number than before.
  func run(atMost seconds: Double, progress: () -> Int = { 0 }) -> Ending {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A group of its own, so that all of it can be stopped.
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK))
    posix_spawnattr_setpgroup(&attributes, 0)
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    var settings: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
    defer { for text in words + settings { free(text) } }
    var process = pid_t()
    guard let program = words[0] else { return .notStarted(ENOMEM) }
    let error = posix_spawn(&process, program, &actions, &attributes, &words, &settings)
    guard error == 0 else { return .notStarted(error) }
    return wait(for: process, atMost: seconds, progress: progress)
  }

  private func wait(
    for process: pid_t,
    atMost seconds: Double,
    progress: () -> Int
  ) -> Ending {
    let clock = ContinuousClock()
    var end = clock.now + .seconds(seconds)
    var reached = progress()
    var pause: UInt32 = 1_000
    var status: Int32 = 0
    while true {
      let done = waitpid(process, &status, WNOHANG)
      if done == process || done < 0 && errno != EINTR {
        // What it has left behind goes with it.
        kill(-process, SIGKILL)
        return .ended(status: done == process ? status : -1)
      }
      let now = progress()
      if now != reached {
        reached = now
        end = clock.now + .seconds(seconds)
      }
      if clock.now >= end {
        kill(-process, SIGKILL)
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return .stopped
      }
      usleep(pause)
      pause = min(pause * 2, 50_000)
    }
  }
}
