import Findings
import Ledger
import Testing
import Values
import Wording

@testable import Archive
@testable import Commands

/// What keys do in the browser, and what it shows.
@Suite("Browser") struct BrowserStateTests {
  private static func row(_ id: Int) -> BrowserState.Row {
    BrowserState.Row(
      item: ItemReference(
        id: ItemID(rawValue: id),
        archiveNumber: ArchiveNumber(rawValue: "A-\(id)"),
        revision: 1
      ),
      text: "武汉第\(id)水务有限公司"
    )
  }

  private func state(rows: Int, columns: Int = 40, height: Int = 12) -> BrowserState {
    var state = BrowserState(query: "", size: TerminalSize(columns: columns, rows: height))
    state.show((0..<rows).map(BrowserStateTests.row))
    return state
  }

  @Test func takesAwayOneCharacterWhateverItIsMadeOf() {
    var state = BrowserState(query: "", size: TerminalSize(columns: 80, rows: 24))
    for scalar in "石油𠮷e\u{301}".unicodeScalars { #expect(state.press(.text(scalar)) == nil) }
    #expect(state.query == "石油𠮷e\u{301}")
    var queries: [String] = []
    for _ in 0..<5 {
      _ = state.press(.backspace)
      queries.append(state.query)
    }
    #expect(queries == ["石油𠮷", "石油", "石", "", ""])
  }

  @Test func movesAmongTheRowsAndStaysInThem() {
    var state = state(rows: 9)
    let page = state.layout.list
    var places: [Int] = []
    for key in [BrowserKey.up, .down, .pageDown, .end, .down, .pageUp, .home] {
      _ = state.press(key)
      places.append(state.selected)
    }
    #expect(places == [0, 1, 1 + page, 8, 8, 8 - page, 0])
  }

  @Test func looksForMoreAtTheLastRow() {
    var state = state(rows: 12)
    #expect(state.limit == 12)
    _ = state.press(.end)
    #expect(state.limit == 24)
    _ = state.press(.text("泵"))
    #expect(state.limit == 12)
  }

  @Test func keepsTheSelectedItemWhileTheListNarrows() {
    var state = state(rows: 9)
    for _ in 0..<4 { _ = state.press(.down) }
    state.show([BrowserStateTests.row(2), BrowserStateTests.row(4)])
    #expect(state.selected == 1)
    state.show([BrowserStateTests.row(8)])
    #expect(state.selected == 0)
    state.show([])
    #expect(state.selectedRow == nil)
    #expect(state.press(.export) == nil)
    _ = state.press(.enter)
    #expect(state.view == .list)
  }

  @Test func opensAnItemAndScrollsInIt() {
    var state = state(rows: 1)
    state.item = (1...30).map { "第\($0)行" }
    var views: [BrowserState.View] = []
    for key in [BrowserKey.enter, .up, .down, .pageDown, .end, .home, .text("泵")] {
      #expect(state.press(key) == nil)
      views.append(state.view)
    }
    #expect(views == [0, 0, 1, 12, 19, 0, 0].map { .item(top: $0) })
    #expect(state.query == "")
    #expect(state.press(.escape) == nil)
    #expect(state.view == .list)
    #expect(state.press(.escape) == .leave)
  }

  @Test(arguments: [1, 2, 3, 7, 8, 20, 41, 80], [1, 2, 3, 4, 9, 24])
  func fillsTheTerminalExactly(columns: Int, height: Int) {
    var state = state(rows: 50, columns: columns, height: height)
    state.query = "石油 报价 𠮷 e\u{301} 合同:HY-HT-2026-118"
    state.fault = "检索式第 3 个字：引号没有结束。"
    state.item = ["", "客户  武汉楚澜水务有限公司\t\u{1B}[2J☑当面", String(repeating: "长", count: 99)]
    for key in [BrowserKey.pageDown, .enter, .end] {
      _ = state.press(key)
      for language in [Language.zh, .en] {
        let screen = BrowserScreen(state, language: language)
        #expect(screen.lines.count == height)
        #expect(screen.lines.allSatisfy { $0.text.displayWidth == columns })
        #expect(screen.cursor.map { $0 < columns } ?? true)
        #expect(!screen.lines.contains { $0.text.contains("\u{1B}") })
      }
    }
  }

  @Test func showsTheListAndThePreview() {
    var state = state(rows: 2, columns: 24, height: 10)
    state.query = "水务"
    state.item = ["客户  武汉第1水务有限公司简称"]
    _ = state.press(.down)
    let screen = BrowserScreen(state, language: .zh)
    #expect(
      screen.lines.map(\.text) == [
        "检索：水务              ", "2 件                    ", "  武汉第0水务有限公司   ",
        "> 武汉第1水务有限公司   ", "────────────────────────", "客户  武汉第1水务有限公 ",
        "司简称                  ", "                        ", "                        ",
        "↑↓ 选择  Enter 打开  Ct…",
      ]
    )
    #expect(screen.lines.map(\.style)[3] == .reverse)
    #expect(screen.cursor == 10)
  }

  @Test(arguments: [
    ("石油报价", 8, "石油报价"), ("石油报价", 7, "…油报价"), ("石油报价", 6, "…报价"), ("ab石", 3, "…石"),
  ])
  func showsTheEndOfALongQuery(query: String, width: Int, expected: String) {
    #expect(ScreenText.ending(query, width: width) == expected)
  }
}
