import Testing
import Wording

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("大庆石油", 8), ("（集团）", 8), ("ＡＢ", 4), ("ｱ", 1), ("한국", 4),
    ("e\u{301}", 1), ("\u{301}", 0), ("a\u{200D}", 1), ("🙂", 2), ("🚚", 2), ("✅", 2), ("❤", 1),
    ("❤\u{FE0F}", 2), ("🇨🇳", 2), ("👨‍👩‍👧", 2), ("1\u{FE0F}\u{20E3}", 2), ("…", 1), ("─", 1), ("▁▇", 2),
    ("𠮷", 2), ("　", 2),
  ])
  func countsTheColumnsOfATerminal(text: String, width: Int) {
    #expect(text.displayWidth == width)
  }
}
