import Testing

@testable import Forms

@Suite struct TickMarkTests {
  @Test(arguments: [
    "√", "✓", "✔", "☑", "☒", "■", "●", "◆", "◉", "✅", "√ ", "\u{3000}√", "✔\u{FE0F}", "[x]", "[X]",
    "[ x ]", "[√]", "【√】",
    "（√）", "（×）", "[×]", "(v)", "（Ｖ）", "[✗]", "[✓]", "√√", "是", "yes", "_√_",
  ])
  func findsTicks(text: String) {
    #expect(TickMark.read(text) == .ticked)
  }

  @Test(arguments: [
    "", " ", "\u{3000}", "\u{2002}", "□", "☐", "○", "◇", "[ ]", "[]", "（ ）", "（　）", "()", "-", "—",
    "/", "否", "无", "____", "\n",
  ])
  func findsEmptyBoxes(text: String) {
    #expect(TickMark.read(text) == .empty)
  }

  @Test(arguments: [
    "?", "？", "×", "x", "X", "R", "P", "✗", "✘", "1", "√×", "√□", "[?]", "V", "\u{FFFD}", "þ",
  ])
  func suspectsOtherSigns(text: String) {
    #expect(TickMark.read(text) == .suspected)
  }

  @Test(arguments: ["热情", "√热情", "2024", "一般", "见备注", "√√√√√√√√√", "ok"])
  func leavesWordsAlone(text: String) {
    #expect(TickMark.read(text) == nil)
  }
}
