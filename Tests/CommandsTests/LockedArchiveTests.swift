import Archive
import Foundation
import SQLiteArchive
import Synchronization
import TestSupport
import Testing

/// An archive that another process is writing to.
@Suite struct LockedArchiveTests {
  @Test func givesUpAfterTheWaitingTime() async throws {
    let workspace = try await filedSample()
    try await whileLocked(workspace) {
      let zh = try await workspace.guidang("import", "Samples", "--wait", "0.2")
      #expect(zh.status == 75)
      #expect(zh.output == "")
      #expect(
        zh.errors.hasSuffix("guidang: guidang.sqlite：另一个程序正在写入，等了 0.2 秒。请稍后再试，或用 --wait 延长等待。\n")
      )
      let en = try await workspace.guidang("import", "Samples", "--wait", "1", "--lang", "en")
      #expect(en.status == 75)
      #expect(
        en.errors.hasSuffix(
          "guidang: guidang.sqlite: another process is writing; waited 1 seconds. Try again later, or wait longer with --wait.\n"
        )
      )
    }
    let after = try await workspace.guidang("import", "Samples", "--format", "json")
    #expect(after.status == 1)
  }

  @Test func readsWhileAnotherProcessWrites() async throws {
    let workspace = try await filedSample()
    try await whileLocked(workspace) {
      let found = try await workspace.guidang(
        "search",
        "渗漏",
        "--format",
        "paths",
        "--wait",
        "0.2"
      )
      #expect(found == CommandResult(status: 0, output: "Samples/visit-jinyun-2026-11-18.md\n"))
      let due = try await workspace.guidang("ledger", "due", "--wait", "0.2")
      #expect(due.status == 0)
      let shown = try await workspace.guidang("show", "1", "--wait", "0.2")
      #expect(shown.status == 0)
    }
  }

  @Test func waitsForTheOtherProcess() async throws {
    let workspace = try await filedSample()
    let command = try await whileLocked(workspace) {
      let command = try workspace.start(["import", "Samples", "--wait", "600"])
      try await Task.sleep(for: .milliseconds(800))
      return command
    }
    #expect(try await command.result().status == 1)
  }

  private func filedSample() async throws -> Workspace {
    let workspace = try Workspace()
    try workspace.take(Repository.samples, Repository.forms)
    let filed = try await workspace.guidang("import", "Samples/visit-jinyun-2026-11-18.md")
    #expect(filed.status == 0)
    return workspace
  }

  /// Holds the lock of a writer on the workspace's archive.
  private func whileLocked<Result>(
    _ workspace: Workspace,
    _ body: () async throws -> Result
  ) async throws -> Result {
    let archive = try SQLiteArchive.open("\(workspace.path)/guidang.sqlite", mode: .existing)
    let (held, released) = (Flag(), Flag())
    let writer = Thread {
      do {
        try archive.filing(keeping: false) { _ in
          held.raise()
          while !released.isRaised { Thread.sleep(forTimeInterval: 0.005) }
        }
      } catch {
        Issue.record(error)
        held.raise()
      }
    }
    writer.start()
    while !held.isRaised { try await Task.sleep(for: .milliseconds(5)) }
    defer { released.raise() }
    return try await body()
  }
}

/// Something that happens once, seen from two threads.
private final class Flag: Sendable {
  private let value = Mutex(false)

  var isRaised: Bool { value.withLock { $0 } }

  func raise() { value.withLock { $0 = true } }
}
