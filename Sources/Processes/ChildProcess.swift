import CSpawn
import Glibc

/// A program to be run in a process group of its own, which has of this process only what is named here.
///
/// Foundation's `Process` is not used: up to Swift 6.3 it reads beyond the list of open files when it
/// starts a program, by which a process that starts many is killed sooner or later.
public struct ChildProcess: Sendable {
  /// The program's path first.
  public var arguments: [String]
  /// Each `NAME=VALUE`, and no others; this process's own where there are none.
  public var environment: [String]?
  /// The folder in which it runs; this process's own where there is none.
  public var folder: String?
  /// What it reads from standard input.
  public var input: [UInt8]
  /// The file that what it says goes to, which is emptied first; that of its errors may be the same.
  public var output: String
  /// The file of what it says of errors.
  public var errors: String

  /// A program with what it gets; it reads nothing, and what it says is dropped, unless that is named.
  public init(
    arguments: [String],
    environment: [String]? = nil,
    folder: String? = nil,
    input: [UInt8] = [],
    output: String = "/dev/null",
    errors: String = "/dev/null"
  ) {
    self.arguments = arguments
    self.environment = environment
    self.folder = folder
    self.input = input
    self.output = output
    self.errors = errors
  }

  /// Starts the program, and tells its number, or why there is none.
  public func start() -> Result<RunningProcess, SpawnError> {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let source = input.isEmpty ? nil : ChildProcess.nameless(holding: input)
    defer { if let source { close(source) } }
    if let source {
      guard source >= 0 else { return .failure(SpawnError(number: errno)) }
      posix_spawn_file_actions_adddup2(&actions, source, 0)
    } else {
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    }
    let writing = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 1, output, writing, 0o600)
    if errors == output {
      posix_spawn_file_actions_adddup2(&actions, 1, 2)
    } else {
      posix_spawn_file_actions_addopen(&actions, 2, errors, writing, 0o600)
    }
    posix_spawn_file_actions_addclosefrom_np(&actions, 3)
    if let folder { posix_spawn_file_actions_addchdir_np(&actions, folder) }
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
    var settings: [UnsafeMutablePointer<CChar>?] = (environment ?? []).map { strdup($0) } + [nil]
    defer { for text in words + settings { free(text) } }
    guard let program = words[0] else { return .failure(SpawnError(number: ENOMEM)) }
    var id = pid_t()
    let error =
      environment == nil
      ? posix_spawn(&id, program, &actions, &attributes, &words, own_environment())
      : posix_spawn(&id, program, &actions, &attributes, &words, &settings)
    return error == 0 ? .success(RunningProcess(id: id)) : .failure(SpawnError(number: error))
  }

  /// Runs the program, and stops it with all that it has started when its time is over; what it has
  /// left behind goes with it.
  ///
  /// The time begins anew whenever `progress` gives another number than before.
  public func run(atMost seconds: Double, progress: () -> Int = { 0 }) -> Ending {
    switch start() {
    case .success(let process): process.wait(atMost: seconds, progress: progress)
    case .failure(let error): .notStarted(error.number)
    }
  }

  /// How a program ended.
  public enum Ending: Sendable, Hashable {
    /// The exit status; 128 and the signal's number where a signal ended it.
    case ended(status: Int32)
    /// It was stopped when its time was over.
    case stopped
    /// The system's number for why.
    case notStarted(Int32)
  }

  /// A file without a name in memory, read from its beginning; negative where there can be none.
  private static func nameless(holding bytes: [UInt8]) -> Int32 {
    // Closed in what is started meanwhile: MFD_CLOEXEC.
    let file = memfd_create("input", 1)
    var written = 0
    while file >= 0, written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else {
        let number = errno
        close(file)
        errno = number
        return -1
      }
      written += max(count, 0)
    }
    lseek(file, 0, SEEK_SET)
    return file
  }
}

/// Why the system has not started a program, as its number.
public struct SpawnError: Error, Hashable {
  /// The system's number.
  public let number: Int32
}
