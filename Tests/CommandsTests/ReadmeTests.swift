import Foundation
import TestSupport
import Testing

/// The tours of the README and of other pages print what these say; `RECORD=1` writes their output
/// anew.
@Suite struct ReadmeTests {
  @Test(arguments: [
    "README.md", "README.zh-CN.md", "Docs/search.md", "Docs/first-hour.md",
    "Docs/first-hour.zh.md", "Docs/clerk.md", "Docs/clerk.zh.md", "Docs/integrator.md",
    "Docs/integrator.zh.md", "Docs/your-own-form.md", "Docs/your-own-form.zh.md",
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
      let result = try await workspace.shell(
        Package.here(exports + "{ " + command + "; } 2>&1", on: page)
      )
      lines += Package.installed(workspace.withoutMachine(result.output), on: page)
        .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { String($0) }
    }
    return lines.joined(separator: "\n")
  }

  private func fresh() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.take(Repository.samples, Repository.forms)
    if Package.isMeant(by: page) {
      try workspace.take(Repository.folder.appending(path: "Docs/own-form"))
      // As the package leaves it: an office that says nothing of itself yet.
      try workspace.write("scheme: DA/T 22-2015\n", to: "etc/guidang/Forms/filing.yaml")
      for folder in ["var/lib/guidang", "srv/guidang"] {
        try workspace.write("", to: "\(folder)/.keep")
      }
    }
    return workspace
  }
}

/// The places of an installed package, which a page names and a test has in its workspace.
private enum Package {
  /// An installed place, and where it is in the workspace.
  private static let places = [
    ("/usr/share/doc/guidang/examples/Samples", "Samples"),
    ("/usr/share/doc/guidang/Docs/own-form", "own-form"), ("/usr/share/guidang/Forms", "Forms"),
    ("/etc/guidang", "etc/guidang"), ("/var/lib/guidang", "var/lib/guidang"),
    ("/srv/guidang", "srv/guidang"),
  ]

  /// Whether a page's sessions are those of an office that has installed the package.
  static func isMeant(by page: String) -> Bool {
    page.split(separator: "\n").contains { $0.hasPrefix("$ ") && $0.contains("/etc/guidang") }
  }

  /// A command with the workspace's places.
  static func here(_ command: String, on page: String) -> String {
    guard isMeant(by: page) else { return command }
    let text = places.reduce(command) { $0.replacing($1.0, with: "$PWD/\($1.1)") }
    return "export GUIDANG_FORMS=$PWD/etc/guidang/Forms; " + text
  }

  /// What a command prints, with the installed places; where these are, no variable is to be set.
  static func installed(_ output: String, on page: String) -> String {
    guard isMeant(by: page) else { return output }
    return places.reduce(output) { $0.replacing("/WORKSPACE/\($1.1)", with: $1.0) }
      .split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.contains("GUIDANG_FORMS=") }.joined(separator: "\n")
  }
}
