import Foundation
import TestSupport

/// The slices of code that the pages show, as they stand in this target's sources.
///
/// A slice lies between `// snippet.NAME` and `// snippet.end`; several of one name are one, in
/// their order, with a blank line between them.
enum SnippetFile {
  /// Every slice by its name, without the indentation that its place asks for.
  static func slices() throws -> [String: String] {
    let folder = Repository.folder.appending(path: "Tests/DocumentationTests/Snippets")
    var slices: [String: [String]] = [:]
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted() {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      for (name, slice) in SnippetFile.slices(of: text) { slices[name, default: []].append(slice) }
    }
    return slices.mapValues { $0.joined(separator: "\n\n") }
  }

  static func slices(of text: String) -> [(name: String, text: String)] {
    var slices: [(name: String, text: String)] = []
    var open: (name: String, lines: [Substring])?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let mark = line.drop { $0 == " " }
      if mark == "// snippet.end" {
        if let open { slices.append((open.name, outdented(open.lines))) }
        open = nil
      } else if mark.hasPrefix("// snippet.") {
        open = (String(mark.dropFirst("// snippet.".count)), [])
      } else {
        open?.lines.append(line)
      }
    }
    return slices
  }

  private static func outdented(_ lines: [Substring]) -> String {
    let margin = lines.filter { !$0.isEmpty }.map { $0.prefix { $0 == " " }.count }.min()
    return lines.map { $0.dropFirst(margin ?? 0) }.joined(separator: "\n")
  }
}
