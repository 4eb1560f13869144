import Foundation
import TestSupport
import Testing

/// An import whose disk fails at any call: the archive is whole, what was receipted is there, and
/// running the import again gives the archive of a run without faults.
@Suite(.serialized) struct FaultTests {
  private let workspace: Workspace
  private let disk: FaultyDisk
  private let isLong = ProcessInfo.processInfo.environment["GUIDANG_FAULTS"] == "long"
  private let arguments: [String]

  init() async throws {
    workspace = try Workspace()
    try workspace.take(Repository.forms)
    disk = try await FaultyDisk(in: workspace)
    arguments = [
      "import", "in", "--batch", isLong ? "4" : "1", "--today", "2026-03-31", "--keep-rejected",
    ]
    try writeForms(isLong ? 20 : 3)
  }

  /// Visits, among them a revision and one to reject.
  private func writeForms(_ count: Int) throws {
    for number in 1...count {
      var form = WrittenForm.visit("BF-\(number)", on: "2026-03-02")
      if number % 4 == 2 {
        form = .visit("BF-\(number - 1)", on: "2026-03-02", [("修改处数", "1"), ("拜访地点", "客户总部")])
      }
      if number % 4 == 3 {
        form = .visit("BF-\(number)", on: "2026-03-02", [("拜访人员", "赵强（业务专员）")])
      }
      try workspace.write(form.markdown, to: "in/\(100 + number).md")
    }
  }

  @Test func leavesAWholeArchiveWhereverTheProcessDies() async throws {
    let calls = try await disk.calls(of: arguments, archive: "whole.sqlite", in: workspace)
    #expect(calls > 100)
    let whole = try #require(try ArchiveContent(of: "whole.sqlite", in: workspace))
    let cases = (1...calls).flatMap { call in
      // In short each call dies one of the deaths, in full all of them.
      isLong
        ? FaultyDisk.Mode.deaths.map { (call, $0) }
        : [(call, FaultyDisk.Mode.deaths[call % FaultyDisk.Mode.deaths.count])]
    }
    try await inParallel(cases) { call, mode in
      try await check(call, mode, whole)
    }
    print("faults: \(calls) calls, \(cases.count) deaths")
  }

  private func check(_ call: Int, _ mode: FaultyDisk.Mode, _ whole: ArchiveContent) async throws {
    let archive = "\(mode.rawValue)-\(call).sqlite"
    let died = try await disk.run(
      arguments,
      archive: archive,
      in: workspace,
      mode: mode,
      at: call,
      seed: call
    )
    // The last calls close the archive, in which a run may be over by the time.
    #expect(died.status == 128 + SIGKILL, "\(mode) at \(call): \(died.errors)")
    if try ArchiveContent(of: archive, in: workspace) == nil {
      #expect(died.receipts == [], "\(mode) at \(call)")
    } else {
      #expect(try ArchiveContent.faults(of: archive, in: workspace) == [], "\(mode) at \(call)")
      let numbers = try ArchiveContent.numbers(of: archive, in: workspace)
      #expect(died.receipts.subtracting(numbers) == [], "\(mode) at \(call)")
    }
    try await finish(archive, whole, "\(mode) at \(call)")
  }

  /// Imports again, without faults, and compares.
  private func finish(_ archive: String, _ whole: ArchiveContent, _ name: String) async throws {
    let again = try await workspace.start(arguments + ["--archive", archive]).result()
    #expect(again.status == 1, "\(name): \(again.errors)")
    #expect(try ArchiveContent.faults(of: archive, in: workspace) == [], "\(name)")
    let content = try ArchiveContent(of: archive, in: workspace)
    #expect(content == whole, "\(name)")
    for file in try FileManager.default.contentsOfDirectory(atPath: workspace.path)
    where file.hasPrefix(archive) {
      try FileManager.default.removeItem(atPath: workspace.path + "/" + file)
    }
  }

  @Test(arguments: [FaultyDisk.Mode.full, .error])
  func saysWhatTheDiskRefused(mode: FaultyDisk.Mode) async throws {
    let calls = try await disk.calls(of: arguments, archive: "whole.sqlite", in: workspace)
    let whole = try #require(try ArchiveContent(of: "whole.sqlite", in: workspace))
    let step = isLong ? 1 : 9
    try await inParallel(Array(stride(from: 1, through: calls, by: step))) { call in
      let archive = "\(mode.rawValue)-\(call).sqlite"
      let failed = try await disk.run(
        arguments,
        archive: archive,
        in: workspace,
        mode: mode,
        at: call
      )
      // A call that only tidies up, at the end, may fail without harm.
      #expect([1, 2].contains(failed.status), "\(mode) at \(call): \(failed.errors)")
      if failed.status == 2, mode == .full {
        #expect(failed.errors.contains("磁盘已满"), "\(mode) at \(call): \(failed.errors)")
      }
      if try ArchiveContent(of: archive, in: workspace) == nil {
        #expect(failed.receipts == [] && failed.status == 2, "\(mode) at \(call)")
      } else {
        #expect(try ArchiveContent.faults(of: archive, in: workspace) == [], "\(mode) at \(call)")
        let numbers = try ArchiveContent.numbers(of: archive, in: workspace)
        #expect(failed.receipts.subtracting(numbers) == [], "\(mode) at \(call)")
      }
      try await finish(archive, whole, "\(mode) at \(call)")
    }
  }

  @Test func goesOnAfterKillsAtRandom() async throws {
    let kills = isLong ? 200 : 10
    if !isLong { try writeForms(20) }
    let arguments = arguments.map { $0 == "1" ? "2" : $0 }
    let clock = ContinuousClock()
    let start = clock.now
    _ = try await workspace.start(arguments + ["--archive", "whole.sqlite"]).result()
    let duration = clock.now - start
    let whole = try #require(try ArchiveContent(of: "whole.sqlite", in: workspace))
    var generator = SeededGenerator(seed: UInt64(kills))
    for kill in 1...kills {
      // Five in a row fall on each archive.
      let archive = "killed-\((kill + 4) / 5).sqlite"
      let delay = duration * Double.random(in: 0.05...1.1, using: &generator)
      let command = try workspace.start(arguments + ["--archive", archive])
      try await Task.sleep(for: delay)
      command.killNow()
      let died = try await command.result()
      if try ArchiveContent(of: archive, in: workspace) == nil {
        #expect(died.receipts == [], "kill \(kill) after \(delay)")
      } else {
        #expect(
          try ArchiveContent.faults(of: archive, in: workspace) == [],
          "kill \(kill) after \(delay)"
        )
        let numbers = try ArchiveContent.numbers(of: archive, in: workspace)
        #expect(died.receipts.subtracting(numbers) == [], "kill \(kill) after \(delay)")
      }
      if kill % 5 == 0 { try await finish(archive, whole, "kill \(kill)") }
    }
  }

  /// Works on two cases at a time.
  private func inParallel<Case: Sendable>(
    _ cases: [Case],
    _ work: @escaping @Sendable (Case) async throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (index, one) in cases.enumerated() {
        if index >= 2 { try await group.next() }
        group.addTask { try await work(one) }
      }
      try await group.waitForAll()
    }
  }
}
