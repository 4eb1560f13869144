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

  /// Whether standard output is a terminal.
  static var isTerminal: Bool {
    isatty(STDOUT_FILENO) == 1
  }

  /// How many columns the terminal has; 80 where it does not say.
  static var terminalColumns: Int {
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    return ProcessInfo.processInfo.environment["COLUMNS"].flatMap(Int.init)
      .flatMap { $0 > 0 ? $0 : nil } ?? 80
  }

  /// Whether standard output is a terminal that shows colours.
  static var showsColours: Bool {
    isTerminal && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
  }
}
