import Foundation
import Processes
import TestSupport
import Testing

/// Programs that are run: what they get, what is told of them, and that nothing of them is left.
@Suite struct ChildProcessTests {
  /// A line of shell that is run in a workspace, and what it has written.
  private func said(
    _ line: String,
    environment: [String]? = nil,
    input: [UInt8] = []
  ) throws -> (status: Int32, output: String) {
    let workspace = try Workspace()
    let output = workspace.path + "/said"
    let process = ChildProcess(
      arguments: ["/bin/sh", "-c", line],
      environment: environment,
      folder: workspace.path,
      input: input,
      output: output,
      errors: output
    )
    let status = try process.start().get().wait()
    return (status, String(decoding: try Data(contentsOf: URL(filePath: output)), as: UTF8.self))
  }

  @Test func getsWhatItReadsAndItsFolder() throws {
    let text = String(repeating: "第一行\n", count: 100_000)
    let (status, output) = try said("wc -c; basename \"$PWD\" > name; ls", input: Array(text.utf8))
    #expect(status == 0)
    #expect(output == "1000000\nname\nsaid\n")
  }

  @Test func readsNothingWhereNothingIsGiven() throws {
    #expect(try said("wc -c").output == "0\n")
  }

  @Test func getsTheEnvironmentThatIsNamedAndElseItsParents() throws {
    #expect(try said("echo $NAME-$HOME", environment: ["NAME=value"]).output == "value-\n")
    let home = try #require(ProcessInfo.processInfo.environment["PATH"])
    #expect(try said("echo \"$PATH\"").output == home + "\n")
  }

  @Test func hasNoFileOfItsParentsOpen() throws {
    // A number that the program opens for nothing of its own.
    let file = fcntl(STDIN_FILENO, F_DUPFD, 500)
    defer { close(file) }
    #expect(file >= 500)
    #expect(try said("[ -e /proc/$$/fd/\(file) ] || echo closed").output == "closed\n")
  }

  @Test(arguments: [("exit 3", 3), ("kill -9 $$", 137)] as [(String, Int32)])
  func tellsHowItEnded(line: String, status: Int32) throws {
    #expect(try said(line).status == status)
  }

  @Test func tellsWhyItWasNotStarted() {
    let process = ChildProcess(arguments: ["/nowhere/program"])
    #expect(process.run(atMost: 1) == .notStarted(ENOENT))
  }

  @Test func isStoppedWithAllThatItStarted() throws {
    let workspace = try Workspace()
    let process = ChildProcess(
      arguments: ["/bin/sh", "-c", "sleep 600 & echo $! > child; wait"],
      folder: workspace.path
    )
    let isStarted = workspace.path + "/child"
    #expect(process.run(atMost: 0.5) { access(isStarted, F_OK) == 0 ? 1 : 0 } == .stopped)
    let child = try String(contentsOf: URL(filePath: isStarted), encoding: .utf8)
    let number = try #require(Int32(child.trimmingCharacters(in: .newlines)))
    // Dead a moment later, and forgotten once the system waits for who has lost its parent.
    func isGone() -> Bool {
      let state = try? String(contentsOf: URL(filePath: "/proc/\(number)/stat"), encoding: .utf8)
      return state?.contains(") Z ") ?? true
    }
    for _ in 0..<6_000 where !isGone() { usleep(10_000) }
    #expect(isGone())
  }

  /// Many at once beside a full list of open files, by which Foundation's own way of starting fails.
  @Test func startsManyBesideManyOpenFiles() async throws {
    let files = (0..<2_000).map { _ in open("/dev/null", O_RDONLY | O_CLOEXEC) }
    defer { for file in files where file >= 0 { close(file) } }
    let statuses = await withTaskGroup(of: Int32?.self) { group in
      for number in 0..<64 {
        group.addTask {
          let process = ChildProcess(arguments: ["/bin/sh", "-c", "exit \(number)"])
          return try? process.start().get().wait()
        }
      }
      return await group.reduce(into: [Int32?]()) { $0.append($1) }
    }
    #expect(Set(statuses) == Set((0..<64).map { Int32($0) }))
  }
}
