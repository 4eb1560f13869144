import Foundation
import TestSupport
import Testing

/// `search --interactive`, on a terminal.
@Suite("Browser on a terminal") struct BrowserTests {
  private let office: FilingOffice

  init() async throws {
    office = try FilingOffice()
    let profile = WrittenForm.profileOfDecisionMaker("XX-1", on: "2026-03-25")
    try await office.handIn([
      .visit("BF-1", on: "2026-03-02"),
      .visit("BF-2", on: "2026-03-05", [("目标客户的想法", "担心漏损率。")]), profile,
    ])
    try office.workspace.write(BrowserTests.driver, to: "driver.py")
  }

  /// Plays keys on a terminal of 80 columns and 24 lines.
  ///
  /// Each step waits until a text has been drawn since the last step, and then sends keys or a
  /// signal. Prints the status, whether the terminal is as it was, and all that was drawn.
  private static let driver = """
    import json, os, pty, select, signal, struct, subprocess, sys, termios, time, fcntl
    steps = json.loads(sys.argv[1])
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    before = termios.tcgetattr(slave)
    child = subprocess.Popen(sys.argv[2:], stdin=slave, stdout=slave, stderr=slave,
                             start_new_session=True)
    drawn, start, end = b"", 0, time.time() + 60
    def read():
        global drawn
        if select.select([master], [], [], 0.05)[0]:
            drawn += os.read(master, 65536)
    for awaited, keys in steps:
        while awaited.encode() not in drawn[start:]:
            if time.time() > end or child.poll() is not None:
                child.kill()
                sys.exit("never drawn: " + awaited + "\\n" + drawn[start:].decode(errors="replace"))
            read()
        start = len(drawn)
        if keys == "TERM":
            child.send_signal(signal.SIGTERM)
        else:
            os.write(master, keys.encode())
    while child.poll() is None and time.time() < end:
        read()
    read()
    child.kill()
    print(child.wait(), termios.tcgetattr(slave) == before)
    print(drawn.decode())
    """

  private func play(_ steps: [[String]], _ query: String = "") async throws -> String {
    let json = String(decoding: try JSONEncoder().encode(steps), as: UTF8.self)
    let result = try await office.workspace.shell(
      "TERM=xterm python3 driver.py '\(json)' guidang search --interactive --lang zh \(query)"
    )
    #expect(result.errors == "")
    return result.output
  }

  @Test func narrowsTheListAsChineseIsTypedAndOpensAndExports() async throws {
    let screen = try await play([
      ["3 件", "漏"], ["1 件", "损 日期:"], ["后面没有内容", "\u{7F}\u{7F}\u{7F}\u{7F}"],
      ["检索：漏损 ", "\r"], ["Esc 返回", "\u{5}"], ["已导出到 1.md", "\u{5}"],
      ["已导出到 1-2.md", "\u{1B}"], ["Esc 退出", "\u{1B}"],
    ])
    #expect(screen.hasPrefix("0 True\n"))
    #expect(screen.contains("\u{1B}[?1049h") && screen.contains("\u{1B}[?1049l"))
    #expect(screen.contains("担心漏损率。"))
    let original = try await office.workspace.shell("cat handed-in-*/1.md")
    for name in ["1.md", "1-2.md"] {
      let exported = String(decoding: try office.workspace.bytes(of: name), as: UTF8.self)
      #expect(exported == original.output)
    }
    let left = try await office.workspace.shell("ls -A | grep -c exported-")
    #expect(left.output == "0\n")
  }

  @Test func hidesPersonalData() async throws {
    let screen = try await play([["1 件", "\r"], ["***", "\u{3}"]], "秦若川")
    #expect(screen.hasPrefix("0 True\n"))
    #expect(screen.contains("总工程师"))
    #expect(!screen.contains("高考"))
  }

  @Test func restoresTheTerminalWhenItIsEnded() async throws {
    let screen = try await play([["3 件", "TERM"]])
    #expect(screen.hasPrefix("143 True\n"))
    #expect(screen.contains("\u{1B}[?1049l"))
  }

  @Test(arguments: ["--interactive", "--interactive 泵", "--interactive --count"])
  func isWrongUsageWithoutATerminalOrWithOtherOptions(arguments: String) async throws {
    let result = try await office.workspace.shell("guidang search \(arguments) </dev/null")
    #expect(result.status == 64)
    #expect(result.output == "")
    #expect(result.errors.contains("--interactive"))
  }
}
