import Findings
import Foundation
import Reports
import Sheets
import Testing
import Values
import Wording

@Suite struct TableFormatTests {
  @Test func isATableOfMarkdown() {
    #expect(
      Sample.table().markdown(in: .zh) == """
        | 客户 | 状态 | 接触 | 最近 | 当面比例 | 态度 |
        | --- | --- | ---: | --- | --- | --- |
        | 大庆石油管理局有限公司 | 大客户 | 1,200 | 2026-10-08 | 62.5% | ▁▄▇ |
        | =a\\|b \u{1B}\\[2J | 潜在 | 0 |  | 140% |  |

        """
    )
  }

  @Test func isASheetOfTypedCells() throws {
    let day = try #require(Day(year: 2026, month: 10, day: 8))
    #expect(
      Sample.table().sheet(in: .en).rows == [
        Sheet.Row([
          .text("大庆石油管理局有限公司"), .text("key"), .integer(1200),
          .day(day), .bar(62.5), .text("▁▄▇"),
        ]),
        Sheet.Row(
          [.text("=a|b\n\u{1B}[2J"), .text("prospect"), .integer(0), .empty, .bar(140), .text("")],
          isUrgent: true
        ),
      ]
    )
  }
}
