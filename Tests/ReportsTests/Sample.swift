import Forms
import Foundation
import Ledger
import Values
import Wording

/// A small view with a cell of every type.
enum Sample {
  static func table(urgent: Bool = true) -> LedgerTable {
    LedgerTable(
      id: "sample",
      title: LocalizedText(zh: "样表", en: "Sample"),
      columns: [
        LedgerTable.Column("account", LocalizedText(zh: "客户", en: "account")),
        LedgerTable.Column("status", LocalizedText(zh: "状态", en: "status")),
        LedgerTable.Column("contacts", LocalizedText(zh: "接触", en: "contacts"), isDetail: true),
        LedgerTable.Column("last", LocalizedText(zh: "最近", en: "last")),
        LedgerTable.Column("share", LocalizedText(zh: "当面比例", en: "in person")),
        LedgerTable.Column("trend", LocalizedText(zh: "态度", en: "attitude")),
      ],
      rows: [
        LedgerTable.Row(
          [
            .text("大庆石油管理局有限公司"), .word(LocalizedText(zh: "大客户", en: "key")), .integer(1200),
            .day(day), .bar(62.5), .trend([0, 1, 2], levels: 3),
          ]
        ),
        LedgerTable.Row(
          [
            .text("=a|b\n\u{1B}[2J"), .word(LocalizedText(zh: "潜在", en: "prospect")), .integer(0),
            .empty, .bar(140), .trend([], levels: 3),
          ],
          isUrgent: urgent
        ),
      ]
    )
  }

  static let day: Day = {
    guard let day = Day(year: 2026, month: 10, day: 8) else { preconditionFailure("a day") }
    return day
  }()
}
