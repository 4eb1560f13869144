import Findings
import Ledger
import Reports
import Testing
import Wording

@Suite struct TerminalTableTests {
  private func table(_ columns: Int, colours: Bool = false) -> TerminalTable {
    TerminalTable(Sample.table(), language: .zh, columns: columns, showsColours: colours)
  }

  @Test func alignsWhatIsWideAndDrawsBarsAndTrends() {
    #expect(
      table(100).lines == [
        "客户                    状态     接触  最近        当面比例          态度",
        "大庆石油管理局有限公司  大客户  1,200  2026-10-08  ██████▎    62.5%  ▁▄▇",
        "=a|b \u{FFFD}[2J               潜在        0              ██████████  140%",
      ]
    )
  }

  /// The first column keeps more than the others; a column of detail goes before texts become
  /// unreadable.
  @Test func leavesOutDetailsWhereTheTerminalIsNarrow() {
    let narrow = table(66)
    #expect(narrow.leftOut == ["接触"])
    #expect(
      narrow.lines == [
        "客户                    状态    最近        当面比例          态度",
        "大庆石油管理局有限公司  大客户  2026-10-08  ██████▎    62.5%  ▁▄▇",
        "=a|b \u{FFFD}[2J               潜在                ██████████  140%",
      ]
    )
  }

  /// A number that is cut is another number.
  @Test func keepsTheNumberOfAState() {
    let table = LedgerTable(
      id: "due",
      title: LocalizedText(verbatim: "待办"),
      columns: ["account", "kind", "state"].map {
        LedgerTable.Column($0, LocalizedText(verbatim: $0))
      },
      rows: [
        LedgerTable.Row([.text("武汉楚澜水务有限公司"), word("填写开发表"), word("逾期 418 天")]),
        LedgerTable.Row([.text("南屿"), word("回访"), word("未到期")]),
      ]
    )
    let narrow = TerminalTable(table, language: .zh, columns: 34, showsColours: false)
    #expect(
      narrow.lines == [
        "account     kind       state", "武汉楚澜…   填写开发…  逾期 418 天", "南屿        回访       未到期",
      ]
    )
  }

  private func word(_ text: String) -> LedgerTable.Cell { .word(LocalizedText(verbatim: text)) }

  /// A sentence that tells numbers is no state.
  @Test func shortensASentenceWithNumbers() {
    let reasons = "考核 92，阶段 促成成交，态度 热情，满意度 95%，近一年销售额 3339726.03，销售额居前"
    let table = LedgerTable(
      id: "priority",
      title: LocalizedText(verbatim: "优先级"),
      columns: ["account", "reasons"].map {
        LedgerTable.Column($0, LocalizedText(verbatim: $0))
      },
      rows: [
        LedgerTable.Row([.text("武汉楚澜水务有限公司"), word(reasons)])
      ]
    )
    let lines = TerminalTable(table, language: .zh, columns: 60, showsColours: false).lines
    #expect(lines.map(\.displayWidth).allSatisfy { $0 <= 60 })
    #expect(lines[1].hasPrefix("武汉楚澜水务有限公司  考核 92，阶段 促成") && lines[1].hasSuffix("…"))
  }

  @Test func shortensTextsBetweenCharacters() {
    let narrow = table(52)
    #expect(
      narrow.lines == [
        "客户        状态    最近        当面比例          态度",
        "大庆石油…   大客户  2026-10-08  ██████▎    62.5%  ▁▄▇",
        "=a|b \u{FFFD}[2J   潜在                ██████████  140%",
      ]
    )
  }

  @Test(arguments: 20...140)
  func isNeverWiderThanTheTerminalWhereThatCanBe(columns: Int) {
    let widest = table(columns).lines.map(\.displayWidth).max() ?? 0
    // Two texts at their least, a date, a bar, a trend, and what stands between them.
    #expect(widest <= max(columns, 10 + 6 + 10 + 16 + 4 + 8))
  }

  @Test func coloursTheHeaderBarsAndUrgentRows() {
    let lines = table(100, colours: true).lines
    #expect(lines[0].hasPrefix("\u{1B}[1m客户"))
    #expect(lines[1].contains("\u{1B}[36m██████▎    62.5%\u{1B}[0m"))
    #expect(lines[2].hasPrefix("\u{1B}[31m=a|b") && lines[2].hasSuffix("\u{1B}[0m"))
    #expect(!lines[2].contains("\u{1B}[36m"))
  }
}
