import Foundation
import TestSupport
import Testing

/// The completion of a query, in the shells themselves.
@Suite("Completion in shells") struct CompletionTests {
  private let office: FilingOffice

  init() async throws {
    office = try FilingOffice()
    try await office.handIn([.visit("BF-1", on: "2026-03-02", [("目标客户的想法", "担心漏损率。")])])
    _ = try await office.guidang("search", "save", "近 况", "漏损")
    _ = try await office.guidang("search", "save", "近况", "漏损")
    _ = try await office.guidang("search", "save", "远景(一)", "漏损")
    try office.workspace.write(CompletionTests.driver, to: "driver.py")
  }

  /// Types on a terminal in a shell: pairs of keys, and the text that must be drawn after them.
  private static let driver = """
    import fcntl, os, pty, re, select, struct, sys, termios, time
    shell, steps = sys.argv[1], sys.argv[2:]
    options = {"bash": ["--norc", "--noprofile"], "zsh": ["-f"], "fish": []}[shell]
    os.environ.update(TERM="xterm", LC_ALL="C.UTF-8")
    child, master = pty.fork()
    if child == 0:
        os.execvp(shell, [shell, *options, "-i"])
    fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 150, 0, 0))
    drawn, end = b"", time.time() + 60
    def wait(text):
        global drawn
        while True:
            seen = re.sub(rb"\\x1b\\[[0-9;?]*[A-Za-z]", b"", drawn).decode(errors="replace")
            if text in seen:
                break
            if time.time() > end:
                sys.exit("never drawn: " + text + "\\n" + seen)
            if select.select([master], [], [], 0.05)[0]:
                drawn += os.read(master, 65536)
        drawn = b""
    begin = "autoload -Uz compinit; compinit -u -D; " if shell == "zsh" else ""
    os.write(master, (begin + "source ./completion; echo rea''dy\\r").encode())
    wait("ready")
    for keys, text in zip(steps[::2], steps[1::2]):
        os.write(master, keys.encode())
        wait(text)
    os.write(master, b"\\rexit\\r")
    os.close(master)
    """

  /// Types a query in a shell, with a tab where it is completed, and gives what the command found.
  private func found(in shell: String, _ steps: [String]) async throws -> String {
    let typed = steps.map { "'\($0)'" }.joined(separator: " ")
    let result = try await office.workspace.shell(
      """
      guidang --generate-completion-script \(shell) >completion
      python3 driver.py \(shell) \(typed) ' --format ids >found; echo do""ne' ne "$(printf '\\r')" done
      cat found
      """
    )
    #expect(result.errors == "")
    return result.output
  }

  private static let shells = ["bash", "zsh", "fish"].filter { shell in
    ["/bin/", "/usr/bin/"].contains { FileManager.default.isExecutableFile(atPath: $0 + shell) }
  }

  @Test(arguments: shells)
  func goesOnAfterTheColonOfAField(shell: String) async throws {
    #expect(
      try await found(in: shell, ["guidang search visitedA\t", "visitedAt:", "2026-03", "03"])
        == "1\n"
    )
  }

  @Test(arguments: shells)
  func writesSavedSearchesSoThatTheyAreRead(shell: String) async throws {
    #expect(try await found(in: shell, ["guidang search saved:近况\t", "近况"]) == "1\n")
    #expect(
      try await found(in: shell, ["guidang search saved:\\\"近\t", "况"]) == "1\n"
    )
    #expect(
      try await found(in: shell, ["guidang search 漏损 saved:\\\"远\t", "一"]) == "1\n"
    )
  }
}
