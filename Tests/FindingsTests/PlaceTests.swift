import Findings
import Testing

@Suite struct PlaceTests {
  struct Sample: Sendable {
    var place: Place
    var zh: String
    var en: String
    var json: String
  }

  private static func cell(_ position: GridPosition, within: [GridPosition] = []) -> Place {
    .cell(CellPlace(part: "word/document.xml", position: position, within: within))
  }

  static let samples = [
    Sample(
      place: .line(12, column: 5),
      zh: "第12行 第5列",
      en: "line 12, column 5",
      json: #"{"line":12,"column":5}"#
    ),
    Sample(
      place: .part("word/header1.xml"),
      zh: "word/header1.xml",
      en: "word/header1.xml",
      json: #"{"part":"word/header1.xml","text":"word/header1.xml"}"#
    ),
    Sample(
      place: .paragraph(part: "word/document.xml", number: 7),
      zh: "第7段",
      en: "paragraph 7",
      json: #"{"part":"word/document.xml","paragraph":7,"text":"第7段"}"#
    ),
    Sample(
      place: .paragraph(part: "word/footer2.xml", number: 1),
      zh: "页脚 第1段",
      en: "footer paragraph 1",
      json: #"{"part":"word/footer2.xml","paragraph":1,"text":"页脚 第1段"}"#
    ),
    Sample(
      place: .sheet(SheetPlace(sheet: "拜访表", row: 3, column: 2)),
      zh: "拜访表!B3",
      en: "拜访表!B3",
      json: #"{"sheet":"拜访表","cell":"B3","text":"拜访表!B3"}"#
    ),
    Sample(
      place: .sheet(SheetPlace(sheet: "Sheet1", row: 1_048_576, column: 16_384)),
      zh: "Sheet1!XFD1048576",
      en: "Sheet1!XFD1048576",
      json: #"{"sheet":"Sheet1","cell":"XFD1048576","text":"Sheet1!XFD1048576"}"#
    ),
    Sample(
      place: .paragraph(part: "", number: 2),
      zh: "第2段",
      en: "paragraph 2",
      json: #"{"paragraph":2,"text":"第2段"}"#
    ),
    Sample(
      place: cell(GridPosition(table: 1, row: 3, column: 2)),
      zh: "表1 第3行 第2列",
      en: "table 1, row 3, column 2",
      json: #"{"part":"word/document.xml","table":1,"row":3,"column":2,"text":"表1 第3行 第2列"}"#
    ),
    Sample(
      place: cell(
        GridPosition(table: 1, row: 2, column: 3),
        within: [
          GridPosition(table: 4, row: 5, column: 6), GridPosition(table: 7, row: 8, column: 9),
        ]
      ),
      zh: "表4 第5行 第6列 内表7 第8行 第9列 内表1 第2行 第3列",
      en: "table 4, row 5, column 6 / table 7, row 8, column 9 / table 1, row 2, column 3",
      json: """
        {"part":"word/document.xml","table":1,"row":2,"column":3,\
        "text":"表4 第5行 第6列 内表7 第8行 第9列 内表1 第2行 第3列",\
        "within":{"table":7,"row":8,"column":9,"within":{"table":4,"row":5,"column":6}}}
        """
    ),
  ]

  @Test(arguments: samples) func isSaidInWordsAndAsJSON(sample: Sample) {
    #expect(sample.place.description(in: .zh) == sample.zh)
    #expect(sample.place.description(in: .en) == sample.en)
    #expect(sample.place.json(in: .zh).description == sample.json)
  }
}
