import Foundation
import TestSupport
import Testing

/// Commands say the same whether their definitions were kept by an earlier one or not.
@Suite struct DefinitionCacheCommandTests {
  private func run(
    _ arguments: [String],
    cache: String,
    in workspace: Workspace
  ) async throws
    -> CommandResult
  {
    try await workspace.start(
      arguments + ["--today", "2026-11-23", "--lang", "zh"],
      environment: [
        "XDG_CACHE_HOME": cache, "GUIDANG_FORMS": Repository.forms.path(percentEncoded: false),
      ]
    ).result()
  }

  @Test(arguments: [
    ["extract", "visit-nanyu-2026-10-20.docx"], ["validate", "fault-attitude-chengze.docx"],
    ["forms", "show", "visit-record"],
  ])
  func saysTheSameFromTheCache(arguments: [String]) async throws {
    let workspace = try Workspace()
    try workspace.take(
      Repository.samples.appending(path: "visit-nanyu-2026-10-20.docx"),
      Repository.samples.appending(path: "fault-attitude-chengze.docx")
    )
    let without = try await run(arguments, cache: "/dev/null", in: workspace)
    let first = try await run(arguments, cache: workspace.path + "/cache", in: workspace)
    let folder = workspace.path + "/cache/guidang"
    let kept = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(kept.count == 1)
    let second = try await run(arguments, cache: workspace.path + "/cache", in: workspace)
    #expect(!without.output.isEmpty)
    for result in [first, second] {
      #expect(result.status == without.status)
      #expect(result.output == without.output)
      #expect(result.errors == without.errors)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == kept)
  }
}
