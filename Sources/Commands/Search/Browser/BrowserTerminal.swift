import Foundation
import Wording

/// The terminal that a browser has to itself: raw, on its other screen, until it is restored.
struct BrowserTerminal: ~Copyable {
  private let former: termios

  /// Whether standard input and output are a terminal that can place text.
  static var isThere: Bool {
    isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
      && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  /// Takes the terminal over; a signal that ends programs is only noted from now on.
  init() throws {
    var settings = termios()
    guard tcgetattr(STDIN_FILENO, &settings) == 0 else {
      throw InputError(path: "-", cause: SystemCause(number: errno).text)
    }
    former = settings
    StopRequest.listenOnTerminal()
    // Only to wake the reading, so that the screen is drawn in its new size.
    signal(SIGWINCH) { _ in }
    cfmakeraw(&settings)
    tcsetattr(STDIN_FILENO, TCSADRAIN, &settings)
    Console.print(bytes: Array("\u{1B}[?1049h\u{1B}[2J".utf8))
  }

  /// Gives the terminal back as it was.
  deinit {
    var settings = former
    Console.print(bytes: Array("\u{1B}[0m\u{1B}[?25h\u{1B}[?1049l".utf8))
    tcsetattr(STDIN_FILENO, TCSADRAIN, &settings)
  }

  var size: TerminalSize {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0
    else { return TerminalSize(columns: 80, rows: 24) }
    return TerminalSize(columns: Int(size.ws_col), rows: Int(size.ws_row))
  }

  /// The bytes that were typed; none where the time has passed, nil where the terminal is gone.
  borrowing func read(waiting milliseconds: Int32) -> [UInt8]? {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    let ready = poll(&input, 1, milliseconds)
    if ready == 0 || ready < 0 && errno == EINTR { return [] }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(STDIN_FILENO, &bytes, bytes.count)
    if count < 0, errno == EINTR { return [] }
    return count > 0 ? Array(bytes.prefix(count)) : nil
  }
}
