import Foundation

/// The program that shows long output page by page: `PAGER`, else `less`.
struct Pager {
  private let stream: UnsafeMutablePointer<FILE>
  private let terminal: Int32

  /// Sends standard output through the pager, where it is a terminal; nil otherwise, or where
  /// there is no pager.
  static func onTerminal() -> Pager? {
    let environment = ProcessInfo.processInfo.environment
    guard isatty(STDOUT_FILENO) == 1, environment["PAGER"] != "", environment["PAGER"] != "cat",
      environment["TERM"] != "dumb"
    else { return nil }
    // Colours pass, a short text is left on the screen.
    setenv("LESS", "FRX", 0)
    setenv("LESSCHARSET", "utf-8", 0)
    let terminal = dup(STDOUT_FILENO)
    let command = environment["PAGER"] ?? "less 2>/dev/null || cat"
    guard terminal >= 0, let stream = popen(command, "w") else { return nil }
    dup2(fileno(stream), STDOUT_FILENO)
    return Pager(stream: stream, terminal: terminal)
  }

  /// Ends the output, and waits until the reader has seen it.
  func wait() {
    dup2(terminal, STDOUT_FILENO)
    close(terminal)
    pclose(stream)
  }
}
