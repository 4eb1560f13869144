import Foundation
import TestSupport
import Testing

/// An archive on a server, as the commands see it.
@Suite("An archive on a server, by the command")
struct ServerArchiveTests {
  private func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.take(
      Repository.folder.appending(path: "Samples"),
      Repository.folder.appending(path: "Forms")
    )
    return workspace
  }

  @Test func answersAsAnArchiveInAFileDoes() async throws {
    let workspace = try workspace()
    let address = try PostgresServer.shared.get().address()
    let places = [address, "here.sqlite"]
    for arguments in [
      ["import", "Samples", "--format", "json"], ["search", "漏损", "--format", "json"],
      ["search", "漏", "--format", "json", "--sort", "relevance"],
      ["search", "没有的", "--format", "json"], ["show", "1", "--format", "json"],
      ["ledger", "accounts", "--format", "json"], ["ledger", "due", "--all", "--format", "csv"],
      ["archive", "withdraw", "3", "--why", "重复"], ["archive", "verify"],
      ["import", "Samples", "--format", "json"],
    ] {
      var results: [CommandResult] = []
      for place in places {
        let all = arguments + ["--archive", place, "--today", "2026-11-23"]
        results.append(try await workspace.start(all).result())
      }
      // The moment of filing is the clock's, and who may change and delete is the server's matter.
      let outputs = results.map {
        $0.output.replacing(/"filedAt":"[^"]*"/, with: "")
          .replacing(/安全性  通过  .*/, with: "")
      }
      #expect(outputs[0] == outputs[1], "\(arguments)")
      #expect(results[0].status == results[1].status, "\(arguments)")
    }
  }

  @Test func isLookedForWhereItIsAndBroughtToAFile() async throws {
    let workspace = try workspace()
    let address = try PostgresServer.shared.get().address()
    let before = try await workspace.guidang("search", "漏损", "--archive", address)
    #expect(before.status == 2)
    #expect(before.errors.contains("没有这个档案库"))
    let day = ["--today", "2026-11-23"]
    let imported = try await workspace.start(
      ["import", "Samples"] + day,
      environment: [
        "GUIDANG_ARCHIVE": address
      ]
    ).result()
    #expect(imported.status == 1)
    let backup = try await workspace.guidang("archive", "backup", "copy", "--archive", address)
    #expect(backup.status == 2)
    #expect(backup.errors.contains("pg_dump"))
    let moved = try await workspace.guidang("archive", "move", address, "moved.sqlite")
    #expect(moved.status == 0, "\(moved.errors)")
    let found = try await workspace.guidang("search", "漏损", "--archive", "moved.sqlite")
    let there = try await workspace.guidang("search", "漏损", "--archive", address)
    #expect(found.output == there.output)
    let again = try await workspace.guidang("archive", "move", address, "moved.sqlite")
    #expect(again.status == 2)
  }
}
