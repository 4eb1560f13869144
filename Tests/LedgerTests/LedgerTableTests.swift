import Foundation
import Ledger
import Testing
import Values
import Wording

/// What a view tells people, files and programs of its cells.
@Suite("Tables of the ledger") struct LedgerTableTests {
  private struct Thing {
    var name: String?
    var number: Int
  }

  private let table = LedgerTable(
    id: "things",
    title: LocalizedText(verbatim: "things"),
    of: [Thing(name: "甲", number: 0), Thing(number: 2)],
    isUrgent: { $0.number > 1 },
    [
      ColumnOf("late", "后", "late", place: 1) { .integer($0.number) },
      ColumnOf("name", "名", "name") { .text($0.name) },
      ColumnOf("hidden") { .json(.bool($0.number > 1)) },
      ColumnOf("file", "文件", "file", isForFiles: true) {
        .word(LocalizedText(zh: "字", en: "word"), $0.name)
      },
    ]
  )

  @Test func tellProgramsTheColumnsInTheirOrderAndWhatIsKnown() {
    #expect(
      table.objects(in: .zh) == [
        ["late": 0, "name": "甲", "hidden": false, "file": "甲"],
        ["late": 2, "hidden": true, "file": "字"],
      ]
    )
    #expect(table.objects(in: .en)[1] == ["late": 2, "hidden": true, "file": "word"])
  }

  @Test func printColumnsByTheirPlacesWithoutThoseForPrograms() {
    #expect(table.printed.columns.map(\.id) == ["name", "file", "late"])
    #expect(table.asLines.columns.map(\.id) == ["name", "late"])
    #expect(table.printed.printed == table.printed)
    #expect(
      table.asLines.rows == [
        LedgerTable.Row([.text("甲"), .integer(0)]),
        LedgerTable.Row([.empty, .integer(2)], isUrgent: true),
      ]
    )
  }

  @Test(
    arguments: [
      (.empty, nil), (.text("=1"), "=1"), (.texts([]), nil), (.texts(["甲", "乙"]), ["甲", "乙"]),
      (.word(LocalizedText(zh: "是", en: "yes")), "yes"),
      (.word(LocalizedText(zh: "是", en: "yes"), "y"), "y"), (.integer(3), 3),
      (.number(1.5), .number("1.5")), (.percent(85), .number("85")), (.bar(nil), nil),
      (.day(.on(2, 29)), "2024-02-29"),
      (
        .moment(Timestamp(rawValue: "2024-02-29T00:00:00Z")),
        "2024-02-29T00:00:00Z"
      ), (.trend([0, 1], levels: 2), nil),
      (.trend([0, 1], levels: 2).told("rising"), "rising"), (.integer(0).untold, nil),
      (.text("尚无").told(nil), nil), (.json([]), []),
    ] as [(LedgerTable.Cell, JSON?)]
  )
  func tellProgramsOfACellWhatItHolds(cell: LedgerTable.Cell, json: JSON?) {
    #expect(cell.json(in: .en) == json)
  }
}
