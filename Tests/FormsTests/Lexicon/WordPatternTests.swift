import Testing

@testable import Forms

/// A pattern fits a label that has all the ideas it must have, and none that it does not name.
@Suite struct WordPatternTests {
  @Test(arguments: [
    ("visit? time", ["time"], true), ("visit? time", ["visit", "time"], true),
    ("visit? time", ["time", "visit"], true), ("visit? time", ["visit"], false),
    ("visit? time", ["visit", "time", "place"], false), ("visit? time", [], false),
    ("person|lead name?", ["lead"], true), ("person|lead name?", ["person", "name"], true),
    ("person|lead name?", ["person", "lead"], true), ("person|lead name?", ["name"], false),
    ("visit? account?", ["account"], true), ("visit? account?", [], false), ("", ["visit"], false),
  ])
  func fits(pattern: String, ideas: [String], fits: Bool) {
    #expect(WordPattern(pattern).fits(ideas.map { Idea(rawValue: $0) }) == fits)
  }

  @Test func namesItsIdeas() {
    let ideas = WordPattern("visit? person|lead name?").ideas.map(\.rawValue)
    #expect(ideas == ["visit", "person", "lead", "name"])
  }
}
