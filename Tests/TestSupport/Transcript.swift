import Foundation

/// What is typed and printed at a terminal, as a text file keeps it: lines of shell with what they print.
///
/// A line that begins with `$ ` is a command, one with `# ` between blank lines is a comment. What a command prints
/// follows: standard output as it is, standard error behind `2> `, and an exit status other than 0
/// in brackets.
public struct Transcript: Sendable {
  enum Line: Sendable {
    case comment(String)
    case command(String)
  }

  var lines: [Line]

  /// Takes the comments and commands of a transcript.
  ///
  /// A comment stands between blank lines: a line with `# ` that a command prints is none.
  public init(_ text: String) {
    let all = text.split(separator: "\n", omittingEmptySubsequences: false)
    lines = all.indices.compactMap { index in
      let line = all[index]
      if line.hasPrefix("$ ") { return .command(String(line.dropFirst(2))) }
      guard line.hasPrefix("# "), index == 0 || all[index - 1].isEmpty,
        index + 1 == all.count || all[index + 1].isEmpty
      else { return nil }
      return .comment(String(line.dropFirst(2)))
    }
  }

  /// Runs every command in a workspace, one after the other, and writes down what they print.
  public func played(in workspace: Workspace) async throws -> String {
    var blocks: [String] = []
    for line in lines {
      switch line {
      case .comment(let text): blocks.append("# \(text)\n")
      case .command(let command):
        let result = try await workspace.shell(command)
        var block = "$ \(command)\n" + result.output.endedLine
        for error in result.errors.split(separator: "\n", omittingEmptySubsequences: false)
          .dropLast()
        {
          block += "2> \(error)\n"
        }
        if result.status != 0 { block += "[\(result.status)]\n" }
        blocks.append(block)
      }
    }
    return workspace.withoutMachine(blocks.joined(separator: "\n"))
  }
}

extension Workspace {
  /// A text without what differs between machines and runs: the workspace's path, times, and digests of
  /// them.
  public func withoutMachine(_ text: String) -> String {
    text.replacing(path, with: "/WORKSPACE")
      .replacing(#/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/#, with: "2026-11-23T08:00:00Z")
      .replacing(#/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/#, with: "2026-11-23 08:00:00")
      // Where a journal ends, whose entries tell the time.
      .replacing(#/\b(\d+):[0-9a-f]{16}\b/#) { "\($0.1):3f2a9c0d11e4b7a2" }
  }
}

extension String {
  /// The text with an end to its last line.
  fileprivate var endedLine: String {
    isEmpty || hasSuffix("\n") ? self : self + "\n(no line end)\n"
  }
}
