import Findings
import Testing
import Wording

/// Every code that is no rule: its smallest finding, and what is printed of it.
@Suite struct FindingCatalogueTests {
  @Test func hasAnExampleOfEveryCode() {
    for entry in FindingCatalogue.entries {
      #expect(entry.example?.code == entry.code, "\(entry.code.rawValue) has no example")
      #expect(entry.example?.severity == entry.severity, "\(entry.code.rawValue)")
    }
  }

  @Test func hasEveryCodeOnce() {
    #expect(Set(FindingCatalogue.codes).count == FindingCatalogue.entries.count)
  }

  @Test(arguments: FindingCatalogue.entries) func fillsInEveryFact(entry: CatalogueEntry) throws {
    let example = try #require(entry.example)
    for language in Language.allCases {
      let message = example.message(in: language)
      #expect(!message.contains("{") && !message.contains("“”"), "\(message)")
    }
  }
}
