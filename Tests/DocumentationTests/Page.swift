import Foundation
import TestSupport

/// A page of documentation: a room's, or one of those for people who build on the library.
struct Page: Sendable {
  /// The path from the repository's folder.
  var path: String
  var text: String

  /// The blocks of the page that are Swift, without their fences.
  var swift: [String] {
    var blocks: [String] = []
    var open: [Substring]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "```swift" {
        open = []
      } else if line == "```" {
        if let open { blocks.append(open.joined(separator: "\n")) }
        open = nil
      } else {
        open?.append(line)
      }
    }
    return blocks
  }

  /// What the page links to: `Document`, `Document/parts`, `FormReader/read(_:fileName:)`.
  var links: [String] {
    text.matches(of: /``([^`\n]+)``/).map { String($0.1) }
  }

  /// The pages of the rooms, by the rooms' names.
  static func ofRooms() throws -> [String: Page] {
    let sources = Repository.folder.appending(path: "Sources").path()
    var pages: [String: Page] = [:]
    for room in try FileManager.default.contentsOfDirectory(atPath: sources) {
      let path = "Sources/\(room)/\(room).docc/\(room).md"
      if FileManager.default.fileExists(atPath: Repository.folder.appending(path: path).path()) {
        pages[room] = try Page(path: path)
      }
    }
    return pages
  }

  /// The pages of `Docs/`.
  static func ofDocs() throws -> [Page] {
    let folder = Repository.folder.appending(path: "Docs").path()
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasSuffix(".md") }
      .map { try Page(path: "Docs/\($0)") }
  }

  private init(path: String) throws {
    self.path = path
    text = try String(contentsOf: Repository.folder.appending(path: path), encoding: .utf8)
  }
}
