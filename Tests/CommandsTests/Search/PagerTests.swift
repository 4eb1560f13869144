import TestSupport
import Testing

/// Long output on a terminal.
@Suite("Pager") struct PagerTests {
  private let office: FilingOffice

  init() async throws {
    office = try FilingOffice()
    try await office.handIn([.visit("BF-1", on: "2026-03-02", [("目标客户的想法", "担心漏损率。")])])
    try office.workspace.write(PagerTests.driver, to: "driver.py")
  }

  /// Runs a command on a terminal, presses Ctrl-C where a first line is drawn, then a key; prints
  /// what was drawn and the exit status.
  private static let driver = """
    import os, pty, select, sys, time
    child, master = pty.fork()
    if child == 0:
        os.execvp(sys.argv[1], sys.argv[1:])
    drawn, asked, end = b"", False, time.time() + 60
    while time.time() < end:
        try:
            if select.select([master], [], [], 0.05)[0]:
                drawn += os.read(master, 65536)
        except OSError:
            break
        if b"waiting" in drawn and not asked:
            asked = True
            os.write(master, b"\\x03")
            time.sleep(0.2)
            os.write(master, b"q\\n")
    print(drawn.decode().replace("\\r", ""), end="")
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
    """

  private func drawn(_ environment: String) async throws -> String {
    let result = try await office.workspace.shell(
      """
      TERM=xterm NO_COLOR=1 LC_ALL=C.UTF-8 \(environment) \\
        python3 driver.py guidang search 漏损 --fields id,account --lang zh
      """
    )
    #expect(result.errors == "")
    return result.output
  }

  private var hit: String {
    get async throws {
      try await office.guidang("search", "漏损", "--fields", "id,account").output
    }
  }

  @Test(arguments: [
    "PAGER=cat", "PAGER=", "PAGER='sed s/^//'", "TERM=dumb PAGER=true",
  ])
  func showsWhatIsFound(environment: String) async throws {
    #expect(try await drawn(environment).contains(hit))
  }

  @Test func printsWhereThereIsNoSuchPager() async throws {
    let drawn = try await drawn("PAGER=no-such-pager")
    #expect(drawn.contains("no-such-pager: not found"))
    #expect(try await drawn.hasSuffix("\(hit)0\n"))
  }

  @Test func endsWellWhereTheReaderLeavesAtOnce() async throws {
    #expect(try await drawn("PAGER=true") == "0\n")
  }

  /// The terminal is the pager's until it has ended.
  @Test func leavesCtrlCToThePager() async throws {
    let drawn = try await drawn(
      """
      PAGER='trap "echo stopped" INT; echo waiting; read key </dev/tty; echo key $key'
      """
    )
    #expect(drawn.hasSuffix("0\n"))
    #expect(drawn.contains("key q"))
  }
}
