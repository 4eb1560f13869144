import Foundation
import TestSupport
import Testing

/// What the pages say of the library holds: their code is code that these tests run.
@Suite("Documentation") struct DocumentationTests {
  /// The rooms of the library, each of which has a page.
  private static let rooms = [
    "Values", "Wording", "Findings", "Packages", "XML", "Documents", "Forms", "Query", "Ledger",
    "Sheets", "Reports", "Archive", "SQLiteArchive", "PostgresArchive", "Bundles", "Mail", "Intake",
    "Filing",
    "Office",
  ]

  @Test func theSwiftOfEveryPageIsASnippetThatRuns() throws {
    let snippets = Set(try SnippetFile.slices().values)
    for page in try Array(Page.ofRooms().values) + Page.ofDocs() {
      for block in page.swift {
        let isSnippet = snippets.contains(block)
        #expect(isSnippet, "\(page.path): no snippet is\n\(block)")
      }
    }
  }

  @Test func everySnippetStandsOnAPage() throws {
    let shown = Set(try (Array(Page.ofRooms().values) + Page.ofDocs()).flatMap(\.swift))
    for (name, snippet) in try SnippetFile.slices() {
      let isShown = shown.contains(snippet)
      #expect(isShown, "no page shows the snippet \(name)")
    }
  }

  @Test(arguments: rooms)
  func everyRoomHasAPageWithASnippet(room: String) throws {
    let page = try #require(try Page.ofRooms()[room])
    #expect(page.text.hasPrefix("# ``\(room)``\n"))
    #expect(!page.swift.isEmpty)
  }

  @Test func everyLinkOfARoomsPageNamesADeclarationOfTheRoom() throws {
    for (room, page) in try Page.ofRooms() {
      let declared = try Self.declaredNames(in: room)
      for link in page.links where link != room {
        for step in link.split(separator: "/") {
          let isDeclared = declared.contains(String(step.prefix { $0 != "(" }))
          #expect(isDeclared, "\(page.path) links to \(link)")
        }
      }
    }
  }

  /// The names of what a room declares to others, without their arguments.
  private static func declaredNames(in room: String) throws -> Set<String> {
    let folder = Repository.folder.appending(path: "Sources/\(room)")
    let walk = try #require(FileManager.default.enumerator(atPath: folder.path()))
    let keywords: Set<Substring> = [
      "struct", "enum", "class", "protocol", "func", "var", "let", "case", "typealias",
    ]
    var names: Set<String> = ["init"]
    while let file = walk.nextObject() as? String {
      guard file.hasSuffix(".swift") else { continue }
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      for line in text.split(separator: "\n") where !line.hasPrefix("//") {
        let words = line.split { !$0.isLetter && !$0.isNumber }
        for (word, name) in zip(words, words.dropFirst()) where keywords.contains(word) {
          names.insert(String(name))
        }
      }
    }
    return names
  }
}
