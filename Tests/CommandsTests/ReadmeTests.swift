import Foundation
import TestSupport
import Testing

/// The tours of the README and of other pages print what these say; `RECORD=1` writes their output
/// anew.
@Suite struct ReadmeTests {
  @Test(arguments: [
    "README.md", "README.zh-CN.md", "Docs/search.md", "Docs/first-hour.md",
    "Docs/first-hour.zh.md", "Docs/clerk.md", "Docs/clerk.zh.md", "Docs/integrator.md",
    "Docs/integrator.zh.md",
  ])
  func printsWhatThePageSays(page: String) async throws {
    let file = Repository.folder.appending(path: page)
    let expected = try String(contentsOf: file, encoding: .utf8)
    let actual = try await Tour(expected).played()
    if isRecording, actual != expected {
      try Data(actual.utf8).write(to: file)
      Issue.record("\(page) was written anew")
      return
    }
    #expect(actual == expected)
  }
}

/// A page with terminal sessions, fenced as console blocks.
///
/// Each chapter starts in a fresh folder.
private struct Tour {
  var page: String

  init(_ page: String) {
    self.page = page
  }

  /// The page with what the commands print.
  func played() async throws -> String {
    var workspace = try fresh()
    var lines: [String] = []
    var isSession = false
    var exports = ""
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") { isSession = line == "```console" }
      guard isSession, !line.hasPrefix("```") else {
        if line.hasPrefix("# ") {
          workspace = try fresh()
          exports = ""
        }
        lines.append(String(line))
        continue
      }
      guard line.hasPrefix("$ ") else { continue }
      lines.append(String(line))
      let command = String(line.dropFirst(2))
      if command.hasPrefix("export ") { exports += command + "; " }
      let result = try await workspace.shell(exports + "{ " + command + "; } 2>&1")
      lines += workspace.withoutMachine(result.output)
        .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { String($0) }
    }
    return lines.joined(separator: "\n")
  }

  private func fresh() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.take(Repository.samples, Repository.forms)
    return workspace
  }
}
