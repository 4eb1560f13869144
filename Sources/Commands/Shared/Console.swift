import Foundation

/// Where the program prints: data on standard output, everything else on standard error.
enum Console {
  /// Writes a line of data.
  static func print(_ line: String) {
    write(line + "\n", to: .standardOutput)
  }

  /// Writes a line for people.
  static func note(_ line: String) {
    write(line + "\n", to: .standardError)
  }

  /// Writes bytes of data as they are.
  static func print(bytes: [UInt8]) {
    write(bytes, to: .standardOutput)
  }

  private static func write(_ text: String, to handle: FileHandle) {
    write(Array(text.utf8), to: handle)
  }

  /// Writes all bytes; a reader that has gone away ends the program as it does any other.
  private static func write(_ bytes: [UInt8], to handle: FileHandle) {
    do {
      try handle.write(contentsOf: bytes)
    } catch {
      Foundation.exit(ExitStatus.failed.rawValue)
    }
  }

  /// Whether standard output is a terminal that shows colours.
  static var showsColours: Bool {
    isatty(STDOUT_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
  }
}
