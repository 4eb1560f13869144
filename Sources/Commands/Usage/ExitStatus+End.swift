import ArgumentParser
import Wording

extension ExitStatus {
  /// Ends the command with this status; does nothing on success.
  func end() throws {
    if self != .success { throw ExitCode(rawValue) }
  }
}
