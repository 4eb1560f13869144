import Findings
import Foundation
import Testing
import Wording

@Suite struct CatalogueEntryTests {
  /// The codes that the source declares.
  static func declaredCodes() throws -> Set<String> {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Findings/FindingCode.swift").standardized
    let text = try String(contentsOf: file, encoding: .utf8)
    return Set(text.matches(of: /rawValue: "([a-z-]+)"/).map { String($0.output.1) })
  }

  @Test func holdsEveryCodeOnce() throws {
    let codes = FindingCatalogue.entries.map(\.code.rawValue)
    #expect(codes.count == Set(codes).count)
    #expect(try Set(codes) == CatalogueEntryTests.declaredCodes())
  }

  @Test(arguments: FindingCatalogue.entries, Language.allCases)
  func saysEverythingOfACode(entry: CatalogueEntry, language: Language) throws {
    let wrong = try #require(entry.wrong)
    let right = try #require(entry.right)
    for text in [entry.title, entry.template, entry.cause, wrong, right] {
      #expect(!text[language].isEmpty)
    }
    #expect(wrong[language] != right[language])
  }

  /// The facts that a template names are those that a finding has.
  @Test(arguments: FindingCatalogue.entries)
  func namesTheSameFactsInBothLanguages(entry: CatalogueEntry) {
    let facts = { (text: String) in Set(text.matches(of: /\{([A-Za-z]+)\}/).map(\.output.1)) }
    #expect(facts(entry.template.zh) == facts(entry.template.en))
  }

  @Test func printsAnEntry() throws {
    let entry = try #require(FindingCatalogue.entry(of: .invalidDate))
    #expect(
      entry.lines(in: .en) == [
        "error[invalid-date]: Invalid date",
        "  cause: Year, month and day cannot be read, or the calendar has no such day.",
        "  message: “Prepared on” says “2026年2月30日”, which is no date: February 2026 has 28 days. "
          + "Enter a date, for example 2024-03-05.",
        "  wrong: 2024年13月5日",
        "  right: 2024年3月5日",
      ]
    )
    #expect(entry.markdown(in: .zh).first == "## invalid-date")
  }
}
