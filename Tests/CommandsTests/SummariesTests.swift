import Foundation
import TestSupport
import Testing

/// Whoever calls what another room offers reads there what it is.
@Suite struct SummariesTests {
  /// Imports and extensions declare nothing of their own.
  @Test func standAboveEveryDeclarationForOtherRooms() throws {
    let sources = Repository.folder.appending(path: "Sources")
    let walk = try #require(FileManager.default.enumerator(atPath: sources.path()))
    var bare: [String] = []
    while let file = walk.nextObject() as? String {
      guard file.hasSuffix(".swift") else { continue }
      let text = try String(contentsOf: sources.appending(path: file), encoding: .utf8)
      bare += Self.bare(in: text).map { "Sources/\(file):\($0.line): \($0.declaration)" }
    }
    #expect(bare == [])
  }

  @Test func areMissedWhereNoCommentStandsAbove() {
    let text = """
      public import Forms

      /// A struct.
      public struct Sheet {
        public var rows: [String]
        /// The head.
        @inlinable
        package var head: String
        @discardableResult public func write() -> Bool { true }
      }

      public extension Sheet {}
      """
    #expect(Self.bare(in: text).map(\.line) == [5, 9])
  }

  /// The public and package declarations of a text that have no comment above, lines from 1.
  private static func bare(in text: String) -> [(line: Int, declaration: String)] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.drop { $0 == " " } }
    var isBare = true
    var bare: [(line: Int, declaration: String)] = []
    for (index, line) in lines.enumerated() {
      let words = line.split(separator: " ").drop { $0.hasPrefix("@") }
      let isDeclaration =
        words.first.map { $0 == "public" || $0 == "package" } == true
        && !words.dropFirst().prefix(1).contains { $0 == "import" || $0 == "extension" }
      if isDeclaration, isBare { bare.append((index + 1, String(line))) }
      // Attributes stand between a declaration and its summary.
      if words.isEmpty, !line.isEmpty { continue }
      isBare = !line.hasPrefix("///")
    }
    return bare
  }
}
