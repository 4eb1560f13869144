import Findings
import Foundation
import Synchronization
import Wording

/// Where the program prints: data on standard output, everything else on standard error.
enum Console {
  /// The line that stands at the bottom of the terminal while work goes on.
  private static let statusLine = Mutex<String?>(nil)
  /// To the line's beginning, and nothing on it.
  private static let cleared = "\r\u{1B}[2K"

  /// Writes a line of data, in which nothing steers a terminal.
  static func print(_ line: String) {
    write(TextForPeople.plain(line) + "\n", to: .standardOutput)
  }

  /// Writes a line of JSON, whose values stay what they are.
  static func print(json line: String) {
    write(TextForPeople.json(line) + "\n", to: .standardOutput)
  }

  /// Writes a line with colours of the program's own, in which all else is plain already.
  static func print(styled line: String) {
    write(line + "\n", to: .standardOutput)
  }

  /// Writes a line for people, above the one that stands at the bottom.
  static func note(_ line: String) {
    let line = TextForPeople.plain(line)
    statusLine.withLock { status in
      if let status {
        write(cleared + line + "\n" + status, to: .standardError)
      } else {
        write(line + "\n", to: .standardError)
      }
    }
  }

  /// Shows a line at the bottom of the terminal in place of the last one; nil takes it away.
  static func show(status line: String?) {
    statusLine.withLock { status in
      guard status != line else { return }
      status = line
      if let line {
        write(cleared + line, to: .standardError)
      } else {
        write(cleared, to: .standardError)
      }
    }
  }

  /// Whether standard error is a terminal on which a line can be drawn anew.
  static var drawsProgress: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(STDERR_FILENO) == 1 && environment["NO_COLOR"] == nil
      && environment["TERM"] != "dumb"
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
      // Who leaves a pager has seen enough.
      Foundation.exit((Pager.isRunning ? ExitStatus.success : .failed).rawValue)
    }
  }

  /// Whether standard output is a terminal.
  static var isTerminal: Bool {
    isatty(STDOUT_FILENO) == 1
  }

  /// How many columns the terminal has; 80 where it does not say.
  static var terminalColumns: Int { columns(of: STDOUT_FILENO) }

  /// How many columns the terminal behind a descriptor has; 80 where it does not say.
  static func columns(of descriptor: Int32) -> Int {
    var size = winsize()
    if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
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
