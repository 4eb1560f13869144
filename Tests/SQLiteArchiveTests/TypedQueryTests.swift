import Forms
import Foundation
import Query
import TestSupport
import Testing
import Values

@testable import Archive
@testable import SQLiteArchive

/// Whatever is typed and can be read, can be asked.
@Suite struct TypedQueryTests {
  @Test(arguments: 0..<80 as Range<UInt64>)
  func isAnswered(seed: UInt64) throws {
    let vocabulary = SearchVocabulary(
      forms: try FormLibrary(folder: Repository.forms).forms,
      today: try #require(Day(iso8601: "2026-11-23")),
      saved: ["油价": "石油 或 原油"]
    )
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "(", ")", "\"", "“", " ", "　", "-", "OR", "或", "NOT ", "非 ", ":", "：", "客户:", "date:", "2024",
      "..", ">=", "*", "石油", "a", "form:", "拜访方式:", "is:key", "has:", "saved:油价", "revision:all",
      "日期:近7天", "\u{0}", "é", "𠮷", "档号:", "contactCount:", "-1", ",",
    ]
    let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in
      pieces[Int.random(in: 0..<pieces.count, using: &random)]
    }.joined()
    let archive = try SQLiteArchive.inMemory()
    do {
      let query = try SearchQuery(parsing: text, vocabulary: vocabulary)
      #expect(try archive.search(query) == [], "\(text)")
    } catch let error as SearchSyntaxError {
      #expect((1...text.count + 1).contains(error.column), "\(text)")
    }
  }
}
