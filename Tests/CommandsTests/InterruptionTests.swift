import Foundation
import TestSupport
import Testing

/// What is left of imports that are killed, or that run at once.
@Suite(.serialized) struct InterruptionTests {
  private static let today = ["--today", "2026-11-23"]

  @Test func goesOnAfterKillsAsIfThereHadBeenNone() async throws {
    let workspace = try manyForms(150)
    let clock = ContinuousClock()
    let start = clock.now
    let whole = try await workspace.start(["import", "Many", "--archive", "whole.sqlite"]).result()
    let duration = clock.now - start
    #expect(whole.status == 0)

    var delays: [Double] = []
    for part in 1...4 {
      let delay = Double.random(in: 0...1) * Double(part) / 4
      delays.append(delay)
      let command = try workspace.start(["import", "Many", "--archive", "killed.sqlite"])
      try await Task.sleep(for: duration * delay)
      command.killNow()
      _ = try await command.result()
      let due = try await workspace.guidang("ledger", "due", "--archive", "killed.sqlite")
      // Until the first import has made it, there is no archive.
      #expect([0, 2].contains(due.status), "after \(delays): \(due.errors)")
      if due.status == 2 { #expect(due.errors.contains("没有这个档案库"), "after \(delays)") }
    }
    let last = try await workspace.start(["import", "Many", "--archive", "killed.sqlite"]).result()
    #expect(last.status == 0, "after \(delays): \(last.errors)")
    let killedContent = try await content(of: "killed.sqlite", in: workspace)
    let wholeContent = try await content(of: "whole.sqlite", in: workspace)
    #expect(killedContent == wholeContent, "after \(delays)")
    #expect(wholeContent.count > 150)
  }

  @Test func filesEveryFormOnceWhenTwoImportAtOnce() async throws {
    let workspace = try manyForms(100)
    // How long either waits for the other is no matter here.
    let arguments = [
      "import", "Many", "--archive", "both.sqlite", "--format", "json", "--wait", "120",
    ]
    let one = try workspace.start(arguments)
    let other = try workspace.start(arguments)
    let results = [try await one.result(), try await other.result()]
    #expect(results.map(\.status) == [0, 0])
    let counts = try results.map { result in
      try JSONDecoder().decode([String: Int].self, from: Data(result.output.utf8))
    }
    let filed = counts.reduce(0) { $0 + ($1["filed"] ?? 0) }
    let duplicate = counts.reduce(0) { $0 + ($1["duplicate"] ?? 0) }
    #expect(filed == 100)
    #expect(duplicate == 100)
    let found = try await workspace.guidang(
      "search",
      "form:visit-record",
      "--format",
      "paths",
      "--archive",
      "both.sqlite"
    )
    let paths = found.output.split(separator: "\n").sorted()
    #expect(paths == paths.uniqued())
    #expect(paths.count == 100)
  }

  /// Everything that an archive says of its items, without the moment of filing.
  private func content(of archive: String, in workspace: Workspace) async throws -> [String] {
    var lines: [String] = []
    for command in [
      ["search", "form:visit-record", "--format", "json"], ["ledger", "due", "--all"],
      ["show", "1", "--format", "json"], ["show", "77", "--format", "json"],
      ["show", "150", "--format", "json"],
    ] {
      let result = try await workspace.start(
        command + ["--archive", archive] + InterruptionTests.today
      ).result()
      #expect(result.status == 0, "\(command): \(result.errors)")
      lines += workspace.withoutMachine(result.output).split(separator: "\n").map(String.init)
    }
    return lines
  }

  /// A workspace with a folder `Many` of Markdown forms that differ by their numbers.
  private func manyForms(_ count: Int) throws -> Workspace {
    let workspace = try Workspace()
    try workspace.take(Repository.forms)
    let sample = try String(
      contentsOf: Repository.samples.appending(path: "visit-jinyun-2026-11-18.md"),
      encoding: .utf8
    )
    for number in 1...count {
      let name = String(1000 + number)
      try workspace.write(
        sample.replacing("HY-BF-2026-067", with: "HY-BF-2026-\(name)"),
        to: "Many/\(name).md"
      )
    }
    return workspace
  }
}

extension [Substring] {
  fileprivate func uniqued() -> [Substring] {
    Set(self).sorted()
  }
}
