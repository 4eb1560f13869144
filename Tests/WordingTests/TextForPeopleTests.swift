import Testing
import Wording

@Suite("Text for people")
struct TextForPeopleTests {
  @Test(
    arguments: [
      ("红\u{1B}[31m公司", "红\u{FFFD}[31m公司"), ("a\u{9B}b", "a\u{FFFD}b"),
      ("\u{202E}乙\u{2066}", "\u{FFFD}乙\u{FFFD}"), ("a\u{2028}b\rc", "a\u{FFFD}b\u{FFFD}c"),
      ("甲·乙\n\t“丙”…é", "甲·乙\n\t“丙”…é"),
    ]
  )
  func steersNothing(text: String, plain: String) {
    #expect(TextForPeople.plain(text) == plain)
  }

  @Test func keepsTheValuesOfJSON() {
    #expect(
      TextForPeople.json("{\"a\":\"\u{9B}\u{202E}乙\u{2028}“é”\"}")
        == "{\"a\":\"\\u009b\\u202e乙\\u2028“é”\"}"
    )
  }
}
