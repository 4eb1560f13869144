/// What a command tells its caller in the end.
public enum ExitStatus: Int32, Sendable, Hashable, CaseIterable {
  case success = 0
  /// Findings of severity error; for a search, no hit.
  case findings = 1
  /// The work itself could not be done.
  case failed = 2
  case usage = 64
  /// The archive is locked by another process beyond the waiting time.
  case locked = 75
  /// Stopped with Ctrl-C, as shells count it: 128 and the signal's number.
  case interrupted = 130
  /// Stopped by the system or another program.
  case terminated = 143

  /// The graver of two.
  public func and(_ other: ExitStatus) -> ExitStatus {
    rawValue >= other.rawValue ? self : other
  }
}
