import Foundation
import Synchronization

/// The program that shows long output page by page: `PAGER`, else `less`.
struct Pager {
  private let stream: UnsafeMutablePointer<FILE>
  private let terminal: Int32

  /// Whether standard output goes through a pager, whose reader may leave before its end.
  static var isRunning: Bool { running.load(ordering: .relaxed) }

  private static let running = Atomic<Bool>(false)

  /// Sends standard output through the pager, where it is a terminal; nil otherwise, or where
  /// there is no pager.
  ///
  /// From then on the pager alone has Ctrl-C, so that it can give the terminal back.
  static func onTerminal() -> Pager? {
    let environment = ProcessInfo.processInfo.environment
    guard isatty(STDOUT_FILENO) == 1, environment["PAGER"] != "", environment["PAGER"] != "cat",
      environment["TERM"] != "dumb"
    else { return nil }
    // Colours pass, a short text is left on the screen.
    setenv("LESS", "FRX", 0)
    setenv("LESSCHARSET", "utf-8", 0)
    let terminal = dup(STDOUT_FILENO)
    let program = environment["PAGER"] ?? "less 2>/dev/null"
    // What is caught here is not caught in the pager, as what is ignored would be; so Ctrl-C is the
    // pager's from its first moment on.
    let signals = [SIGINT, SIGQUIT, SIGPIPE]
    let former = signals.map { signal($0, { _ in }) }
    // Where there is no such program, the text is printed.
    guard terminal >= 0, let stream = popen("\(program)\n[ $? -ne 127 ] || cat", "w") else {
      for (number, action) in zip(signals, former) { signal(number, action) }
      return nil
    }
    for number in signals { signal(number, SIG_IGN) }
    running.store(true, ordering: .relaxed)
    dup2(fileno(stream), STDOUT_FILENO)
    return Pager(stream: stream, terminal: terminal)
  }

  /// Ends the output, and waits until the reader has seen it.
  func wait() {
    dup2(terminal, STDOUT_FILENO)
    close(terminal)
    pclose(stream)
    Pager.running.store(false, ordering: .relaxed)
  }
}
